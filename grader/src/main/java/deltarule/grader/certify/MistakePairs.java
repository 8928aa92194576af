package deltarule.grader.certify;

import deltarule.grader.diagnosis.NamedBehaviour;
import deltarule.grader.exam.Exam;
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
    private final Exam exam;
    private final Map<Exercise, NamedBehaviour> namings;
    private final long seed;

    MistakePairs(Exam exam, Map<Exercise, NamedBehaviour> namings, long seed) {
        this.exam = exam;
        this.namings = namings;
        this.seed = seed;
    }

    private record Candidate(Exercise exercise, List<String> ids) {}

    /**
     * Draws pairs of mistakes in one method whose answers differ from the reference's and from those of each alone.
     *
     * @param most how many at most; there are fewer when the set has not so many
     */
    List<Confusion.Pair> draw(int most) {
        List<Candidate> candidates = new ArrayList<>();
        namings.forEach((exercise, naming) ->
                naming.tellingPairs().forEach(ids -> candidates.add(new Candidate(exercise, ids))));
        Collections.shuffle(candidates, new Random(seed));
        return candidates.stream().limit(most).map(this::named).toList();
    }

    private Confusion.Pair named(Candidate candidate) {
        Exercise exercise = candidate.exercise;
        Rooms rooms = Rooms.of(exercise.problem());
        List<Misconception<Object, Object>> made = rooms.misconceptions().of(exercise.parameters()).stream()
                .filter(one -> candidate.ids.contains(one.id()))
                .toList();
        Object wrong = rooms.wrong(exercise.parameters(), made);
        List<CaseResult> results = exam.examine(
                exercise, new InProcessSubject(Map.of(exercise.problem().contract(), wrong)));
        Map<String, Diagnosis> diagnoses = namings.get(exercise).name(results);
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
        return new Confusion.Pair(exercise.problem().id(), candidate.ids, method, List.copyOf(named));
    }
}
