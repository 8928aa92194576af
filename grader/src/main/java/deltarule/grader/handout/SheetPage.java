package deltarule.grader.handout;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.worksheet.Question;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The questions of a worksheet for reading: what is given in words and numbers, and where the answer goes. */
final class SheetPage {
    private static final int LONGEST_DECIMAL = 10;
    private static final int LARGEST_DENOMINATOR = 12;

    private final ExercisePart part;
    private final List<Question> shown = new ArrayList<>();

    private SheetPage(ExercisePart part) {
        this.part = part;
    }

    /** For each criterion its title, what is asked, and its questions. */
    static List<Map<String, Object>> parts(ExercisePart part) {
        SheetPage page = new SheetPage(part);
        List<Question> questions = part.worksheet().questions();
        return part.exercise().problem().criteria().stream()
                .map(criterion -> page.section(
                        criterion,
                        questions.stream()
                                .filter(one -> one.criterion().equals(criterion.id()))
                                .toList()))
                .toList();
    }

    private Map<String, Object> section(CriterionSpec criterion, List<Question> questions) {
        ContractMethod method = part.contract().methods().stream()
                .filter(one -> one.name().equals(criterion.method()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", criterion.id());
        view.put("title", criterion.title());
        view.put("points", criterion.points());
        view.put("htmlText", StatementPage.paragraphs(method.documentation().text()));
        view.put(
                "htmlWanted",
                method.documentation().tags().stream()
                        .filter(tag -> tag.kind().equals("return"))
                        .map(Documentation.Tag::text)
                        .findFirst()
                        .orElse("the answer"));
        view.put(
                "questions",
                questions.stream().map(question -> question(method, question)).toList());
        return view;
    }

    private Map<String, Object> question(ContractMethod method, Question question) {
        String like = shown.stream()
                .filter(one -> Arrays.deepEquals(one.arguments(), question.arguments()))
                .map(Question::name)
                .findFirst()
                .orElse("");
        shown.add(question);
        return Map.of(
                "title",
                question.title(),
                "name",
                question.name(),
                "like",
                like,
                "givens",
                IntStream.range(0, question.arguments().length)
                        .mapToObj(i -> given(method, i, question.arguments()[i]))
                        .toList());
    }

    private static Map<String, Object> given(ContractMethod method, int index, Object value) {
        String name = method.parameters().get(index).name();
        String words = method.documentation().tags().stream()
                .filter(tag -> tag.kind().equals("param") && tag.name().equals(name))
                .map(Documentation.Tag::text)
                .findFirst()
                .orElse(name);
        boolean rows = value instanceof double[][];
        String form = rows ? "table" : value instanceof String[] ? "choices" : "list";
        return Map.of(
                "name", name,
                "htmlName", words,
                "form", form,
                "rows", rows ? entries(value).stream().map(SheetPage::texts).toList() : List.of(texts(value)));
    }

    private static List<String> texts(Object value) {
        return entries(value).stream().map(SheetPage::text).toList();
    }

    private static List<Object> entries(Object value) {
        return value.getClass().isArray()
                ? IntStream.range(0, Array.getLength(value))
                        .mapToObj(i -> Array.get(value, i))
                        .toList()
                : List.of(value);
    }

    /** Numbers as on paper: 1 and not 1.0, 1/3 and not its digits, with a real minus sign. */
    private static String text(Object leaf) {
        if (leaf instanceof Double number) {
            String plain = number == 0
                    ? "0"
                    : new BigDecimal(Double.toString(number))
                            .stripTrailingZeros()
                            .toPlainString();
            return (plain.length() > LONGEST_DECIMAL ? fraction(number, plain) : plain).replace('-', '\u2212');
        }
        return leaf instanceof Number number ? number.toString().replace('-', '\u2212') : String.valueOf(leaf);
    }

    private static String fraction(double number, String decimal) {
        for (int denominator = 3; denominator <= LARGEST_DENOMINATOR; denominator++) {
            if (Math.rint(number * denominator) / denominator == number) {
                return Math.round(number * denominator) + "/" + denominator;
            }
        }
        return decimal;
    }
}
