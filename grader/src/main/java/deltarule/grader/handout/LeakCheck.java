package deltarule.grader.handout;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.CaseResult;
import deltarule.testkit.JavaText;
import deltarule.testkit.Misconception;
import deltarule.testkit.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks through the files of a handout for what only staff may know. */
final class LeakCheck {
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d\\.\\d{9,}");
    private static final int TELLING_LINE = 30;
    private static final int TELLING_FORMULA = 24;

    private static final int DIGITS_BEFORE_ROUNDING = 13;
    private static final int DIGITS_OF_A_DECIMAL = 4;

    /** What must not appear, and what it is. */
    private final Map<String, String> secrets = new LinkedHashMap<>();

    /** The reference's formulas, which must not appear however they are spaced. */
    private final Set<String> expressions = new LinkedHashSet<>();

    /**
     * A check of a set's handout.
     *
     * @param others further texts that must not appear, with what they are
     */
    LeakCheck(ProblemSet set, List<ExercisePart> parts, Map<String, String> others) {
        secrets.putAll(others);
        secrets.put("deltarule.reference", "the reference's package");
        secrets.put("deltarule.tests", "the hidden tests' package");
        if (set.hiddenSeed() > 9999 || set.hiddenSeed() < -9999) {
            secrets.put(Long.toString(set.hiddenSeed()), "the seed of the hidden cases");
        }
        parts.forEach(this::addMistakes);
        parts.forEach(this::addReference);
        addHiddenCases(parts);
        // A text that is not there, such as a missing hint, is in everything.
        secrets.remove("");
    }

    /** What leaks, one sentence each; empty when nothing does. */
    List<String> leaks(Map<String, String> files) {
        List<String> leaks = new ArrayList<>();
        SecretSearch search = new SecretSearch(secrets.keySet());
        SecretSearch formulas = new SecretSearch(expressions);
        files.forEach((path, text) -> {
            Set<String> found = new LinkedHashSet<>();
            search.in(path, found::add);
            search.in(text, found::add);
            found.forEach(secret -> leaks.add(path + " contains " + secrets.get(secret) + ": " + secret));
            Set<String> written = new LinkedHashSet<>();
            formulas.in(AnswerExpressions.withoutBlanks(text), written::add);
            written.forEach(formula -> leaks.add(path + " contains a formula of the reference: " + formula));
        });
        return leaks;
    }

    private void addMistakes(ExercisePart part) {
        Exercise exercise = part.exercise();
        for (Misconception<?, ?> one :
                Rooms.of(exercise.problem()).misconceptions().of(exercise.parameters())) {
            secrets.put(one.id(), "a misconception's id");
            secrets.put(one.sentence(), "a misconception's sentence");
            secrets.put(one.hint(), "a misconception's hint");
        }
    }

    private void addReference(ExercisePart part) {
        Class<?> reference = Rooms.of(part.exercise().problem()).referenceClass();
        secrets.put(reference.getSimpleName(), "the reference's name");
        AnswerExpressions.of(reference).stream()
                .filter(formula -> formula.length() >= TELLING_FORMULA)
                .forEach(expressions::add);
        for (String line : ReferenceSources.of(reference).all().stream()
                .flatMap(String::lines)
                .map(String::strip)
                .toList()) {
            boolean code = line.endsWith(";") && !line.startsWith("import ") && !line.startsWith("*");
            if (code && line.length() >= TELLING_LINE) {
                secrets.put(line, "a line of the reference");
            }
        }
    }

    private static String publicCases(List<ExercisePart> parts) {
        StringBuilder known = new StringBuilder();
        parts.forEach(part -> part.publicCases()
                .forEach(one -> known.append(JavaText.call(one.method(), one.arguments()))
                        .append(JavaText.of(one.expected()))
                        .append('\n')));
        return known.toString();
    }

    private void addHiddenCases(List<ExercisePart> parts) {
        Map<String, String> hidden = new LinkedHashMap<>();
        for (ExercisePart part : parts) {
            for (CaseResult result : part.hiddenResults()) {
                for (Subject.Exchange exchange : result.exchanges()) {
                    String call = JavaText.call(exchange.method(), exchange.arguments());
                    if (exchange.arguments().length > 0) {
                        hidden.put(call, "a hidden question");
                    }
                    addNumbers(call, hidden);
                }
                result.comparisons().forEach(comparison -> addNumbers(JavaText.of(comparison.expected()), hidden));
            }
        }
        new SecretSearch(List.copyOf(hidden.keySet())).in(publicCases(parts), hidden::remove);
        secrets.putAll(hidden);
    }

    private static void addNumbers(String text, Map<String, String> hidden) {
        Matcher number = LONG_NUMBER.matcher(text);
        while (number.find()) {
            if (!hidden.containsKey(number.group()) && !isRoundedDecimal(number.group())) {
                hidden.put(number.group(), "a number of a hidden case");
            }
        }
    }

    /** Such as 0.19999999999999996, which is 1 - 0.8 in whatever problem it turns up. */
    private static boolean isRoundedDecimal(String number) {
        return new BigDecimal(number)
                        .round(new MathContext(DIGITS_BEFORE_ROUNDING))
                        .stripTrailingZeros()
                        .precision()
                <= DIGITS_OF_A_DECIMAL;
    }
}
