package deltarule.grader.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsTest {
    private static final String HINGE = "deltarule/problems/hinge/problem.json";

    @TempDir
    Path tree;

    @BeforeEach
    void aTreeOfOneProblem() throws IOException {
        write(HINGE, hinge());
    }

    @Test
    void problemsAreFoundByTheIdInTheirFileAndNotByTheirFolder() {
        assertThat(Problems.in(tree).ids()).containsExactly("hinge-loss");
        assertThat(Problems.in(tree).find("hinge")).isNull();
    }

    @Test
    void whoeverAsksTwiceGetsTheSameProblem() {
        Problems problems = Problems.in(tree);

        assertThat(problems.find("hinge-loss")).isSameAs(problems.find("hinge-loss"));
        assertThat(problems.all()).containsExactly(problems.find("hinge-loss"));
    }

    @Test
    void aMistakeInAProblemConcernsOnlyThoseWhoAskForIt() throws IOException {
        write("deltarule/problems/kl/problem.json", hinge().replace("\"hinge-loss\"", "\"kl-divergence\""));

        Problems problems = Problems.in(tree);

        assertThat(problems.find("hinge-loss").title()).isNotEmpty();
        assertThatThrownBy(() -> problems.find("kl-divergence"))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("there is no interface deltarule.problems.kl.HingeLoss");
        assertThatThrownBy(problems::all).isInstanceOf(InvalidProblem.class);
    }

    @Test
    void aFileWithoutAnIdIsReadToTheEndAndSaysSo() throws IOException {
        write(HINGE, hinge().replaceFirst("\"id\": \"hinge-loss\",", ""));

        assertThatThrownBy(() -> Problems.in(tree))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("field id: it is missing");
    }

    @Test
    void whatIsNotJsonSaysSo() throws IOException {
        write(HINGE, "{ \"title\": \"hinge");

        assertThatThrownBy(() -> Problems.in(tree))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining(HINGE);
    }

    private static String hinge() throws IOException {
        try (InputStream json = Problems.resource(HINGE)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(tree.resolve(file).getParent());
        Files.writeString(tree.resolve(file), text);
    }
}
