package deltarule.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.report.Result;
import deltarule.grader.report.StatusGrades;
import deltarule.grader.report.StudentView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassroomPointsTest {
    @Test
    void theReporterAddsTheScoresOfTheTestsUpToThePoints() {
        JsonNode root = decoded(Views.mixed());

        int total = 0;
        for (JsonNode test : root.get("tests")) {
            total += test.get("score").intValue();
            assertThat(test.get("status").stringValue()).isIn("pass", "fail", "error");
        }
        assertThat(total).isEqualTo(Views.mixed().score());
        assertThat(root.get("max_score").intValue()).isEqualTo(Views.mixed().maxScore());
        assertThat(root.get("status").stringValue()).isEqualTo("fail");
    }

    @Test
    void aFaultOfTheGraderHasNoMaximumSoThatNoPointsAreReported() {
        JsonNode root = decoded(StudentView.of(StatusGrades.graderError()));

        assertThat(root.get("max_score").intValue()).isZero();
        assertThat(root.get("status").stringValue()).isEqualTo("error");
        assertThat(root.get("tests")).hasSize(1);
    }

    private static JsonNode decoded(Result result) {
        byte[] json = Base64.getDecoder().decode(ClassroomPoints.encoded(result));
        return new JsonMapper().readTree(new String(json, StandardCharsets.UTF_8));
    }
}
