package deltarule.grader.worksheet;

import deltarule.handout.AnswersFile;
import deltarule.testkit.OnPaper;
import deltarule.testkit.Tolerance;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Files of answers as texts: one question a line. */
public final class AnswerText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private AnswerText() {}

    /** Every question with nothing for an answer, in the shape the answer has. */
    public static String blank(List<Worksheet> worksheets) {
        return text(worksheets, question -> shaped(question.right(), leaf -> null));
    }

    /** Every question with what stands in each place: {@code number}, {@code whole number} or {@code text}. */
    public static String kinds(List<Worksheet> worksheets) {
        return text(worksheets, question -> shaped(question.right(), AnswerText::kind));
    }

    /** Every question with its right answer, rounded as the statement asks. */
    public static String right(List<Worksheet> worksheets) {
        return text(worksheets, AnswerText::rightAnswer);
    }

    private static Object rightAnswer(Question question) {
        boolean onPaper = question.tolerance().name().equals(Tolerance.paper(0).name());
        int decimals = (int) Math.round(-Math.log10(question.tolerance().absolute()));
        return shaped(onPaper ? OnPaper.rounded(question.right(), decimals) : question.right(), leaf -> leaf);
    }

    private static String kind(Object leaf) {
        if (leaf instanceof Double) {
            return AnswersFile.NUMBER;
        }
        return leaf instanceof Integer ? AnswersFile.WHOLE_NUMBER : AnswersFile.TEXT;
    }

    private interface Content {
        Object of(Question question);
    }

    private static String text(List<Worksheet> worksheets, Content content) {
        return worksheets.stream()
                .flatMap(worksheet -> worksheet.questions().stream())
                .map(question -> "  " + MAPPER.writeValueAsString(question.name()) + ": "
                        + MAPPER.writeValueAsString(content.of(question)))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    /** A value of a contract as lists and maps, with other leaves. */
    private static Object shaped(Object value, UnaryOperator<Object> leaf) {
        if (value.getClass().isArray()) {
            List<Object> entries = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                entries.add(shaped(Array.get(value, i), leaf));
            }
            return entries;
        }
        if (value instanceof Record record) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    fields.put(
                            component.getName(), shaped(component.getAccessor().invoke(record), leaf));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("Cannot read " + component, e);
                }
            }
            return fields;
        }
        return leaf.apply(value);
    }
}
