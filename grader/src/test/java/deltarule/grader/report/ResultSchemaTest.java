package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultSchemaTest {
    private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| (.+) \\|$");
    private static final Map<String, String> WORDS =
            Map.of("string", "text", "integer", "whole number", "array", "list", "boolean", "true or false");

    @Test
    void everyStatusInBothViewsFollowsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(), InputFormat.JSON);

        for (Grade grade : everyGrade()) {
            assertThat(schema.validate(ResultJson.text(Result.of(grade)), InputFormat.JSON))
                    .as("staff, %s", grade.status())
                    .isEmpty();
            assertThat(schema.validate(ResultJson.text(StudentView.of(grade)), InputFormat.JSON))
                    .as("student, %s", grade.status())
                    .isEmpty();
        }
    }

    @Test
    void theSchemaRefusesAStudentsFileWithHiddenCases() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(), InputFormat.JSON);
        String leaking = ResultJson.text(Result.of(SampleGrades.mixed("anna")))
                .replace("\"audience\" : \"staff\"", "\"audience\" : \"student\"");

        assertThat(schema.validate(leaking, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void aReleasedStudentsFileWithHiddenCasesFollowsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(), InputFormat.JSON);

        for (Grade grade : everyGrade()) {
            Result released = StudentView.released(Result.of(grade).asReleased(), StudentView.of(grade));
            assertThat(schema.validate(ResultJson.text(released), InputFormat.JSON))
                    .as("released, %s", grade.status())
                    .isEmpty();
        }
    }

    @Test
    void theSchemaRefusesAStudentsFileWithAPictureOfAHiddenCriterion() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(), InputFormat.JSON);
        String leaking = ResultJson.text(StudentView.of(PictureGrades.grade())).replace("\"public\"", "\"hidden\"");

        assertThat(schema.validate(leaking, InputFormat.JSON))
                .anyMatch(error -> error.toString().contains("pictures"));
    }

    @Test
    void thePageDocumentsEveryFieldOfTheSchemaWithItsTypeInItsOrder() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        collect(new JsonMapper().readTree(schemaText()), "", fields);

        Map<String, String> documented = new LinkedHashMap<>();
        String page = Files.readString(Path.of("..", "docs", "result-format.md"));
        Matcher rows = FIELD.matcher(page.substring(0, page.indexOf(ResultLinesTest.HEADING)));
        while (rows.find()) {
            documented.put(rows.group(1), rows.group(2));
        }

        assertThat(documented).containsExactlyEntriesOf(fields);
    }

    private static void collect(JsonNode schema, String path, Map<String, String> fields) {
        JsonNode properties = schema.get("properties");
        if (properties == null) {
            return;
        }
        for (String name : properties.propertyNames()) {
            JsonNode property = properties.get(name);
            String here = path.isEmpty() ? name : path + "." + name;
            fields.put(here, types(property.get("type")));
            collect(property, here, fields);
            if (property.get("items") != null) {
                collect(property.get("items"), here + "[]", fields);
            }
        }
    }

    private static String types(JsonNode type) {
        StringJoiner words = new StringJoiner(" or ");
        if (type.isString()) {
            return WORDS.getOrDefault(type.stringValue(), type.stringValue());
        }
        for (JsonNode one : type) {
            words.add(WORDS.getOrDefault(one.stringValue(), one.stringValue()));
        }
        return words.toString();
    }

    private static String schemaText() throws IOException {
        try (InputStream stream = ResultJson.class.getResourceAsStream("result.schema.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Grade> everyGrade() {
        return Stream.concat(StatusGrades.all().stream(), Stream.of(PictureGrades.grade()))
                .toList();
    }
}
