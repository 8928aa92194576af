package deltarule.grader;

import deltarule.grader.compile.Compiled;
import deltarule.grader.compile.SourceProcess;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.style.StyleFinding;
import deltarule.grader.submission.Parcel;
import deltarule.grader.submission.RefusedSubmission;
import deltarule.grader.submission.Submission;
import deltarule.grader.submission.SubmissionReader;
import deltarule.grader.worksheet.Worksheets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** Reads submissions and has their sources compiled, then looked over for style, while whoever asked does something else. */
final class Reading {
    private static final Compiled NO_CODE = new Compiled(Map.of(), List.of());

    private final boolean answersToo;
    private final SourceProcess sources;
    private final Executor background;

    /**
     * Reads what students hand in for a set.
     *
     * @param sources which has the set's contracts
     * @param background where answers of the source process are waited for
     */
    Reading(ProblemSet set, SourceProcess sources, Executor background) {
        this.answersToo = set.exercises().stream().anyMatch(Worksheets::isWorksheet);
        this.sources = sources;
        this.background = background;
    }

    /** A submission, and what is being found out about its sources. */
    record Begun(Submission submission, Future<Compiled> compiled, Future<List<StyleFinding>> style) {
        boolean hasSources() {
            return !submission.sources().isEmpty();
        }
    }

    /** Reads a submission and begins what can be done without running it. */
    Begun begin(Parcel handedIn, String name) throws RefusedSubmission {
        Submission submission = new SubmissionReader(answersToo).read(handedIn, name);
        if (submission.sources().isEmpty()) {
            return new Begun(
                    submission,
                    CompletableFuture.completedFuture(NO_CODE),
                    CompletableFuture.completedFuture(List.of()));
        }
        CompletableFuture<Compiled> compiled =
                CompletableFuture.supplyAsync(() -> sources.compile(submission), background);
        return new Begun(submission, compiled, compiled.thenApplyAsync(done -> sources.style(submission), background));
    }

    /** The classes of a submission, and no more. */
    Compiled compiled(Path handedIn) throws RefusedSubmission {
        return sources.compile(new SubmissionReader().read(handedIn));
    }

    /** What something in the background came to; what it threw is thrown here. */
    static <T> T finished(Future<T> future) throws RefusedSubmission {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while grading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedSubmission refused) {
                throw refused;
            }
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(e.getCause().toString(), e.getCause());
        }
    }
}
