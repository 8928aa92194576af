package deltarule.grader.certify;

import deltarule.grader.exam.DirectExam;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.variant.VariantSeeds;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Direct;
import deltarule.testkit.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** What a student earns who hands in the whole right solution of another student's variant. */
public final class CopyStudy {
    private final SetDefinition definition;

    public CopyStudy(SetDefinition definition) {
        this.definition = definition;
    }

    /**
     * Draws pairs of different practice variants and grades the reference of the one against the other.
     *
     * @param pairs how many
     * @param seed what decides which
     * @param progress told after each pair how many are done
     */
    public CopiedPoints copy(int pairs, long seed, IntConsumer progress) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] shares = new double[pairs];
        Map<String, Integer> given = new TreeMap<>();
        for (int pair = 0; pair < pairs; pair++) {
            ProblemSet author = variant(random);
            ProblemSet submitter = variant(random);
            int points = 0;
            DirectExam exam = new DirectExam(submitter);
            for (int i = 0; i < submitter.exercises().size(); i++) {
                Exercise exercise = submitter.exercises().get(i);
                Set<String> earned = earned(exam, exercise, author.exercises().get(i));
                for (CriterionSpec criterion : exercise.problem().criteria()) {
                    if (earned.contains(criterion.id())) {
                        points += criterion.points();
                        given.merge(exercise.problem().id() + "." + criterion.id(), 1, Integer::sum);
                    }
                }
            }
            shares[pair] = (double) points / submitter.points();
            progress.accept(pair + 1);
        }
        return CopiedPoints.of(definition.standard(), shares, given);
    }

    private ProblemSet variant(SplittableRandom random) {
        return VariantSeeds.practice(definition, random.nextLong() >>> 1);
    }

    private static Set<String> earned(DirectExam exam, Exercise exercise, Exercise copied) {
        Object solution = Rooms.of(copied.problem()).reference(copied.parameters());
        List<CaseResult> results = exam.examine(exercise, new Direct(solution));
        Map<String, Boolean> passed = results.stream()
                .collect(Collectors.toMap(
                        CaseResult::criterion,
                        one -> one.outcome() == Outcome.PASSED,
                        Boolean::logicalAnd,
                        HashMap::new));
        passed.values().removeIf(all -> !all);
        return passed.keySet();
    }
}
