package deltarule.handout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Says whether answers.json can be graded, and what is still open. Right and wrong are for the grader alone. */
@DisplayName("answers.json")
class AnswersTest {
    private static final String FILE = "answers.json";

    @Test
    @DisplayName("can be read")
    void canBeRead() throws IOException {
        AnswersFile file = file();
        List<String> findings = new ArrayList<>(file.unreadable().values());
        if (!file.broken().isEmpty()) {
            findings.add(file.broken());
        }
        file.unknown().forEach(name -> findings.add("there is no question \"" + name + "\""));
        findings.forEach(finding -> System.out.println("FAILED  " + finding));
        assertTrue(findings.isEmpty(), () -> String.join("\n", findings));
    }

    @Test
    @DisplayName("answers every question")
    void answersEveryQuestion() throws IOException {
        List<String> open = file().unanswered();
        open.forEach(name -> System.out.println("OPEN    " + name));
        assertTrue(open.isEmpty(), () -> open.size() + " questions are not answered yet");
    }

    private static AnswersFile file() throws IOException {
        try (InputStream questions = AnswersTest.class.getResourceAsStream("/questions.json")) {
            String expected = new String(questions.readAllBytes(), StandardCharsets.UTF_8);
            return AnswersFile.read(FILE, Files.readAllBytes(Path.of(FILE)), expected);
        }
    }
}
