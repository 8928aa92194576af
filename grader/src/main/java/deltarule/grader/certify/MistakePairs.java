package deltarule.grader.certify;

import deltarule.grader.diagnosis.Agreement;
import deltarule.grader.diagnosis.MisconceptionPairs;
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
import deltarule.testkit.Misconceptions;
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

    private record Candidate(Exercise exercise, List<Misconception<Object, Object>> patches) {}

    /**
     * Draws pairs of mistakes in one method whose answers differ from the reference's and from those of each alone.
     *
     * @param most how many at most; there are fewer when the set has not so many
     */
    List<Confusion.Pair> draw(int most) {
        List<Candidate> candidates = new ArrayList<>();
        for (Exercise exercise : namings.keySet()) {
            Misconceptions<Object, Object, Object> room =
                    Rooms.of(exercise.problem()).misconceptions();
            MisconceptionPairs.of(room, exercise, room.of(exercise.parameters())).stream()
                    .filter(patches ->
                            patches.get(0).method().equals(patches.get(1).method()))
                    .forEach(patches -> candidates.add(new Candidate(exercise, patches)));
        }
        Collections.shuffle(candidates, new Random(seed));
        List<Confusion.Pair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (pairs.size() < most) {
                List<CaseResult> both = results(candidate.exercise, candidate.patches);
                if (tellsApart(candidate, both)) {
                    pairs.add(named(candidate, both));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private boolean tellsApart(Candidate candidate, List<CaseResult> both) {
        return !Agreement.between(both, results(candidate.exercise, List.of()))
                && candidate.patches.stream()
                        .noneMatch(one -> Agreement.between(both, results(candidate.exercise, List.of(one))));
    }

    private List<CaseResult> results(Exercise exercise, List<Misconception<Object, Object>> patches) {
        Misconceptions<Object, Object, Object> room =
                Rooms.of(exercise.problem()).misconceptions();
        Object steps = room.steps(exercise.parameters());
        patches.forEach(patch -> patch.patch().accept(steps));
        Object wrong = room.reference(exercise.parameters(), steps);
        return exam.examine(
                exercise, new InProcessSubject(Map.of(exercise.problem().contract(), wrong)));
    }

    private Confusion.Pair named(Candidate candidate, List<CaseResult> both) {
        String method = candidate.patches.get(0).method();
        Map<String, Diagnosis> diagnoses = namings.get(candidate.exercise).name(both);
        List<String> named = new ArrayList<>();
        for (CriterionSpec criterion : candidate.exercise.problem().criteria()) {
            if (criterion.method().equals(method)) {
                diagnoses.getOrDefault(criterion.id(), Diagnosis.NONE).mistakes().stream()
                        .map(Mistake::id)
                        .filter(id -> !named.contains(id))
                        .forEach(named::add);
            }
        }
        List<String> made = candidate.patches.stream().map(Misconception::id).toList();
        return new Confusion.Pair(candidate.exercise.problem().id(), made, method, List.copyOf(named));
    }
}
