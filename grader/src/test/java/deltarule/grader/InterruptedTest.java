package deltarule.grader;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.files.RunningJava;
import deltarule.grader.report.Reports;
import deltarule.grader.report.ResultJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A grader that is ended in the middle of a class leaves no process and no half-written file. */
@Tag("alone")
class InterruptedTest {
    private static final int SUBMISSIONS = 20;
    private static final long FIVE_SECONDS = 5_000_000_000L;

    @TempDir
    Path temporary;

    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        // Workers run as other users and must be able to enter what is staged for them.
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        out = temporary.resolve("out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT"})
    void aGraderThatIsEndedLeavesNoProcessAndNoHalfWrittenFile(String signal) throws Exception {
        HandedIn handedIn = handIn();
        HandedIn.workshop(handedIn.set(), 1).close();
        Process grader = start(handedIn);
        List<ProcessHandle> children;
        try {
            // Then the sleeper is in its lane, and will be for twenty seconds.
            await("some are graded", () -> count(out.resolve("staff"), Reports.RESULT) >= 6);
            children = grader.descendants().toList();
            assertThat(grader.isAlive()).isTrue();
            new ProcessBuilder("kill", "-" + signal, Long.toString(grader.pid()))
                    .start()
                    .waitFor();
            assertThat(grader.waitFor(5, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            grader.destroyForcibly().waitFor();
        }
        assertThat(children).as("the source process and a worker").hasSizeGreaterThanOrEqualTo(2);
        await("no child is left", () -> children.stream().noneMatch(child -> runs(child.pid())));
        await("no process has to do with it", () -> commandsThatName(temporary).isEmpty());
        assertEveryFileIsComplete();
    }

    @Test
    void whatAKilledGraderWasWritingIsRemovedByTheNext() throws IOException {
        new Reports(out);
        Path folder = Files.createDirectories(out.resolve("staff").resolve("ada"));
        Path old = Files.writeString(folder.resolve(".writing-123"), "{");
        Path current = Files.writeString(folder.resolve(".writing-456"), "{");
        Path oldPage = Files.writeString(out.resolve("staff").resolve(".writing-789"), "<");
        Path other = Files.writeString(folder.resolve("notes.txt"), "mine");
        for (Path file : List.of(old, oldPage, other)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(600)));
        }
        new Reports(out);
        assertThat(List.of(old, oldPage)).noneMatch(Files::exists);
        assertThat(List.of(current, other)).allMatch(Files::exists);
    }

    private HandedIn handIn() throws IOException {
        HandedIn handedIn = new HandedIn(temporary.resolve("class"));
        for (int i = 0; i < SUBMISSIONS; i++) {
            if (i == 5) {
                handedIn.changed(
                        "s05",
                        HandedIn.LOSS,
                        "try { Thread.sleep(60000); } catch (InterruptedException e) { return 1; } return 0;");
            } else {
                handedIn.changed("s" + (i < 10 ? "0" : "") + i, HandedIn.COST, HandedIn.COST + " // " + i);
            }
        }
        return handedIn;
    }

    private Process start(HandedIn handedIn) throws IOException {
        Path staged = Files.createDirectories(temporary.resolve("staged"));
        Files.setPosixFilePermissions(staged, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new ProcessBuilder(
                        // A shell that starts a build in the background makes it deaf for interrupts.
                        "env",
                        "--default-signal=INT",
                        RunningJava.command(),
                        "-Djava.io.tmpdir=" + staged,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "batch",
                        "--set",
                        handedIn.setFile(),
                        handedIn.folder().toString(),
                        "--out",
                        out.toString(),
                        "--jobs",
                        "2")
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("log").toFile())
                .start();
    }

    private void assertEveryFileIsComplete() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(out)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(12);
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.equals(Reports.RESULT)) {
                assertThat(ResultJson.read(file).criteria()).isNotEmpty();
            } else if (name.equals(Reports.REPORT)) {
                assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
            } else {
                assertThat(name).matches("ledger\\.(jsonl|lock)|\\.writing-.*");
            }
        }
    }

    private static long count(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> walk = Files.find(folder, 3, (path, about) -> path.endsWith(name))) {
            return walk.count();
        }
    }

    /** The numbers and command lines of running processes that name a path. */
    private static List<String> commandsThatName(Path path) throws IOException {
        List<String> commands = new ArrayList<>();
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            try {
                String command = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (command.contains(path.toString())) {
                    commands.add(process.pid() + " " + command.replace('\0', ' '));
                }
            } catch (IOException ended) {
                assertThat(process.isAlive() && Files.isReadable(file)).isFalse();
            }
        }
        return commands;
    }

    /** Whether a process runs; one that has ended and that nobody has waited for does not. */
    private static boolean runs(long process) {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try {
            return Files.readAllLines(status).stream()
                    .noneMatch(line -> line.startsWith("State:") && (line.contains("Z") || line.contains("X")));
        } catch (IOException ended) {
            return Files.exists(status);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private void await(String what, Condition condition) throws IOException, InterruptedException {
        long patience = what.startsWith("some") ? 6 * FIVE_SECONDS : FIVE_SECONDS;
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > patience) {
                throw new AssertionError("Not in time: " + what + "; running: " + commandsThatName(temporary)
                        + "; printed: " + Files.readString(temporary.resolve("log")));
            }
            Thread.sleep(20);
        }
    }
}
