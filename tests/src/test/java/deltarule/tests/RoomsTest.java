package deltarule.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every problem tells right from wrong, with a wide margin, in every setting of its parameters. */
@Execution(ExecutionMode.CONCURRENT)
class RoomsTest {
    /** How many criteria one mistake may cost, in the mean over all misconceptions. */
    private static final double MOST_CRITERIA = 2.0;

    /** Only the problem in this folder, for those who write one. */
    private static final String FOLDER = System.getProperty("deltarule.rooms.folder", "");

    /** Of the problems with their defaults and the first seed, by folder: two tests ask for what they come to. */
    private static final Map<String, Margins> STANDARD = new ConcurrentHashMap<>();

    @Test
    void thereAreProblemsAndEachHasAllItsRooms() {
        assertThat(Problem.all()).isNotEmpty();
        assertThat(Problem.all().stream().flatMap(problem -> problem.missingRooms().stream()))
                .as("classes that are missing")
                .isEmpty();
    }

    /** In a template {@code $p} means the parameters; a probability p is written {@code \$p$} or {@code $$ p}. */
    @Test
    void noFormulaIsMistakenForAParameter() {
        assertThat(Problem.all())
                .allSatisfy(problem -> assertThat(problem.statement())
                        .as(problem.folder() + "/statement.md.vm")
                        .doesNotContainPattern("(?<!\\\\)\\$!?\\{?p(?![.\\w-])"));
    }

    @Test
    void aMistakeCostsFewCriteriaInTheMean() {
        Map<String, Integer> costs = new TreeMap<>();
        for (Problem problem : problems()) {
            margins(problem, problem.standard(), 1)
                    .costs()
                    .forEach((id, cost) -> costs.put(problem.folder() + " " + id, cost));
        }
        assertThat(costs.values().stream().mapToInt(Integer::intValue).average().orElseThrow())
                .as("criteria that a misconception costs in the mean, of " + costs)
                .isLessThanOrEqualTo(MOST_CRITERIA);
    }

    @TestFactory
    Stream<DynamicContainer> everySettingOfEveryProblem() {
        return problems().stream()
                .filter(problem -> problem.missingRooms().isEmpty())
                .flatMap(RoomsTest::everySetting);
    }

    private static Stream<DynamicContainer> everySetting(Problem problem) {
        List<Object> settings = problem.settings();
        return IntStream.range(0, settings.size())
                .mapToObj(i -> dynamicContainer(
                        problem.folder() + " " + settings.get(i),
                        tests(problem, settings.get(i), Seeds.of(i, settings.size()))));
    }

    private static List<Problem> problems() {
        return Problem.all().stream()
                .filter(problem -> FOLDER.isEmpty() || FOLDER.equals(problem.folder()))
                .toList();
    }

    private static Margins margins(Problem problem, Object setting, long seed) {
        if (seed == 1 && setting.equals(problem.standard())) {
            return STANDARD.computeIfAbsent(problem.folder(), folder -> new Margins(problem, setting, seed));
        }
        return new Margins(problem, setting, seed);
    }

    private static Stream<DynamicNode> tests(Problem problem, Object setting, List<Long> seeds) {
        List<Margins> variants =
                seeds.stream().map(seed -> margins(problem, setting, seed)).toList();
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest("each criterion has cases", () -> variants.forEach(Margins::eachCriterionHasCases)));
        tests.add(dynamicTest(
                "there are enough misconceptions and equivalents",
                () -> variants.get(0).thereAreEnoughOfEach()));
        tests.add(dynamicTest("the reference passes", () -> variants.forEach(Margins::theReferencePasses)));
        tests.add(dynamicTest(
                "equivalents stay far inside the tolerance", () -> variants.forEach(Margins::equivalentsStayInside)));
        tests.add(dynamicTest(
                "misconceptions lie far outside the tolerance or coincide",
                () -> variants.forEach(Margins::misconceptionsLieOutsideOrCoincide)));
        tests.add(dynamicTest(
                "each misconception is seen by a criterion of its method",
                () -> variants.forEach(Margins::misconceptionsAreSeen)));
        tests.add(dynamicTest(
                "no two misconceptions answer alike", () -> variants.forEach(Margins::misconceptionsDiffer)));
        tests.add(dynamicTest(
                "counterexamples show the mistake", () -> variants.get(0).counterexamplesShowTheMistake()));
        tests.add(dynamicTest(
                "trivial answers earn nothing", () -> variants.forEach(Margins::trivialAnswersEarnNothing)));
        return tests.stream();
    }
}
