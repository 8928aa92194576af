package deltarule.grader.problem;

import deltarule.testkit.JavaText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The exercise as another variant asks for it: one parameter has another of its values. Whoever copies, or misreads the
 * statement, answers so.
 *
 * @param parameter the parameter's name
 * @param spec what it changes
 * @param asked its value in the exercise
 * @param other its value here
 * @param exercise the exercise with it
 */
public record OtherSetting(String parameter, ParameterSpec spec, Object asked, Object other, Exercise exercise) {

    /** Every exercise that differs in one parameter, in the order the problem declares them. */
    public static List<OtherSetting> of(Exercise exercise) {
        List<OtherSetting> others = new ArrayList<>();
        exercise.problem().parameters().forEach((name, spec) -> {
            Object asked = exercise.settings().get(name);
            for (Object value : spec.values()) {
                if (!value.equals(asked)) {
                    Map<String, Object> settings = new LinkedHashMap<>(exercise.settings());
                    settings.put(name, value);
                    Exercise variant = ProblemSets.settle(exercise.problem(), settings);
                    others.add(new OtherSetting(name, spec, asked, value, variant));
                }
            }
        });
        return others;
    }

    /** What is right there. */
    public Object solution() {
        return Rooms.of(exercise.problem()).reference(exercise.parameters());
    }

    /** Names it beside misconceptions, such as {@code setting-reduction-sum}. */
    public String id() {
        return "setting-" + parameter + "-" + other;
    }

    /** Completes "your answers equal what one gets when". */
    public String sentence() {
        return "another variant is solved: " + spec.meaning() + " (" + said(other) + " there, " + said(asked)
                + " here)";
    }

    /** A value in the words of a sentence, for students never meet a parameter's name. */
    private static String said(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value instanceof String text ? text : JavaText.of(value);
    }

    /** Leads back to the statement. */
    public String hint() {
        return "Read in the statement " + spec.meaning() + ".";
    }
}
