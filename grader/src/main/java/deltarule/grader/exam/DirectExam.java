package deltarule.grader.exam;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Trials;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hidden tests of a set without the JUnit Platform: for implementations of ours, of which certifying a variant runs some
 * hundreds. It comes to what an {@link Exam} comes to.
 */
public final class DirectExam implements Examiner {
    private final ProblemSet set;
    private final Map<String, Trials> trials = new ConcurrentHashMap<>();

    public DirectExam(ProblemSet set) {
        this.set = set;
    }

    @Override
    public List<CaseResult> examine(Exercise exercise, Answering answering) {
        return trials.computeIfAbsent(
                        exercise.problem().id(),
                        id -> new Trials(
                                exercise.problem().contract(),
                                Rooms.of(exercise.problem()).tests(),
                                exercise.parameters(),
                                set.numbers()))
                .run(answering);
    }
}
