package deltarule.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import deltarule.testkit.Direct;
import deltarule.testkit.Equivalent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each equivalent passes the hidden tests of its problem, in every setting: one test for each, so that a mutation tool can
 * pick those that reach what it changed. Equivalents are written as students write; a change of one that fails none of these
 * is one that students could make unseen. What the hidden tests expect comes from the references, which this test takes as
 * they are: only equivalents, and what they alone use, may be changed when it judges.
 */
class ChangedEquivalentsTest {
    private static final long SEED = 1;

    private static final String ALL = "*";

    /** Only the problem in this folder; judging all of them takes a while for each class that is changed. */
    private static final String FOLDER = System.getProperty("deltarule.rooms.folder", ALL);

    /** What each test judges and with what; made once, so that it outlives a mutant. */
    private static final List<Trial> TRIALS = Problem.all().stream()
            .filter(problem -> FOLDER.equals(ALL) || FOLDER.equals(problem.folder()))
            .flatMap(problem -> problem.settings().stream().flatMap(setting -> trials(problem, setting)))
            .toList();

    /** The hidden tests that were made already, by the problem's folder and setting; they outlive a mutant. */
    private static final Map<String, Rehearsal> MADE = new ConcurrentHashMap<>();

    /** An equivalent, by its id, in a setting of its problem. */
    private record Trial(Problem problem, Object setting, String name, String id) {}

    private static Stream<Trial> trials(Problem problem, Object setting) {
        String name = problem.folder() + " " + setting;
        return problem.equivalents().of(setting).stream()
                .map(equivalent -> new Trial(problem, setting, name, equivalent.id()));
    }

    @TestFactory
    Stream<DynamicTest> everyEquivalentInEverySetting() {
        return TRIALS.stream().map(trial -> dynamicTest(trial.name() + " " + trial.id(), () -> check(trial)));
    }

    private static void check(Trial trial) {
        Problem problem = trial.problem();
        Rehearsal rehearsal = MADE.computeIfAbsent(trial.name(), name -> new Rehearsal(problem, trial.setting(), SEED));
        Equivalent<Object> equivalent = problem.equivalents().of(trial.setting()).stream()
                .filter(one -> one.id().equals(trial.id()))
                .findFirst()
                .orElseThrow();
        assertThat(rehearsal.firstFailure(new Direct(equivalent.implementation())))
                .isEmpty();
    }
}
