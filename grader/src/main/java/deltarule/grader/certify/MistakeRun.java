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
import java.util.stream.IntStream;

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
        List<Misconception<Object, Object>> misconceptions =
                rooms.misconceptions().of(exercise.parameters());
        List<Object> wrongs = misconceptions.stream()
                .map(one -> rooms.wrong(exercise.parameters(), List.of(one)))
                .toList();
        List<List<CaseResult>> results = OwnThread.results(wrongs, wrong -> run(exam, exercise, wrong)).stream()
                .map(run -> run.orElseGet(() -> exam.examine(exercise, SILENT)))
                .toList();
        return IntStream.range(0, wrongs.size())
                .mapToObj(i -> new MistakeRun(misconceptions.get(i), wrongs.get(i), results.get(i)))
                .toList();
    }

    private static List<CaseResult> run(Examiner exam, Exercise exercise, Object wrong) {
        List<CaseResult> results = exam.examine(exercise, new Direct(wrong));
        boolean unseen = results.stream().allMatch(one -> one.outcome() == Outcome.PASSED);
        // The worker's purity guard sees more, such as a result that is kept; it takes longer.
        return unseen
                ? exam.examine(
                        exercise, new InProcessSubject(Map.of(exercise.problem().contract(), wrong)))
                : results;
    }
}
