package deltarule.grader.problem;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schemas of the files that authors write. What is allowed in a field is worded by the schema's descriptions. Loading
 * one takes a third of a second, so grading does without.
 */
enum FileSchema {
    SET("set.schema.json"),
    PROBLEM("problem.schema.json");

    private final String resource;

    FileSchema(String name) {
        resource = "deltarule/schemas/" + name;
    }

    /** A mistake, with the path that leads to it. */
    private record Mistake(List<Object> path, String message) {}

    /**
     * Checks a file.
     *
     * @throws InvalidProblem with a line for each mistake, in the order of the file
     */
    void check(JsonText json) {
        JsonPlaces places = JsonPlaces.of(json);
        String text = text();
        JsonNode rules = JsonMapper.shared().readTree(text);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        List<Mistake> mistakes = new ArrayList<>();
        for (Error error : schema.validate(json.text(), InputFormat.JSON)) {
            SchemaWording.of(error, rules)
                    .ifPresent(wording -> mistakes.add(
                            new Mistake(wording.path(), json.where(wording.path()) + ": " + wording.message())));
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidProblem(mistakes.stream()
                    .sorted(Comparator.comparing(mistake -> mistake.message(), Comparator.naturalOrder()))
                    .sorted(Comparator.comparingInt(mistake -> line(places, mistake.path())))
                    .map(Mistake::message)
                    .distinct()
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private static int line(JsonPlaces places, List<Object> path) {
        JsonPlaces.Place place = places.at(path);
        return place == null ? line(places, path.subList(0, path.size() - 1)) : place.line();
    }

    private String text() {
        try (InputStream schema = Problems.resource(resource)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
