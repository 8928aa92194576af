package deltarule.grader.handout;

import deltarule.grader.exam.Examiner;
import deltarule.grader.exam.OwnThread;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Direct;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Misconception;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How far each criterion keeps the known mistakes from the right ways to compute, in allowances. */
final class KeyMargins {
    private static final double BLIND = 0.01;

    private final Map<String, Extreme> nearest = new HashMap<>();
    private final Map<String, Extreme> farthest = new HashMap<>();

    private KeyMargins() {}

    /** A deviation, and whose it is. */
    private record Extreme(String whose, double deviation) {}

    /** Asks every known mistake and every equivalent of an exercise. */
    static KeyMargins of(Examiner exam, Exercise exercise) {
        KeyMargins margins = new KeyMargins();
        Rooms rooms = Rooms.of(exercise.problem());
        List<Misconception<Object, Object>> mistakes = rooms.misconceptions().of(exercise.parameters());
        List<Optional<List<CaseResult>>> runs = OwnThread.results(
                mistakes,
                mistake -> exam.examine(exercise, new Direct(rooms.wrong(exercise.parameters(), List.of(mistake)))));
        for (int i = 0; i < mistakes.size(); i++) {
            margins.note(exercise, mistakes.get(i), runs.get(i));
        }
        for (Equivalent<Object> equivalent : rooms.equivalents().of(exercise.parameters())) {
            for (CaseResult result : exam.examine(exercise, new Direct(equivalent.implementation()))) {
                margins.farthest.merge(
                        result.criterion(),
                        new Extreme(equivalent.id(), result.deviation()),
                        (a, b) -> b.deviation > a.deviation ? b : a);
            }
        }
        return margins;
    }

    private void note(Exercise exercise, Misconception<?, ?> mistake, Optional<List<CaseResult>> run) {
        if (run.isEmpty()) {
            exercise.problem().criteria().stream()
                    .filter(criterion -> criterion.method().equals(mistake.method()))
                    .forEach(criterion -> loses(mistake, criterion.id(), Double.POSITIVE_INFINITY));
            return;
        }
        for (CaseResult result : run.get()) {
            if (!(result.deviation() <= BLIND)) {
                loses(mistake, result.criterion(), result.deviation());
            }
        }
    }

    private void loses(Misconception<?, ?> mistake, String criterion, double deviation) {
        nearest.merge(criterion, new Extreme(mistake.id(), deviation), (a, b) -> b.deviation < a.deviation ? b : a);
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
            return "of another kind (a refusal, another shape, NaN, a whole number, or no end)";
        }
        return deviation == 0 ? "equal" : String.format(Locale.ROOT, "%.2g allowances away", deviation);
    }
}
