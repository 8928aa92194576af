package deltarule.grader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A claimed file is claimed for everybody else, be it another process or another part of the same. */
class FileClaimTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("file");
    }

    @Test
    void aFileIsClaimedOnceInAProcess() throws IOException {
        FileClaim claim = FileClaim.on(file).orElseThrow();

        assertThat(FileClaim.on(file)).isEmpty();
        assertThat(FileClaim.on(folder.resolve("../" + folder.getFileName() + "/file")))
                .isEmpty();

        claim.close();
        FileClaim.on(file).orElseThrow().close();
    }

    /** Linux gives up all locks of a process on a file when the process closes any of its channels to it. */
    @Test
    void anotherProcessCannotClaimWhatThisOneHasTriedToClaimAgain() throws Exception {
        FileClaim claim = FileClaim.on(file).orElseThrow();
        assertThat(FileClaim.on(file)).isEmpty();

        assertThat(Other.claims(file)).isFalse();

        claim.close();
        assertThat(Other.claims(file)).isTrue();
    }

    @Test
    void closingAClaimTwiceLeavesTheNextOneAlone() throws Exception {
        FileClaim first = FileClaim.on(file).orElseThrow();
        first.close();
        FileClaim second = FileClaim.on(file).orElseThrow();

        first.close();

        assertThat(FileClaim.on(file)).isEmpty();
        assertThat(Other.claims(file)).isFalse();
        second.close();
    }

    /** A process of its own that claims a file and says whether it could. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws IOException {
            System.out.print(FileClaim.on(Path.of(arguments[0])).isPresent());
        }

        static boolean claims(Path file) throws IOException, InterruptedException {
            Process process = new ProcessBuilder(
                            RunningJava.command(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Other.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            assertThat(Files.exists(file)).isTrue();
            return Boolean.parseBoolean(said);
        }
    }
}
