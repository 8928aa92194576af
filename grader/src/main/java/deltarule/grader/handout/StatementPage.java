package deltarule.grader.handout;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.ProblemSet;
import deltarule.testkit.JavaText;
import deltarule.testkit.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The statements of a set as one page that needs nothing beside it. */
final class StatementPage {
    private static final int SHOWN_DIGITS = 12;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d+\\.\\d{12,}(?:E-?\\d+)?");

    private StatementPage() {}

    static String of(ProblemSet set, List<ExercisePart> parts) {
        return of(set, parts, StatementText::html);
    }

    /** The same with statements from elsewhere, as HTML. */
    static String of(ProblemSet set, List<ExercisePart> parts, Function<Exercise, String> statements) {
        return new HandoutTexts(set)
                .with("classes", parts.stream().anyMatch(part -> !part.isWorksheet()))
                .with(
                        "pages",
                        parts.stream().map(part -> page(part, statements)).toList())
                .with("htmlStyle", SourceTexts.template("statement.css").strip())
                .fill("statement.html.vm");
    }

    private static Map<String, Object> page(ExercisePart part, Function<Exercise, String> statements) {
        Problem problem = part.exercise().problem();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("id", problem.id());
        page.put("title", problem.title());
        page.put("points", problem.points());
        page.put("solution", part.solution());
        page.put("contract", problem.contract().getName());
        page.put("htmlStatement", statements.apply(part.exercise()).strip());
        page.put("htmlContract", paragraphs(part.contract().documentation().text()));
        page.put(
                "records",
                part.contract().records().stream()
                        .map(record -> method(part, record))
                        .toList());
        page.put(
                "methods",
                part.contract().methods().stream()
                        .map(method -> method(part, method))
                        .toList());
        page.put(
                "criteria",
                problem.criteria().stream().map(StatementPage::criterion).toList());
        page.put("comparisons", comparisons(part));
        page.put("sheet", part.isWorksheet());
        page.put("parts", part.isWorksheet() ? SheetPage.parts(part) : List.of());
        return page;
    }

    private static Map<String, Object> method(ExercisePart part, ContractMethod method) {
        List<Map<String, String>> tags = new ArrayList<>();
        for (Documentation.Tag tag : method.documentation().tags()) {
            tags.add(Map.of("kind", tag.kind(), "name", tag.name(), "htmlText", tag.text()));
        }
        List<Map<String, String>> examples = new ArrayList<>();
        for (PublicCase one : part.publicCases()) {
            if (one.method().getName().equals(method.name())) {
                String answer =
                        one.refused() ? "an IllegalArgumentException" : readable(JavaText.plain(one.expected()));
                examples.add(Map.of(
                        "name", one.name(), "call", JavaText.call(one.method(), one.arguments()), "answer", answer));
            }
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", method.name());
        view.put("signature", method.signature());
        view.put("htmlText", paragraphs(method.documentation().text()));
        view.put("tags", tags);
        view.put("examples", examples);
        return view;
    }

    /** Twelve digits are more than an answer is compared by. */
    private static String readable(String numbers) {
        return LONG_NUMBER.matcher(numbers).replaceAll(number -> {
            double rounded = new BigDecimal(number.group())
                    .round(new MathContext(SHOWN_DIGITS))
                    .doubleValue();
            return Double.toString(rounded);
        });
    }

    /** The first paragraph of a Javadoc comment has no tag of its own, the others have no end. */
    static String paragraphs(String html) {
        return "<p>" + html.replaceAll("\\s*<p>\\s*", "</p>\n<p>") + "</p>";
    }

    private static Map<String, Object> criterion(CriterionSpec criterion) {
        return Map.of(
                "title", criterion.title(),
                "method", criterion.method(),
                "visibility", criterion.visibility().name().toLowerCase(Locale.ROOT),
                "points", criterion.points());
    }

    private static List<Map<String, String>> comparisons(ExercisePart part) {
        Map<String, Set<Tolerance>> byMethod = new LinkedHashMap<>();
        part.publicCases().stream()
                .filter(one -> !one.refused())
                .forEach(one -> byMethod.computeIfAbsent(one.method().getName(), none -> new LinkedHashSet<>())
                        .add(one.tolerance()));
        List<Map<String, String>> comparisons = new ArrayList<>();
        byMethod.forEach((method, tolerances) ->
                comparisons.add(Map.of("method", method, "allowance", ToleranceText.inWords(tolerances))));
        return comparisons;
    }
}
