package deltarule.grader.certify;

import deltarule.grader.diagnosis.NamedBehaviour;
import deltarule.grader.exam.Examiner;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Mistake;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Misconception;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes two mistakes in one method at once and asks the diagnosis for their names. */
final class MistakePairs {
    private final Examiner exam;
    private final Exercise exercise;
    private final NamedBehaviour naming;
    private final long seed;

    MistakePairs(Examiner exam, Exercise exercise, NamedBehaviour naming, long seed) {
        this.exam = exam;
        this.exercise = exercise;
        this.naming = naming;
        this.seed = seed;
    }

    /**
     * Draws pairs of mistakes in one method whose answers differ from the reference's and from those of each alone.
     *
     * @param most how many at most; there are fewer when the problem has not so many
     */
    List<Confusion.Pair> draw(int most) {
        List<List<String>> candidates = new ArrayList<>(naming.tellingPairs());
        Collections.shuffle(candidates, new Random(seed));
        return candidates.stream().limit(most).map(this::named).toList();
    }

    private Confusion.Pair named(List<String> ids) {
        Rooms rooms = Rooms.of(exercise.problem());
        List<Misconception<Object, Object>> made = rooms.misconceptions().of(exercise.parameters()).stream()
                .filter(one -> ids.contains(one.id()))
                .toList();
        Object wrong = rooms.wrong(exercise.parameters(), made);
        List<CaseResult> results = exam.examine(
                exercise, new InProcessSubject(Map.of(exercise.problem().contract(), wrong)));
        Map<String, Diagnosis> diagnoses = naming.name(results);
        String method = made.get(0).method();
        List<String> named = new ArrayList<>();
        for (CriterionSpec criterion : exercise.problem().criteria()) {
            if (criterion.method().equals(method)) {
                diagnoses.getOrDefault(criterion.id(), Diagnosis.NONE).mistakes().stream()
                        .map(Mistake::id)
                        .filter(id -> !named.contains(id))
                        .forEach(named::add);
            }
        }
        return new Confusion.Pair(exercise.problem().id(), ids, method, List.copyOf(named));
    }
}
