package deltarule.grader.batch;

import deltarule.grader.score.Grade;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Grades many submissions side by side. */
public final class Lanes {
    private final Function<Path, Grade> grading;
    private final int lanes;

    /**
     * Lanes that grade in one way.
     *
     * @param grading grades one submission and throws for none
     */
    public Lanes(Function<Path, Grade> grading, int lanes) {
        this.grading = grading;
        this.lanes = lanes;
    }

    /**
     * Grades each submission once.
     *
     * @param finished told of each grade in the lane that made it, before the next one starts there; returns what is
     *     kept of it, so that a large class does not stay in memory whole
     * @return what was kept, in the order of the submissions
     */
    public <T> List<T> grade(List<Path> submissions, Function<Grade, T> finished) {
        return each(submissions, lanes, submission -> finished.apply(grading.apply(submission)));
    }

    /**
     * Works on each item once, side by side.
     *
     * @param work what is done to each, in whatever lane is free; returns what is kept of it
     * @return what was kept, in the order of the items
     */
    public static <S, T> List<T> each(List<S> items, int lanes, Function<S, T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(lanes, Lanes::lane);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (S item : items) {
                running.add(executor.submit(() -> work.apply(item)));
            }
            List<T> kept = new ArrayList<>();
            for (Future<T> one : running) {
                kept.add(one.get());
            }
            return kept;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while grading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private static Thread lane(Runnable work) {
        Thread thread = new Thread(work, "lane");
        thread.setDaemon(true);
        return thread;
    }
}
