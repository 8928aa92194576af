package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.files.FileTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a copy of the sources, so that a statement can be edited. */
@Tag("alone")
class PreviewCommandTest {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path project;
    private Path set;
    private Path out;

    @BeforeEach
    void copySources() throws IOException {
        project = folder.resolve("project");
        FileTree.copy(
                Path.of("../problem-sets/src/main/resources"), project.resolve("problem-sets/src/main/resources"));
        FileTree.copy(Path.of("../problem-sets/sets"), project.resolve("problem-sets/sets"));
        set = Files.writeString(folder.resolve("mine.json"), """
                {"id": "mine", "title": "Mine", "seed": 7, "problems": [
                  {"problem": "hinge-loss", "points": {"gradient": 9}}]}
                """);
        out = folder.resolve("out");
    }

    @Test
    void showsTheStatementAndTheReportsOfThreeSubmissions() throws IOException {
        Run run = preview("--seed", "3");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("preview: statement of mine").containsPattern("written in \\d+\\.\\d s");
        assertThat(Files.readString(out.resolve("student/statement.html"))).contains("Multiclass hinge loss", "<math");
        assertThat(report("students", "right")).contains("100");
        assertThat(report("students", "untouched")).contains("0 of ");
        assertThat(report("students", "mistaken")).contains("Your answers equal what one gets when");
        assertThat(Files.readString(out.resolve("index.html")))
                .contains("staff/reports/students/mistaken/report.html", "student/statement.html")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void theFolderForStudentsHoldsTheStatementAloneAsInTheHandout() throws IOException {
        preview();
        Path handout = folder.resolve("handout");
        Run made = Run.of("handout", "--set", set.toString(), "--out", handout.toString());

        assertThat(made.exit()).as(made.err()).isZero();
        try (Stream<Path> files = Files.walk(out.resolve("student"))) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .containsExactly(out.resolve("student/statement.html"));
        }
        assertThat(out.resolve("student/statement.html"))
                .hasSameTextualContentAs(handout.resolve("student/statement/index.html"));
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Files.writeString(Files.createDirectories(out).resolve("thesis.txt"), "mine");

        CommandLineTest.assertBad(preview());

        assertThat(out.toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void watchingShowsEachChangeAndEachMistakeAndGoesOn() throws Exception {
        Path statement = project.resolve("problem-sets/src/main/resources/deltarule/problems/hinge/statement.md.vm");
        Path problem = statement.resolveSibling("problem.json");
        String original = Files.readString(problem);
        StringWriter err = new StringWriter();
        Thread author = new Thread(() ->
                Deltarule.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments("--watch")));
        author.start();
        try {
            eventually("watching", () -> err.toString().contains("preview: watching 3 files"));
            assertThat(Files.readString(out.resolve("index.html"))).contains("http-equiv=\"refresh\"");

            Files.writeString(statement, Files.readString(statement) + "\nA sentence that was not there.\n");
            eventually(
                    "the new sentence", () -> page("student/statement.html").contains("sentence that was not there"));
            assertThat(err.toString()).contains("statement.md.vm has changed");

            Files.writeString(problem, original.replace("\"visibility\": \"public\"", "\"visibility\": \"pubic\""));
            eventually("the mistake", () -> page("index.html").contains("perhaps &quot;public&quot; is meant"));
            assertThat(err.toString()).contains("problem.json, line 28, column 7, field criteria[0].visibility");

            Files.writeString(
                    problem,
                    original.replace(
                            "\"margin\": {",
                            "\"slack\": {\"default\": 1, \"values\": [1], \"meaning\": \"?\"}, \"margin\": {"));
            eventually(
                    "the parameter that nobody has",
                    () -> page("index.html").contains("do not fit the record HingeLossParameters"));

            Files.writeString(problem, original);
            eventually("the mended page", () -> page("index.html").contains("staff/reports/staff/right"));

            Path edited = Files.writeString(
                    folder.resolve("edited.json"), Files.readString(set).replace("\"Mine\"", "\"Mended\""));
            Files.move(edited, set, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            eventually("the new title", () -> page("student/statement.html").contains("Mended"));
            // Not in the middle of grading: the test launcher forgets that its thread was interrupted.
            eventually(
                    "the rest",
                    () -> err.toString().lastIndexOf("written in")
                            > err.toString().lastIndexOf("mine.json has changed"));
            assertThat(author.isAlive()).isTrue();
        } finally {
            author.interrupt();
            author.join(AT_MOST.toMillis());
        }
        assertThat(author.isAlive()).isFalse();
    }

    private void eventually(String what, BooleanSupplier happened) throws InterruptedException {
        Instant latest = Instant.now().plus(AT_MOST);
        while (!happened.getAsBoolean() && Instant.now().isBefore(latest)) {
            Thread.sleep(50);
        }
        assertThat(happened.getAsBoolean()).as(what).isTrue();
    }

    private String page(String path) {
        try {
            return Files.readString(out.resolve(path));
        } catch (IOException notThere) {
            return "";
        }
    }

    private String report(String audience, String name) {
        return page("staff/reports/" + audience + "/" + name + "/report.html");
    }

    private Run preview(String... more) {
        return Run.of(arguments(more));
    }

    private String[] arguments(String... more) {
        List<String> usual =
                List.of("preview", "--set", set.toString(), "--sources", project.toString(), "--out", out.toString());
        return Stream.concat(usual.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
