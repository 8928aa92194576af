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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the schema of OASIS, as a library of others carries it. */
class SarifTest {
    private static Schema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        try (InputStream stream = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    @Test
    void everyStatusFollowsTheSchema() {
        for (Grade grade : StatusGrades.all()) {
            assertValid(StudentView.of(grade));
        }
        assertValid(Views.hostile());
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() {
        String wrong = Sarif.text(Views.mixed(), Views.PLACES).replace("\"warning\"", "\"minor\"");

        assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void placesAreRelativeAndEveryResultHasItsRule() {
        for (Result result : new Result[] {Views.mixed(), Views.notCompiled(), Views.hostile()}) {
            JsonNode run =
                    new JsonMapper().readTree(Sarif.text(result, Views.PLACES)).at("/runs/0");
            assertThat(run.get("results")).isNotEmpty().allSatisfy(one -> {
                URI uri = URI.create(one.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .stringValue());
                assertThat(uri.isAbsolute()).isFalse();
                assertThat(uri.getPath()).startsWith("pushed/");
                assertThat(run.at("/tool/driver/rules/" + one.get("ruleIndex").intValue() + "/id"))
                        .isEqualTo(one.get("ruleId"));
            });
        }
    }

    private static void assertValid(Result result) {
        assertThat(schema.validate(Sarif.text(result, Views.PLACES), InputFormat.JSON))
                .as("%s", result.status())
                .isEmpty();
    }
}
