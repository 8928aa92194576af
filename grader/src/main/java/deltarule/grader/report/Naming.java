package deltarule.grader.report;

import deltarule.grader.score.Grade;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which names the outputs of a batch speak of students.
 *
 * @param everywhere what stands for the ids in every output, if anything does
 * @param identities whether the lines for analysis name students as all other outputs do; else they have pseudonyms
 */
public record Naming(Optional<Pseudonyms> everywhere, boolean identities) {
    /** Ids in every output but the lines for analysis. */
    public static final Naming PLAIN = new Naming(Optional.empty(), false);

    private static final int SHORTEST_IN_A_TEXT = 3;

    /** What an output calls a submission. */
    public String shown(String name) {
        return everywhere.map(pseudonyms -> pseudonyms.of(name)).orElse(name);
    }

    /** A text in which a submission is called what outputs call it. */
    public String shown(String text, String name) {
        return everywhere.isEmpty() ? text : replaced(text, name, shown(name));
    }

    /**
     * A grade in whose texts these names do not stand.
     *
     * @param grade is called as outputs call it
     */
    public static Grade without(List<String> names, Grade grade) {
        UnaryOperator<String> named = text -> {
            String told = text;
            for (String name : names) {
                told = replaced(told, name, grade.submission());
            }
            return told;
        };
        return new Grade(
                grade.set(),
                grade.submission(),
                grade.sha256(),
                grade.status(),
                named.apply(grade.reason()),
                grade.criteria(),
                grade.errors(),
                grade.style(),
                grade.ignored(),
                grade.warnings().stream().map(named).toList(),
                grade.environment(),
                grade.timings(),
                grade.flags());
    }

    /** The names of lines for analysis, where this one does not decide them. */
    UnaryOperator<String> ofLines(Pseudonyms others) {
        return identities || everywhere.isPresent() ? UnaryOperator.identity() : others::of;
    }

    /** A very short name is left where it is: it is likely to be a part of some other word. */
    static String replaced(String text, String name, String other) {
        if (name.length() < SHORTEST_IN_A_TEXT || !text.contains(name)) {
            return text;
        }
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(other));
    }
}
