package deltarule.grader.diagnosis;

import deltarule.grader.exam.Exam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.testkit.Answer;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks implementations of ours every question of an exercise, each in a thread that is left behind when it does not end. */
final class StaffRun {
    private static final long SECONDS_FOR_ONE = 20;

    private final Exam exam;
    private final Exercise exercise;

    StaffRun(Exam exam, Exercise exercise) {
        this.exam = exam;
        this.exercise = exercise;
    }

    /** What a right implementation comes to, at once. */
    List<CaseResult> results(Object implementation) {
        return exam.examine(exercise, answeredBy(implementation));
    }

    /** What an implementation answers in each case, once it has: {@link #answers} waits for it. */
    CompletableFuture<List<CaseResult>> start(Object implementation) {
        CompletableFuture<List<CaseResult>> run = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        run.complete(results(implementation));
                    } catch (RuntimeException | Error e) {
                        run.completeExceptionally(e);
                    }
                },
                "misconception");
        thread.setDaemon(true);
        thread.start();
        return run.orTimeout(SECONDS_FOR_ONE, TimeUnit.SECONDS);
    }

    /** The answers in each case; not ending is an answer too. */
    static List<List<Answer>> answers(CompletableFuture<List<CaseResult>> run, int questions) {
        try {
            return run.join().stream().map(Replies::answersOf).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return Collections.nCopies(questions, List.of(new Answer.None(Outcome.TIMED_OUT, "")));
            }
            throw e;
        }
    }

    /** Through the worker's own codec and purity guard. */
    private InProcessSubject answeredBy(Object implementation) {
        return new InProcessSubject(Map.of(exercise.problem().contract(), implementation));
    }
}
