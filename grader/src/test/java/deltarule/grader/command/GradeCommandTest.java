package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.HandedIn;
import deltarule.grader.Main;
import deltarule.grader.files.RunningJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grading one submission from the command line. */
class GradeCommandTest {
    @TempDir
    Path temporary;

    private HandedIn handedIn;
    private Path out;

    @BeforeEach
    void handIn() throws IOException {
        handedIn = new HandedIn(temporary.resolve("class"));
        out = temporary.resolve("out");
        HandedIn.assumeSandbox();
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThat(refusal(temporary.resolve("nobody")))
                .contains("nobody does not exist")
                .contains("Check the path");
    }

    @Test
    void anEmptyZipIsNamed() throws IOException {
        assertThat(refusal(emptyZip("empty.zip"))).contains("empty").contains("package student");
        assertThat(refusal(Files.createFile(temporary.resolve("nothing.zip"))))
                .contains("nothing.zip")
                .contains("zip");
    }

    @Test
    void aFolderWithoutSourcesIsNamed() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("thoughts"));
        Files.writeString(folder.resolve("notes.txt"), "to do");
        assertThat(refusal(folder)).contains("thoughts").contains("package student");
    }

    @Test
    void twoClassesOfOneNameAreBothNamed() throws IOException {
        Path folder = handedIn.right("twice");
        Path copy = Files.createDirectories(folder.resolve("old").resolve("student"));
        Files.writeString(copy.resolve("HingeLossSolution.java"), handedIn.solution());
        assertThat(refusal(folder))
                .contains("old/student/HingeLossSolution.java")
                .contains("student/HingeLossSolution.java");
    }

    @Test
    void bytesThatAreNoTextAreNamedWithTheirPlace() throws IOException {
        Path folder = handedIn.right("bytes");
        byte[] source = (handedIn.solution() + "// ").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(source, source.length + 40);
        for (int i = 0; i < 40; i++) {
            bytes[source.length + i] = (byte) (i % 2 == 0 ? 0 : 0x81);
        }
        Files.write(folder.resolve("student").resolve("HingeLossSolution.java"), bytes);
        assertThat(refusal(folder)).contains("HingeLossSolution.java").contains("UTF-8");
    }

    @Test
    void anOutputFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve("taken"), "mine");
        Run run = Run.of(
                "grade", "--set", handedIn.setFile(), handedIn.right("ada").toString(), "--out", file.toString());
        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains("taken").contains("a folder expected");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aScoreBelowFailUnderIsExitOne() throws IOException {
        Path wrong = handedIn.changed("wrong", HandedIn.COST, "return 0;");
        assertThat(grade(wrong, "--fail-under", "76").exit()).isEqualTo(Exit.NOT_REACHED);
        assertThat(grade(wrong, "--fail-under", "75").exit()).isZero();
        assertThat(grade(wrong).exit()).isZero();
        Run right = grade(handedIn.right("right"), "--fail-under", "100", "--quiet");
        assertThat(right).isEqualTo(new Run(0, "", ""));
        assertThat(out.resolve("staff").resolve("right").resolve("result.json")).exists();
    }

    @Test
    void aPercentageOutOfRangeIsRefusedBeforeAnythingIsGraded() throws IOException {
        for (String percentage : new String[] {"-1", "100.5", "NaN", "half"}) {
            Run run = grade(handedIn.right("ada"), "--fail-under=" + percentage);
            CommandLineTest.assertBad(run);
            assertThat(run.err()).contains("--fail-under");
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void anIsolationThatIsNoneIsAnsweredWithThoseThereAre() throws IOException {
        Run run = grade(handedIn.right("ada"), "--isolation", "tight");
        CommandLineTest.assertBad(run);
        assertThat(run.err()).contains("\"tight\"").contains("L4 (sandbox)").contains("L0 (none)");
    }

    @Test
    void anIsolationThatIsNotToBeHadIsAFaultOfTheSurroundings() throws Exception {
        ProcessBuilder grader = new ProcessBuilder(
                RunningJava.command(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "grade",
                "--set",
                handedIn.setFile(),
                handedIn.right("ada").toString(),
                "--out",
                out.toString(),
                "--isolation",
                "sandbox");
        grader.environment().put("PATH", temporary.toString());
        Process running = grader.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isEqualTo(Exit.FAULT);
        assertThat(said)
                .startsWith("Nothing is graded")
                .contains("L4 (sandbox)")
                .doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    private Run grade(Path submission, String... options) {
        String[] arguments = new String[6 + options.length];
        System.arraycopy(
                new String[] {"grade", "--set", handedIn.setFile(), submission.toString(), "--out", out.toString()},
                0,
                arguments,
                0,
                6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return Run.of(arguments);
    }

    /** The one message with which a submission is refused, leaving nothing written. */
    private String refusal(Path submission) {
        Run run = grade(submission);
        CommandLineTest.assertBad(run);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(out).doesNotExist();
        return run.err();
    }

    private Path emptyZip(String name) throws IOException {
        Path file = temporary.resolve(name);
        new ZipOutputStream(Files.newOutputStream(file)).close();
        return file;
    }
}
