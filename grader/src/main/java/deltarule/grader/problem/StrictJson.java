package deltarule.grader.problem;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
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
        byte[] bytes = bytes(json, file);
        try {
            return MAPPER.readValue(bytes, type);
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidProblem(place(file, e) + ": unknown field \"" + e.getPropertyName() + "\"" + suggestion(e)
                    + "; allowed are " + sorted(e) + ".");
        } catch (DatabindException e) {
            throw new InvalidProblem(
                    place(file, e) + ": " + firstLine(e.getOriginalMessage()) + misspelt(e, bytes, type) + ".");
        } catch (JacksonException e) {
            throw new InvalidProblem(place(file, e) + ": this is not JSON: " + firstLine(e.getOriginalMessage()) + ".");
        }
    }

    /** Writes values as indented JSON. */
    public static String write(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** Makes a record of settings; the settings have been checked against the problem. */
    static Object convert(Object settings, Class<?> record) {
        return MAPPER.convertValue(settings, record);
    }

    private static byte[] bytes(InputStream json, String file) {
        try {
            return json.readAllBytes();
        } catch (IOException e) {
            throw new InvalidProblem("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** A field that is missing is often there under another spelling, of which Jackson does not speak. */
    private static String misspelt(DatabindException e, byte[] json, Class<?> type) {
        Type expected = type;
        JsonNode node = MAPPER.readTree(json);
        for (JacksonException.Reference step :
                e.getPath().subList(0, Math.max(0, e.getPath().size() - 1))) {
            if (step.getPropertyName() == null) {
                node = node.path(step.getIndex());
                expected = expected instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : Object.class;
            } else {
                node = node.path(step.getPropertyName());
                expected = component(expected, step.getPropertyName());
            }
        }
        if (!(expected instanceof Class<?> record) || !record.isRecord()) {
            return "";
        }
        List<String> known = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .sorted()
                .toList();
        return node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "; but there is an unknown field \"" + name + "\", allowed are " + known)
                .orElse("");
    }

    private static Type component(Type record, String name) {
        if (record instanceof Class<?> type && type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return component.getGenericType();
                }
            }
        }
        return Object.class;
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
