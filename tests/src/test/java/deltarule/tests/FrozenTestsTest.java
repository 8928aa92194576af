package deltarule.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import deltarule.testkit.Direct;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each reference passes the hidden tests of a frozen copy of itself, in every setting: one test for each, so that a mutation
 * tool can pick those that reach what it changed. A change of a reference that fails none of these is one that students
 * could make unseen.
 */
class FrozenTestsTest {
    private static final long SEED = 1;
    private static final FrozenRooms ROOMS = new FrozenRooms();

    /** The hidden tests that were made already, by the problem's folder and setting; they outlive a mutant. */
    private static final Map<String, Rehearsal> MADE = new ConcurrentHashMap<>();

    @TestFactory
    Stream<DynamicTest> everySettingOfEveryProblem() {
        return Problem.all().stream()
                .flatMap(problem -> problem.settings().stream()
                        .map(setting -> dynamicTest(problem.folder() + " " + setting, () -> check(problem, setting))));
    }

    private static void check(Problem problem, Object setting) {
        Rehearsal rehearsal = MADE.computeIfAbsent(
                problem.folder() + " " + setting,
                key -> new Rehearsal(problem.contract(), ROOMS.tests(problem), setting, SEED));
        assertThat(rehearsal.firstFailure(new Direct(problem.reference(setting))))
                .isEmpty();
    }
}
