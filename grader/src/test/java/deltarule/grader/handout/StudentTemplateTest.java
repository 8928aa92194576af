package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudentTemplateTest {
    private static final Path TEMPLATE = Path.of("..", "student-template");
    private static final String REPAIR = "student-template is not what the generator writes; regenerate it with"
            + " ./deltarule handout --set neural-network-basics --out DIR and put DIR/student in its place";

    private final ProblemSet set = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");

    @Test
    void theTemplateIsWhatTheGeneratorWrites() throws IOException {
        Map<String, String> expected = Handout.files(set);
        Map<String, String> present = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = TEMPLATE.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith("target/")) {
                    present.put(path, Files.readString(file));
                }
            }
        }
        assertThat(present.keySet()).as(REPAIR).isEqualTo(expected.keySet());
        expected.forEach((path, text) ->
                assertThat(present.get(path)).as(path + ": " + REPAIR).isEqualTo(text));
    }
}
