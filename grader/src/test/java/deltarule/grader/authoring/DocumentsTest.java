package deltarule.grader.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.authoring.Scripts.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the documents for assistants, followed to the letter in a copy of the project. */
class DocumentsTest {
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    @TempDir
    Path folder;

    @Test
    void writeASetLeadsToCertifiedHandouts() throws Exception {
        ProjectCopy project = ProjectCopy.in(folder.resolve("project"));

        Ended ended = project.run(commands("write-a-set.md"));

        assertThat(ended.exit()).as(ended.output()).isZero();
        assertThat(ended.output())
                .contains("my-sheet, variant hinge-loss.margin=2.0: certified")
                .doesNotContain("defect:");
        assertThat(project.folder().resolve("preview/index.html")).isNotEmptyFile();
        assertThat(project.folder().resolve("handout/student/statement/index.html"))
                .content()
                .contains("My first sheet");
        assertThat(project.folder().resolve("handouts/student/emmy.zip")).isNotEmptyFile();
        assertThat(project.folder().resolve("variant-of-ada/staff/answer-key.html"))
                .content()
                .contains("violation(");
        assertThat(project.folder().resolve("class/staff/index.html")).isNotEmptyFile();
    }

    @Test
    void addAProblemLeadsToAPassingCertification() throws Exception {
        ProjectCopy project = ProjectCopy.in(folder.resolve("project"));

        Ended ended = project.run(commands("add-a-problem.md"));

        assertThat(ended.exit()).as(ended.output()).isZero();
        assertThat(ended.output())
                .containsSubsequence("errors, variant default: NOT certified", "errors, variant default: certified")
                .contains("there are enough known mistakes - 1 found, at least 5 expected");
        assertThat(project.folder().resolve("preview/student/statement.html"))
                .content()
                .contains("Mean absolute error", "misses upwards");
    }

    private static String commands(String document) throws IOException {
        String text = Files.readString(Path.of("../docs").resolve(document));
        String commands =
                COMMANDS.matcher(text).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        assertThat(commands).contains("./deltarule");
        return commands;
    }
}
