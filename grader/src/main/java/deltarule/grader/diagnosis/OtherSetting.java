package deltarule.grader.diagnosis;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ParameterSpec;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Rooms;
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
 * @param solution what is right there
 */
record OtherSetting(String parameter, ParameterSpec spec, Object asked, Object other, Object solution) {

    /** Every exercise that differs in one parameter, in the order the problem declares them. */
    static List<OtherSetting> of(Exercise exercise) {
        List<OtherSetting> others = new ArrayList<>();
        exercise.problem().parameters().forEach((name, spec) -> {
            Object asked = exercise.settings().get(name);
            for (Object value : spec.values()) {
                if (!value.equals(asked)) {
                    Map<String, Object> settings = new LinkedHashMap<>(exercise.settings());
                    settings.put(name, value);
                    Exercise variant = ProblemSets.settle(exercise.problem(), settings);
                    Object solution = Rooms.of(exercise.problem()).reference(variant.parameters());
                    others.add(new OtherSetting(name, spec, asked, value, solution));
                }
            }
        });
        return others;
    }

    /** Names it beside misconceptions, such as {@code setting-reduction-sum}. */
    String id() {
        return "setting-" + parameter + "-" + other;
    }

    /** Completes "your answers equal what one gets when". */
    String sentence() {
        return "\"" + parameter + "\" is " + JavaText.of(other) + "; this variant asks for " + JavaText.of(asked);
    }

    /** Leads back to the statement. */
    String hint() {
        return "Read in the statement " + spec.meaning() + ".";
    }
}
