package deltarule.grader.certify;

import deltarule.grader.exam.Examiner;
import deltarule.grader.exam.OwnThread;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Rooms;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Direct;
import deltarule.testkit.Misconception;
import deltarule.testkit.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What one misconception comes to.
 *
 * @param misconception the mistake
 * @param wrong the reference with it made
 * @param results what each case came to
 */
record MistakeRun(Misconception<Object, Object> misconception, Object wrong, List<CaseResult> results) {
    private static final Answering SILENT = (method, arguments) -> new Answer.None(Outcome.TIMED_OUT, "");

    /** Runs every misconception of an exercise, in the order of its room. */
    static List<MistakeRun> of(Examiner exam, Exercise exercise) {
        Rooms rooms = Rooms.of(exercise.problem());
        return rooms.misconceptions().of(exercise.parameters()).stream()
                .map(one -> of(exam, exercise, one, rooms.wrong(exercise.parameters(), List.of(one))))
                .toList();
    }

    private static MistakeRun of(
            Examiner exam, Exercise exercise, Misconception<Object, Object> misconception, Object wrong) {
        List<CaseResult> results = run(exam, exercise, new Direct(wrong));
        boolean unseen = results.stream().allMatch(one -> one.outcome() == Outcome.PASSED);
        // The worker's purity guard sees more, such as a result that is kept; it takes longer.
        return new MistakeRun(
                misconception,
                wrong,
                unseen
                        ? run(
                                exam,
                                exercise,
                                new InProcessSubject(Map.of(exercise.problem().contract(), wrong)))
                        : results);
    }

    private static List<CaseResult> run(Examiner exam, Exercise exercise, Answering answering) {
        return OwnThread.result(OwnThread.begin(() -> exam.examine(exercise, answering)))
                .orElseGet(() -> exam.examine(exercise, SILENT));
    }
}
