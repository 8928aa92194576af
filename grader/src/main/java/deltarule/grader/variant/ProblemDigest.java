package deltarule.grader.variant;

import deltarule.grader.exam.DirectExam;
import deltarule.grader.exam.Transcript;
import deltarule.grader.files.Sha256;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Feedback;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Rooms;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Map;

/**
 * Tells two editions of a problem apart by what students meet: criteria, points, parameters, and what is asked and answered in
 * the standard variant. The same sources give the same digest whatever built them.
 */
final class ProblemDigest {
    private static final long SEED = 1;

    private ProblemDigest() {}

    static String of(Problem problem) {
        Exercise exercise = ProblemSets.settle(problem, Map.of());
        ProblemSet alone =
                new ProblemSet(problem.id(), "", "", new SeededNumbers(SEED), Feedback.ALL, List.of(exercise));
        InProcessSubject reference = new InProcessSubject(
                Map.of(problem.contract(), Rooms.of(problem).reference(exercise.parameters())));
        return Sha256.of(problem.criteria() + "\n" + problem.parameters() + "\n"
                + Transcript.of(new DirectExam(alone).examine(exercise, reference)));
    }
}
