package deltarule.grader.certify;

import deltarule.grader.diagnosis.AnswerBookMaker;
import deltarule.grader.diagnosis.NamedBehaviour;
import deltarule.grader.exam.Exam;
import deltarule.grader.exam.Transcript;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Proves one exercise with implementations of ours, through the worker's codec and purity guard. */
final class ExerciseCertification {
    private static final int MOST_NAMED_CASES = 3;

    private final Exam exam;
    private final Exercise exercise;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Confusion.Single> singles = new ArrayList<>();
    private final NamedBehaviour naming;

    ExerciseCertification(Exam exam, Exercise exercise) {
        this.exam = exam;
        this.exercise = exercise;
        this.naming = new AnswerBookMaker(exam).naming(exercise);
    }

    /** What each misconception of the exercise was called, once {@link #findings} has tried them. */
    List<Confusion.Single> singles() {
        return singles;
    }

    /** Names mistakes of this exercise. */
    NamedBehaviour naming() {
        return naming;
    }

    List<Finding> findings() {
        Object reference = Rooms.of(exercise.problem()).reference(exercise.parameters());
        List<CaseResult> right = exam.examine(
                exercise, new InProcessSubject(Map.of(exercise.problem().contract(), reference)));
        referenceEarnsEverything(right);
        everyCriterionHasCases(right);
        repeatsAgree(right, new InProcessSubject(Map.of(exercise.problem().contract(), reference)));
        for (Equivalent<Object> equivalent :
                Rooms.of(exercise.problem()).equivalents().of(exercise.parameters())) {
            equivalentAgrees(equivalent);
        }
        TrivialAnswers.all().forEach(this::trivialAnswerEarnsNothing);
        MisconceptionCertification misconceptions = new MisconceptionCertification(exam, exercise, naming);
        findings.addAll(misconceptions.findings());
        singles.addAll(misconceptions.singles());
        return findings;
    }

    private void referenceEarnsEverything(List<CaseResult> right) {
        List<CaseResult> failed =
                right.stream().filter(one -> one.outcome() != Outcome.PASSED).toList();
        note("the reference earns every point", "reference", failed.isEmpty(), cases(right.size(), failed));
    }

    private void everyCriterionHasCases(List<CaseResult> right) {
        Map<String, Long> counts =
                right.stream().collect(Collectors.groupingBy(CaseResult::criterion, Collectors.counting()));
        for (CriterionSpec criterion : exercise.problem().criteria()) {
            long count = counts.getOrDefault(criterion.id(), 0L);
            note("every criterion has cases", criterion.id(), count > 0, count + " cases");
        }
        List<String> known =
                exercise.problem().criteria().stream().map(CriterionSpec::id).toList();
        for (String tested : counts.keySet().stream().sorted().toList()) {
            if (!known.contains(tested)) {
                note("every test belongs to a criterion", tested, false, "problem.json does not declare it");
            }
        }
    }

    private void repeatsAgree(List<CaseResult> right, Answering reference) {
        String first = Transcript.of(right);
        boolean same = first.equals(Transcript.of(exam.examine(exercise, reference)));
        note("a repeat agrees byte for byte", "reference", same, first.length() + " characters compared");
    }

    private void equivalentAgrees(Equivalent<Object> equivalent) {
        List<CaseResult> results = exam.examine(
                exercise, new InProcessSubject(Map.of(exercise.problem().contract(), equivalent.implementation())));
        List<CaseResult> beyond = results.stream()
                .filter(one ->
                        !(one.deviation() <= exercise.problem().answeredBy().agrees()))
                .toList();
        double largest =
                results.stream().mapToDouble(CaseResult::deviation).max().orElse(Double.POSITIVE_INFINITY);
        note(
                "every equivalent agrees far inside the tolerance",
                equivalent.id(),
                beyond.isEmpty(),
                String.format(Locale.ROOT, "largest deviation %.2g allowances", largest)
                        + (beyond.isEmpty() ? "" : "; " + cases(results.size(), beyond)));
    }

    private void trivialAnswerEarnsNothing(String name, Answering trivial) {
        Map<String, Boolean> passed = exam.examine(exercise, trivial).stream()
                .collect(Collectors.toMap(
                        CaseResult::criterion, one -> one.outcome() == Outcome.PASSED, (a, b) -> a && b));
        List<String> given = passed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        note("trivial answers earn nothing", name, given.isEmpty(), given.isEmpty() ? "0 criteria" : "passes " + given);
    }

    private void note(String claim, String subject, boolean holds, String figure) {
        findings.add(new Finding(claim, exercise.problem().id(), subject, holds, figure));
    }

    static String cases(int total, List<CaseResult> some) {
        String named = some.stream()
                .limit(MOST_NAMED_CASES)
                .map(one -> one.criterion() + "/" + one.group() + " #" + one.index()
                        + String.format(Locale.ROOT, " (%s, %.2g) ", one.outcome(), one.deviation()) + one.message())
                .collect(Collectors.joining("; "));
        return some.isEmpty() ? total + " cases" : some.size() + " of " + total + " cases: " + named;
    }
}
