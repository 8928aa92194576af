package deltarule.grader.diagnosis;

import deltarule.grader.exam.Examiner;
import deltarule.grader.exam.OwnThread;
import deltarule.grader.problem.Exercise;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks implementations of ours every question of an exercise. */
final class StaffRun {
    private final Examiner exam;
    private final Exercise exercise;

    StaffRun(Examiner exam, Exercise exercise) {
        this.exam = exam;
        this.exercise = exercise;
    }

    /** What a right implementation comes to, at once. */
    List<CaseResult> results(Object implementation) {
        return exam.examine(exercise, answeredBy(implementation));
    }

    /** What an implementation comes to in a thread of its own: {@link #answers} waits for it. */
    CompletableFuture<List<CaseResult>> start(Object implementation) {
        return OwnThread.begin(() -> results(implementation));
    }

    /** The answers in each case; not ending is an answer too. */
    static List<List<Answer>> answers(CompletableFuture<List<CaseResult>> run, int questions) {
        return OwnThread.result(run)
                .map(results -> results.stream().map(Replies::answersOf).toList())
                .orElseGet(() -> Collections.nCopies(questions, List.of(new Answer.None(Outcome.TIMED_OUT, ""))));
    }

    /** Through the worker's own codec and purity guard. */
    private InProcessSubject answeredBy(Object implementation) {
        return new InProcessSubject(Map.of(exercise.problem().contract(), implementation));
    }
}
