package deltarule.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import deltarule.grader.report.Result;
import deltarule.grader.report.StatusGrades;
import deltarule.grader.report.StudentView;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GradescopeResultsTest {
    @Test
    void everyCriterionIsATestWithNumberScoreAndOutput() {
        JsonNode tests = json(Views.mixed()).get("tests");

        assertThat(tests).hasSize(Views.mixed().criteria().size());
        JsonNode hinge = tests.get(4);
        assertThat(hinge.get("number").stringValue()).isEqualTo("2.2");
        assertThat(hinge.get("name").stringValue()).isEqualTo("Multiclass hinge loss: Loss of one example");
        assertThat(hinge.get("score").intValue()).isZero();
        assertThat(hinge.get("max_score").intValue()).isEqualTo(3);
        assertThat(hinge.get("status").stringValue()).isEqualTo("failed");
        assertThat(hinge.get("output").stringValue())
                .contains("Not right for: two margins violated")
                .contains("Your answers equal what one gets when the margin is left out.")
                .contains("Hint: Is being ahead by a hair enough?")
                .doesNotContain("Case 1");
        assertThat(hinge.get("visibility").stringValue()).isEqualTo("visible");
    }

    @Test
    void theScoreIsTheSumOfTheTests() {
        JsonNode root = json(Views.mixed());

        int sum = 0;
        for (JsonNode test : root.get("tests")) {
            sum += test.get("score").intValue();
        }
        assertThat(root.get("score").intValue()).isEqualTo(sum).isPositive();
    }

    @Test
    void whereNothingIsRecordedThereIsNeitherScoreNorTestButAClearText() {
        JsonNode refused = json(StudentView.of(StatusGrades.refused()));
        JsonNode failed = json(StudentView.of(StatusGrades.graderError()));

        assertThat(refused.has("score") || refused.has("tests")).isFalse();
        assertThat(refused.get("output").stringValue()).contains("refused").contains("../Evil.java");
        assertThat(failed.has("score") || failed.has("tests")).isFalse();
        assertThat(failed.get("output").stringValue())
                .contains("autograder failed")
                .contains(StudentView.NOT_YOUR_FAULT)
                .doesNotContain("No worker");
    }

    @Test
    void everyStatusFollowsTheFormatAsDocumented() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("gradescope-results.schema.json"), InputFormat.JSON);

        for (Grade grade : StatusGrades.all()) {
            assertThat(schema.validate(GradescopeResults.text(StudentView.of(grade)), InputFormat.JSON))
                    .as("%s", grade.status())
                    .isEmpty();
        }
        assertThat(schema.validate(GradescopeResults.text(Views.hostile()), InputFormat.JSON))
                .isEmpty();
    }

    private static JsonNode json(Result result) {
        return new JsonMapper().readTree(GradescopeResults.text(result));
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = GradescopeResultsTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
