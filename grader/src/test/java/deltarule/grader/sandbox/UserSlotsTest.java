package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltarule.grader.files.RunningJava;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * No two graders of a machine have workers under the same user: the end of one worker is the end of all that its user runs.
 */
class UserSlotsTest {
    @Test
    void anotherGraderTakesUsersOfItsOwn() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root gives workers users of their own");
        UserSlots users = UserSlots.ofThisMachine(true);
        try (UserSlots.Slot first = users.take();
                UserSlots.Slot second = users.take()) {
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(AnotherGrader.takes()).isNotIn(first.id(), second.id());
        }
    }

    /** A process of its own that takes a user and says which. */
    static final class AnotherGrader {
        private AnotherGrader() {}

        public static void main(String[] arguments) {
            try (UserSlots.Slot slot = UserSlots.ofThisMachine(true).take()) {
                System.out.print(slot.id());
            }
        }

        static int takes() throws Exception {
            Process process = new ProcessBuilder(
                            RunningJava.command(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            AnotherGrader.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            return Integer.parseInt(said);
        }
    }
}
