package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.files.RunningJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandlockStartTest {
    /** A grader that opens a sandbox and closes it again. */
    static final class Grader {
        private Grader() {}

        /** Opens it at the level given. */
        public static void main(String[] arguments) {
            Sandbox.open(Isolation.valueOf(arguments[0]), List.of()).close();
        }
    }

    @Test
    void nativeCallsAreLoadedForLandlockOnly() throws IOException, InterruptedException {
        Levels.assume(Isolation.L4);
        assertThat(loadedAt(Isolation.L4)).noneMatch(line -> line.contains("com.sun.jna"));
        Levels.assume(Isolation.L2);
        assertThat(loadedAt(Isolation.L2)).anyMatch(line -> line.contains("com.sun.jna"));
    }

    private static List<String> loadedAt(Isolation level) throws IOException, InterruptedException {
        Process grader = new ProcessBuilder(
                        RunningJava.command(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Grader.class.getName(),
                        level.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(grader.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(grader.waitFor()).isZero();
        return lines;
    }
}
