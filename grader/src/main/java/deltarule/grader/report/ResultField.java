package deltarule.grader.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A field of a result file that knows where it is, so that what is wrong with it can be said.
 *
 * @param file for messages
 * @param path such as {@code criteria[3].outcome}; empty for the whole file
 * @param node what is there; null when nothing is
 */
record ResultField(String file, String path, JsonNode node) {

    ResultField field(String name) {
        if (node == null || !node.isObject()) {
            throw damaged("an object");
        }
        return new ResultField(file, path.isEmpty() ? name : path + "." + name, node.get(name));
    }

    String text() {
        if (node == null || !node.isString()) {
            throw damaged("a text");
        }
        return node.stringValue();
    }

    /** The text, or nothing where the file has null. */
    String textOrNothing() {
        return isNull() ? "" : text();
    }

    long number() {
        if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
            throw damaged("a whole number");
        }
        return node.longValue();
    }

    int count() {
        long number = number();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw damaged("a whole number from 0");
        }
        return (int) number;
    }

    int countOrZero() {
        return isNull() ? 0 : count();
    }

    boolean isNull() {
        return node != null && node.isNull();
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (node != null
                    && node.isString()
                    && constant.name().equals(node.stringValue().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw damaged("one of "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    <T> List<T> list(Function<ResultField, T> entry) {
        if (node == null || !node.isArray()) {
            throw damaged("a list");
        }
        List<T> list = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            list.add(entry.apply(new ResultField(file, path + "[" + i + "]", node.get(i))));
        }
        return List.copyOf(list);
    }

    <T> List<T> listOrNothing(Function<ResultField, T> entry) {
        return isNull() ? List.of() : list(entry);
    }

    /** The list, or an empty one where the file is of before there was this field. */
    <T> List<T> listWhereThere(Function<ResultField, T> entry) {
        return node == null ? List.of() : list(entry);
    }

    /** Whether it is true; a file of before there was this field says no. */
    boolean isTrue() {
        if (node != null && !node.isBoolean()) {
            throw damaged("true or false");
        }
        return node != null && node.booleanValue();
    }

    Map<String, Long> numbers() {
        if (node == null || !node.isObject()) {
            throw damaged("an object");
        }
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String name : node.propertyNames()) {
            numbers.put(name, field(name).number());
        }
        return numbers;
    }

    DamagedResult damaged(String expected) {
        String found = node == null ? "nothing" : shortened(node.toString());
        String place = path.isEmpty() ? "the file" : "field " + path;
        return new DamagedResult(
                file + ": " + place + " should hold " + expected + " but holds " + found
                        + ". Grade the submission again, or restore the file.",
                null);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
