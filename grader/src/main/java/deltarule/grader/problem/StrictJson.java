package deltarule.grader.problem;

import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON into records and turns every mistake into a message with file, line, field and what is allowed. */
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** Reads JSON of exactly these fields. */
    public static <T> T read(InputStream json, String file, Class<T> type) {
        return read(JsonText.read(json, file), type);
    }

    static <T> T read(JsonText json, Class<T> type) {
        String file = json.file();
        try {
            return MAPPER.readValue(json.text(), type);
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidProblem(place(file, e) + ": unknown field \"" + e.getPropertyName() + "\"" + suggestion(e)
                    + "; allowed are " + sorted(e) + ".");
        } catch (DatabindException e) {
            throw new InvalidProblem(place(file, e) + ": " + firstLine(e.getOriginalMessage()) + ".");
        } catch (JacksonException e) {
            throw new InvalidProblem(place(file, e) + ": this is not JSON: " + firstLine(e.getOriginalMessage()) + ".");
        }
    }

    /** The text of a field of the outermost object, found without reading what follows; empty where there is none. */
    static Optional<String> text(JsonText json, String field) {
        try (JsonParser parser = MAPPER.createParser(json.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals(field);
                JsonToken value = parser.nextToken();
                if (found) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(parser.getString()) : Optional.empty();
                }
                parser.skipChildren();
            }
        } catch (JacksonException notJson) {
            // Whoever reads the whole file says what is wrong and where.
        }
        return Optional.empty();
    }

    /** Writes values as indented JSON. */
    public static String write(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** Makes a record of settings; the settings have been checked against the problem. */
    static Object convert(Object settings, Class<?> record) {
        return MAPPER.convertValue(settings, record);
    }

    private static String place(String file, JacksonException e) {
        String line = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : ", line " + e.getLocation().getLineNr();
        String field = e.getPath().isEmpty() ? "" : ", field " + path(e);
        return file + line + field;
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String suggestion(UnrecognizedPropertyException e) {
        String nearest = Spelling.nearest(
                e.getPropertyName(),
                e.getKnownPropertyIds().stream().map(String::valueOf).toList());
        return nearest.isEmpty() ? "" : ", perhaps \"" + nearest + "\" is meant";
    }

    private static String sorted(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .toList()
                .toString();
    }

    private static String firstLine(String message) {
        String line =
                message == null ? "cannot be read" : message.lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), 300));
    }
}
