package deltarule.grader.handout;

import deltarule.grader.exam.Exam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Misconception;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far each criterion keeps the known mistakes from the right ways to compute, in allowances. */
final class KeyMargins {
    private static final double BLIND = 0.01;

    private final Map<String, Extreme> nearest = new HashMap<>();
    private final Map<String, Extreme> farthest = new HashMap<>();

    private KeyMargins() {}

    /** A deviation, and whose it is. */
    private record Extreme(String whose, double deviation) {}

    /** Asks every known mistake and every equivalent of an exercise. */
    static KeyMargins of(Exam exam, Exercise exercise) {
        KeyMargins margins = new KeyMargins();
        Rooms rooms = Rooms.of(exercise.problem());
        for (Misconception<Object, Object> mistake : rooms.misconceptions().of(exercise.parameters())) {
            Object wrong = rooms.wrong(exercise.parameters(), List.of(mistake));
            for (CaseResult result : exam.examine(exercise, PublicCases.answering(wrong))) {
                if (!(result.deviation() <= BLIND)) {
                    margins.nearest.merge(
                            result.criterion(),
                            new Extreme(mistake.id(), result.deviation()),
                            (a, b) -> b.deviation < a.deviation ? b : a);
                }
            }
        }
        for (Equivalent<Object> equivalent : rooms.equivalents().of(exercise.parameters())) {
            for (CaseResult result : exam.examine(exercise, PublicCases.answering(equivalent.implementation()))) {
                margins.farthest.merge(
                        result.criterion(),
                        new Extreme(equivalent.id(), result.deviation()),
                        (a, b) -> b.deviation > a.deviation ? b : a);
            }
        }
        return margins;
    }

    /** The margins of a criterion in a sentence. */
    String sentence(String criterion) {
        Extreme mistake = nearest.get(criterion);
        Extreme equivalent = farthest.get(criterion);
        return (mistake == null
                        ? "No known mistake loses this criterion"
                        : "The nearest known mistake, " + mistake.whose + ", is " + far(mistake.deviation))
                + (equivalent == null
                        ? "."
                        : "; the farthest equivalent, " + equivalent.whose + ", is " + far(equivalent.deviation) + ".");
    }

    private static String far(double deviation) {
        if (Double.isInfinite(deviation)) {
            return "of another kind (a refusal, another shape, NaN, or a whole number)";
        }
        return deviation == 0 ? "equal" : String.format(Locale.ROOT, "%.2g allowances away", deviation);
    }
}
