package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.files.RunningJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("alone")
class GraderKilledTest {
    /** A grader with a submission that does not end and a worker started ahead. */
    static final class Grader {
        private Grader() {}

        /** Grades at the level given first, staging in the folder given second. */
        public static void main(String[] arguments) throws IOException {
            Isolation level = Isolation.valueOf(arguments[0]);
            Sandbox.Places usual = Sandbox.Places.usual();
            Path temporary = Path.of(arguments[1]);
            Sandbox sandbox =
                    Sandbox.open(level, List.of(), new Sandbox.Places(usual.cache(), temporary, usual.root()));
            sandbox.prestart();
            WorkerSubject subject =
                    sandbox.subject(Compiled.probe("public double twice(double n) { while (true) { n++; } }"));
            WorkerSubjectTest.ask(subject, "run", "x");
            System.out.println("ready");
            WorkerSubjectTest.ask(subject, "twice", 1.0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2", "L1"})
    void nothingIsLeftOfAGraderThatIsKilled(Isolation level, @TempDir Path temporary) throws Exception {
        Levels.assume(level);
        Files.setPosixFilePermissions(temporary, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Process grader = new ProcessBuilder(
                        RunningJava.command(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Grader.class.getName(),
                        level.name(),
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> workers;
        try (BufferedReader out = grader.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            Thread.sleep(500);
            workers = grader.descendants().toList();
        } finally {
            grader.destroyForcibly().waitFor();
        }
        assertThat(workers).isNotEmpty();
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (workers.stream().anyMatch(worker -> ProcessTable.runs(worker.pid())) && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        assertThat(workers).noneMatch(worker -> ProcessTable.runs(worker.pid()));
        assertThat(temporary).isNotEmptyDirectory();
        assertTheNextGraderClearsUp(level, temporary);
    }

    private static void assertTheNextGraderClearsUp(Isolation level, Path temporary) throws IOException {
        try (var left = Files.list(temporary)) {
            for (Path folder : left.toList()) {
                Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(600)));
            }
        }
        Sandbox.Places usual = Sandbox.Places.usual();
        Sandbox.open(level, List.of(), new Sandbox.Places(usual.cache(), temporary, usual.root()))
                .close();
        assertThat(temporary).isEmptyDirectory();
    }
}
