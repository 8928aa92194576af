package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultLinesTest {
    static final String HEADING = "# The format of results.jsonl";
    private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @TempDir
    Path folder;

    private static List<ClassRow> rows() {
        return Stream.of(
                        StatusGrades.all().stream().map(ClassRow::of),
                        Stream.of(
                                ClassRow.missing("never-seen", "Nothing was handed in."),
                                ClassRow.skipped("fork-bomb", "attacks the grader"),
                                ClassRow.of(SampleGrades.perfect("late-lars")).handedInLate()))
                .flatMap(rows -> rows)
                .toList();
    }

    private List<String> written(Naming naming) throws IOException {
        Reports reports = new Reports(folder.resolve("out"));
        reports.write("Basics", rows(), naming);
        return Files.readAllLines(reports.lines());
    }

    @Test
    void everyLineFollowsTheSchema() throws IOException {
        Schema schema = schema();
        List<String> lines = Stream.concat(
                        written(Naming.PLAIN).stream(),
                        ResultLines.of("Large", SampleClass.rows(60), UnaryOperator.identity()))
                .toList();

        assertThat(lines)
                .hasSize(68)
                .allSatisfy(line ->
                        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    @Test
    void theSchemaRefusesAScoreOfWhatWasNotGraded() throws IOException {
        String line = written(Naming.PLAIN).stream()
                .filter(one -> one.contains("\"MISSING\""))
                .findFirst()
                .orElseThrow();

        assertThat(schema().validate(line.replace("\"score\":null", "\"score\":0"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void linesNameNobodyUnlessIdentitiesAreWanted() throws IOException {
        List<String> pseudonymous = written(Naming.PLAIN);
        List<String> named = written(new Naming(Optional.empty(), true));

        for (ClassRow row : rows()) {
            assertThat(String.join("\n", pseudonymous)).doesNotContain(row.name());
            assertThat(named).anyMatch(line -> line.contains("\"student\":\"" + row.name() + "\""));
        }
    }

    @Test
    void linesAreSortedByStudentAndTheSameForRowsInAnyOrder() throws IOException {
        List<String> lines = written(Naming.PLAIN);
        List<ClassRow> reversed = new ArrayList<>(rows());
        Collections.reverse(reversed);
        Reports reports = new Reports(folder.resolve("out"));
        reports.write("Basics", reversed);

        assertThat(Files.readAllLines(reports.lines())).isEqualTo(lines);
        assertThat(lines.stream().map(ResultLinesTest::student)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void pseudonymsStayForAsLongAsTheKeyStays() throws IOException {
        List<String> first = written(Naming.PLAIN);

        assertThat(written(Naming.PLAIN)).isEqualTo(first);
        Files.delete(folder.resolve("out/staff/pseudonyms.key"));
        assertThat(written(Naming.PLAIN).stream().map(ResultLinesTest::student))
                .doesNotContainAnyElementsOf(
                        first.stream().map(ResultLinesTest::student).toList());
    }

    @Test
    void thePageDocumentsEveryFieldInItsOrder() throws IOException {
        List<String> fields = new ArrayList<>();
        collect(new JsonMapper().readTree(schemaText()), "", fields);

        String page = Files.readString(Path.of("..", "docs", "result-format.md"));

        assertThat(FIELD.matcher(page.substring(page.indexOf(HEADING)))
                        .results()
                        .map(match -> match.group(1)))
                .containsExactlyElementsOf(fields);
    }

    private static void collect(JsonNode schema, String path, List<String> fields) {
        JsonNode properties = schema.get("properties");
        if (properties != null) {
            for (String name : properties.propertyNames()) {
                fields.add(path + name);
                if (properties.get(name).get("items") != null) {
                    collect(properties.get(name).get("items"), path + name + "[].", fields);
                }
            }
        }
    }

    private static String student(String line) {
        return new JsonMapper().readTree(line).get("student").stringValue();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(), InputFormat.JSON);
    }

    private static String schemaText() throws IOException {
        try (InputStream stream = ResultLines.class.getResourceAsStream("result-line.schema.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
