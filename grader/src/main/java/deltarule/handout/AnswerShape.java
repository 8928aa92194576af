package deltarule.handout;

import tools.jackson.databind.JsonNode;

/** Compares the shape of an answer with what its question expects. */
final class AnswerShape {
    private static final int LONGEST_SHOWN = 200;

    private AnswerShape() {}

    /** Whether nothing was answered: no value anywhere, or a value missing in one place. */
    static boolean isBlank(JsonNode answer) {
        if (answer == null || answer.isNull()) {
            return true;
        }
        for (JsonNode part : answer) {
            if (isBlank(part)) {
                return true;
            }
        }
        return false;
    }

    /** What is found, what is expected and how to mend it, behind the place; empty when an answer can be judged. */
    static String obstacle(JsonNode answer, JsonNode expected, String place) {
        if (expected.isArray()) {
            return entries(answer, expected, place);
        }
        if (expected.isObject()) {
            return fields(answer, expected, place);
        }
        return switch (expected.stringValue()) {
            case AnswersFile.NUMBER -> number(answer, place);
            case AnswersFile.WHOLE_NUMBER -> wholeNumber(answer, place);
            default ->
                answer.isString()
                        ? ""
                        : sentence(place, answer, "a text such as \"a\"", "put the letter in double quotes");
        };
    }

    private static String entries(JsonNode answer, JsonNode expected, String place) {
        if (!answer.isArray() || answer.size() != expected.size()) {
            String found = answer.isArray() ? answer.size() + " entries" : shown(answer.toString());
            return place + ": found " + found + ", expected a list of " + expected.size()
                    + "; write them between [ and ], with commas between them.";
        }
        for (int i = 0; i < expected.size(); i++) {
            String obstacle = obstacle(answer.get(i), expected.get(i), place + "[" + i + "]");
            if (!obstacle.isEmpty()) {
                return obstacle;
            }
        }
        return "";
    }

    private static String fields(JsonNode answer, JsonNode expected, String place) {
        for (String name : expected.propertyNames()) {
            if (!answer.isObject() || !answer.has(name)) {
                return sentence(
                        place,
                        answer,
                        "the fields " + String.join(", ", expected.propertyNames()),
                        "copy the line of the handout's file and fill it in");
            }
            String obstacle = obstacle(answer.get(name), expected.get(name), place + "." + name);
            if (!obstacle.isEmpty()) {
                return obstacle;
            }
        }
        return "";
    }

    private static String number(JsonNode answer, String place) {
        if (answer.isNumber() && Double.isFinite(answer.doubleValue())) {
            return "";
        }
        String meant = answer.isString() ? answer.stringValue().strip().replace(',', '.') : "";
        boolean isNumber = meant.matches("[-+]?\\d{1,12}(\\.\\d{1,12})?");
        String repair = isNumber
                ? "write " + meant + ", with a point and without quotes"
                : "write digits with a decimal point, without quotes";
        return sentence(place, answer, "a number", repair);
    }

    private static String wholeNumber(JsonNode answer, String place) {
        boolean whole = answer.isNumber()
                && answer.doubleValue() == Math.rint(answer.doubleValue())
                && Math.abs(answer.doubleValue()) < 1e9;
        return whole ? "" : sentence(place, answer, "a whole number", "write digits alone, without quotes");
    }

    private static String sentence(String place, JsonNode answer, String expected, String repair) {
        return place + ": found " + shown(answer.toString()) + ", expected " + expected + "; " + repair + ".";
    }

    /** Text of the student's, short enough for a message. */
    static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }
}
