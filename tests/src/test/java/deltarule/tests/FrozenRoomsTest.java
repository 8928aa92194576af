package deltarule.tests;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.testkit.Direct;
import deltarule.testkit.Misconception;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hidden tests with a frozen reference see what is wrong; with the wrong reference itself they could not. */
class FrozenRoomsTest {
    private static final long SEED = 1;

    private final FrozenRooms frozen = new FrozenRooms();

    @Test
    void theCopyIsAnotherClass() {
        Problem hinge = problem("hinge");
        Object setting = hinge.standard();
        assertThat(frozen.reference(hinge, setting))
                .isNotInstanceOf(hinge.reference(setting).getClass());
        assertThat(frozen.reference(hinge, setting)).isInstanceOf(hinge.contract());
        assertThat(frozen.tests(hinge)).isNotEqualTo(hinge.tests());
    }

    @Test
    void everyPatchedReferenceIsSeen() {
        List<String> unseen = new ArrayList<>();
        for (Problem problem : Problem.all()) {
            Object setting = problem.standard();
            Rehearsal rehearsal = rehearsal(frozen, problem);
            for (Misconception<Object, Object> misconception :
                    problem.misconceptions().of(setting)) {
                Object steps = problem.misconceptions().steps(setting);
                misconception.patch().accept(steps);
                Object wrong = problem.misconceptions().reference(setting, steps);
                if (rehearsal.firstFailure(new Direct(wrong)).isEmpty()) {
                    unseen.add(problem.folder() + " " + misconception.id());
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void aChangedClassIsSeenByTheFrozenTests() {
        Problem hinge = problem("hinge");
        Object wrong = new FrozenRooms(FrozenRoomsTest::minForMax).reference(hinge, hinge.standard());
        assertThat(rehearsal(frozen, hinge).firstFailure(new Direct(wrong))).isPresent();
    }

    /** The control: what is compared with itself is never wrong. */
    @Test
    void aChangedClassIsNotSeenByTestsThatUseItThemselves() {
        Problem hinge = problem("hinge");
        FrozenRooms changed = new FrozenRooms(FrozenRoomsTest::minForMax);
        Object wrong = changed.reference(hinge, hinge.standard());
        assertThat(rehearsal(changed, hinge).firstFailure(new Direct(wrong))).isEmpty();
    }

    /** Exchanges the entry of a class file's constant pool that names the method {@code max}. */
    private static String minForMax(String classFile) {
        return classFile.replace("\1\0\3max", "\1\0\3min");
    }

    private static Rehearsal rehearsal(FrozenRooms rooms, Problem problem) {
        return new Rehearsal(problem.contract(), rooms.tests(problem), problem.standard(), SEED);
    }

    private static Problem problem(String folder) {
        return Problem.all().stream()
                .filter(problem -> problem.folder().equals(folder))
                .findFirst()
                .orElseThrow();
    }
}
