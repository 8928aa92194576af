package deltarule.tests;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Deviation;
import deltarule.testkit.Direct;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Misconception;
import deltarule.testkit.Outcome;
import deltarule.testkit.Subject;
import deltarule.testkit.TellingNumbers;
import deltarule.testkit.Tolerance;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far right and wrong implementations of one variant lie from the reference. */
final class Margins {
    private static final double AGREES = 0.01;
    private static final double SHOWN = 100;

    private final Problem problem;
    /** Below it right ways to answer stay, and from the other on mistakes show: on paper both are near the allowance. */
    private final double inside;

    private final double outside;
    private final int fewest;
    private final Object setting;
    private final long seed;
    private final Rehearsal rehearsal;
    private final Object reference;
    private final List<Misconception<Object, Object>> misconceptions;
    private final List<Equivalent<Object>> equivalents;
    private final Map<String, List<CaseResult>> wrongResults = new ConcurrentHashMap<>();

    Margins(Problem problem, Object setting, long seed) {
        this.problem = problem;
        this.inside = problem.isWorksheet() ? 1 : AGREES;
        this.outside = problem.isWorksheet() ? TellingNumbers.SEEN : SHOWN;
        this.fewest = problem.isWorksheet() ? 2 : 4;
        this.setting = setting;
        this.seed = seed;
        this.rehearsal = new Rehearsal(problem, setting, seed);
        this.reference = problem.reference(setting);
        this.misconceptions = problem.misconceptions().of(setting);
        this.equivalents = problem.equivalents().of(setting);
    }

    void eachCriterionHasCases() {
        List<CaseResult> results = rehearsal.run(new Direct(reference));
        Set<String> examined = results.stream().map(CaseResult::criterion).collect(Collectors.toSet());
        assertThat(examined).as(variant()).containsExactlyInAnyOrderElementsOf(problem.criteria());
    }

    void thereAreEnoughOfEach() {
        assertThat(misconceptions).as("misconceptions of " + variant()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(misconceptions).extracting(Misconception::id).doesNotHaveDuplicates();
        assertThat(equivalents).as("equivalents of " + variant()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(equivalents).extracting(Equivalent::id).doesNotHaveDuplicates();
        for (Method method : problem.contract().getMethods()) {
            assertThat(misconceptions)
                    .as("misconceptions of %s, %s", method.getName(), variant())
                    .filteredOn(misconception -> misconception.method().equals(method.getName()))
                    .hasSizeGreaterThanOrEqualTo(fewest);
        }
    }

    /** How many criteria each misconception costs, by its id. */
    Map<String, Integer> costs() {
        Map<String, Integer> costs = new LinkedHashMap<>();
        for (Misconception<Object, Object> misconception : misconceptions) {
            costs.put(misconception.id(), (int) results(misconception).stream()
                    .filter(result -> result.outcome() != Outcome.PASSED)
                    .map(CaseResult::criterion)
                    .distinct()
                    .count());
        }
        return costs;
    }

    void theReferencePasses() {
        assertThat(rehearsal.run(new Direct(reference)))
                .as(variant())
                .filteredOn(result -> result.outcome() != Outcome.PASSED || !(result.deviation() <= AGREES))
                .isEmpty();
    }

    void equivalentsStayInside() {
        List<String> failures = new ArrayList<>();
        for (Equivalent<Object> equivalent : equivalents) {
            for (CaseResult result : rehearsal.run(new Direct(equivalent.implementation()))) {
                if (!(result.deviation() <= inside)) {
                    failures.add(named(equivalent.id(), result));
                }
            }
        }
        assertThat(failures).as(variant()).isEmpty();
    }

    void misconceptionsLieOutsideOrCoincide() {
        List<String> failures = new ArrayList<>();
        for (Misconception<Object, Object> misconception : misconceptions) {
            for (CaseResult result : results(misconception)) {
                if (!(result.deviation() <= AGREES || result.deviation() >= outside)) {
                    failures.add(named(misconception.id(), result));
                }
            }
        }
        assertThat(failures).as(variant()).isEmpty();
    }

    void misconceptionsAreSeen() {
        assertThat(misconceptions)
                .as("not seen by a criterion of its method, " + variant())
                .filteredOn(misconception -> results(misconception).stream()
                        .noneMatch(result -> result.deviation() >= outside
                                && problem.methodOf(result.criterion())
                                        .orElse("")
                                        .equals(misconception.method())))
                .extracting(Misconception::id)
                .isEmpty();
    }

    void misconceptionsDiffer() {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < misconceptions.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<CaseResult> one = results(misconceptions.get(i));
                List<CaseResult> other = results(misconceptions.get(j));
                if (IntStream.range(0, one.size()).allMatch(k -> alike(one.get(k), other.get(k)))) {
                    failures.add(misconceptions.get(j).id() + " = "
                            + misconceptions.get(i).id());
                }
            }
        }
        assertThat(failures).as("answer alike in every case, " + variant()).isEmpty();
    }

    void counterexamplesShowTheMistake() {
        for (Misconception<Object, Object> misconception : misconceptions) {
            Object right = answer(misconception, reference);
            Object wrong = answer(misconception, patched(misconception));
            assertThat(Deviation.between(wrong, right, Tolerance.SUM).size())
                    .as("counterexample of %s, %s", misconception.id(), variant())
                    .isGreaterThanOrEqualTo(SHOWN);
        }
    }

    void trivialAnswersEarnNothing() {
        List<String> failures = new ArrayList<>();
        TrivialAnswers.to(problem.contract(), reference).forEach((name, answering) -> {
            Map<String, List<CaseResult>> byCriterion =
                    rehearsal.run(answering).stream().collect(Collectors.groupingBy(CaseResult::criterion));
            byCriterion.forEach((criterion, results) -> {
                if (results.stream().allMatch(result -> result.outcome() == Outcome.PASSED)) {
                    failures.add(name + " passes " + criterion);
                }
            });
        });
        assertThat(failures).as(variant()).isEmpty();
    }

    private List<CaseResult> results(Misconception<Object, Object> misconception) {
        return wrongResults.computeIfAbsent(
                misconception.id(), id -> rehearsal.run(new Direct(patched(misconception))));
    }

    private Object patched(Misconception<Object, Object> misconception) {
        Object steps = problem.misconceptions().steps(setting);
        misconception.patch().accept(steps);
        return problem.misconceptions().reference(setting, steps);
    }

    private static Object answer(Misconception<Object, Object> misconception, Object implementation) {
        try {
            return misconception.counterexample().question().apply(implementation);
        } catch (RuntimeException refused) {
            return refused.getClass().getName();
        }
    }

    private static boolean alike(CaseResult one, CaseResult other) {
        if (one.exchanges().size() != other.exchanges().size()) {
            return false;
        }
        Tolerance tolerance = one.judgedBy();
        for (int i = 0; i < one.exchanges().size(); i++) {
            if (!alike(one.exchanges().get(i), other.exchanges().get(i), tolerance)) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(Subject.Exchange one, Subject.Exchange other, Tolerance tolerance) {
        if (one.answer() instanceof Answer.Value first && other.answer() instanceof Answer.Value second) {
            return Arrays.deepEquals(one.arguments(), other.arguments())
                    && Deviation.within(first.value(), second.value(), tolerance);
        }
        return one.answer().equals(other.answer());
    }

    private String variant() {
        return problem.folder() + " with " + setting + ", seed " + seed;
    }

    private static String named(String implementation, CaseResult result) {
        return String.format(
                Locale.ROOT,
                "%s: %s, %s #%d (%s) deviates by %.3g %s",
                implementation,
                result.criterion(),
                result.test(),
                result.index(),
                result.group(),
                result.deviation(),
                result.message());
    }
}
