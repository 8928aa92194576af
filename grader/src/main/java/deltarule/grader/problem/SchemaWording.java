package deltarule.grader.problem;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a schema's finding says in our words.
 *
 * @param path the names and indexes that lead to the field
 * @param message what was found and what is allowed
 */
record SchemaWording(List<Object> path, String message) {
    private static final int LONGEST_FOUND = 60;

    /** Nothing where another finding says the same better. */
    static Optional<SchemaWording> of(Error error, JsonNode schema) {
        List<Object> path = path(error.getInstanceLocation());
        JsonNode rule = rule(error, schema);
        JsonNode found = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> {
                List<String> allowed = List.copyOf(rule.path("properties").propertyNames());
                yield Optional.of(new SchemaWording(
                        JsonText.step(path, error.getProperty()),
                        "there is no such field" + JsonText.suggestion(error.getProperty(), allowed) + "; allowed are "
                                + String.join(", ", allowed) + "."));
            }
            case "required" -> missing(path, error.getProperty(), rule, found, schema);
            case "enum" ->
                Optional.of(new SchemaWording(
                        path,
                        written(found) + " found, " + expected(rule) + " expected"
                                + JsonText.suggestion(found.asString(""), values(rule)) + "."));
            default ->
                Optional.of(new SchemaWording(path, written(found) + " found, " + expected(rule) + " expected."));
        };
    }

    /** A misspelt field is missing as well as unknown; the other finding names it. */
    private static Optional<SchemaWording> missing(
            List<Object> path, String name, JsonNode rule, JsonNode found, JsonNode schema) {
        List<String> allowed = List.copyOf(rule.path("properties").propertyNames());
        boolean misspelt = found.propertyNames().stream()
                .filter(present -> !allowed.contains(present))
                .anyMatch(present -> Spelling.nearest(present, allowed).equals(name));
        JsonNode field = resolved(rule.path("properties").path(name), schema);
        return misspelt
                ? Optional.empty()
                : Optional.of(new SchemaWording(
                        JsonText.step(path, name), "it is missing; " + expected(field) + " expected."));
    }

    private static String expected(JsonNode rule) {
        return rule.path("description").asString();
    }

    private static List<String> values(JsonNode rule) {
        List<String> values = new ArrayList<>();
        rule.path("enum").forEach(value -> values.add(value.asString("")));
        return values;
    }

    private static String written(JsonNode found) {
        if (found.isObject()) {
            return found.isEmpty() ? "{}" : "an object { ... }";
        }
        if (found.isArray()) {
            return found.isEmpty() ? "[]" : "a list [ ... ]";
        }
        String text = found.toString();
        return text.length() <= LONGEST_FOUND ? text : text.substring(0, LONGEST_FOUND) + "...";
    }

    private static List<Object> path(NodePath location) {
        List<Object> path = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            path.add(location.getElement(i));
        }
        return path;
    }

    /** The schema that holds the keyword which failed. */
    private static JsonNode rule(Error error, JsonNode schema) {
        NodePath fragment = error.getSchemaLocation().getFragment();
        JsonNode rule = schema;
        for (int i = 0; i < fragment.getNameCount() - 1; i++) {
            Object step = fragment.getElement(i);
            rule = step instanceof Integer index ? rule.path(index) : rule.path(String.valueOf(step));
        }
        return resolved(rule, schema);
    }

    private static JsonNode resolved(JsonNode rule, JsonNode schema) {
        String reference = rule.path("$ref").asString("");
        return reference.isEmpty() ? rule : schema.at(reference.substring(1));
    }
}
