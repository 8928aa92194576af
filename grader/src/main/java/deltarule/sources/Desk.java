package deltarule.sources;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Answers requests, each on a thread of its own, so that the thread's CPU time is the request's. */
final class Desk {
    /** How the process ends after an answer that leaves it unfit for another. */
    private static final int UNFIT = 4;

    /** Deep enough for any source a person writes; only what is touched costs memory. */
    private static final long STACK_BYTES = 16L << 20;

    private static final List<Source> SAMPLE = List.of(new Source("student/Sample.java", """
            package student;

            import java.util.Arrays;

            final class Sample {
                private enum Kind { SUM, MEAN }

                private record Pair(double first, double second) {}

                double of(double[] values, Kind kind) {
                    double sum = Arrays.stream(values).map(value -> value * value).sum();
                    for (int i = 0; i < values.length; i++) {
                        sum += new Pair(values[i], Math.exp(-i)).first() > 0 ? 1 : 0;
                    }
                    if (values.length == 0) {
                        throw new IllegalArgumentException("no values in " + kind);
                    }
                    return switch (kind) {
                        case SUM -> sum;
                        case MEAN -> sum / values.length;
                    };
                }
            }
            """));

    private final JavaSources java;
    private final DataOutputStream out;
    private final Semaphore lanes;
    private final Watch watch;

    /** Read when the first style is to be checked: compiling need not wait for it. */
    private static final class Style {
        static final CourseStyle OF_THE_COURSE = new CourseStyle();
    }

    Desk(List<Path> contracts, int lanes, long cpuMilliseconds, DataOutputStream out) {
        this.java = new JavaSources(contracts);
        this.lanes = new Semaphore(lanes);
        this.out = out;
        this.watch = new Watch(cpuMilliseconds, request -> {
            answer(Answer.tooMuch(request));
            Runtime.getRuntime().halt(UNFIT);
        });
    }

    /** Loads the compiler while the grader is still starting: the first request, which is to compile, finds it ready. */
    void open() {
        watch.start();
        start("load-compiler", () -> new Compilation(java).compile(SAMPLE));
    }

    /** Begins a request as soon as a lane is free. */
    void take(Request request) throws InterruptedException {
        lanes.acquire();
        Thread thread = new Thread(null, () -> run(request), "request-" + request.id(), STACK_BYTES);
        thread.setDaemon(true);
        watch.begin(request, thread);
        thread.start();
    }

    private void run(Request request) {
        boolean fit = true;
        try {
            if (request.task() == Request.Task.COMPILE) {
                Compilation compilation = new Compilation(java);
                Map<String, byte[]> classes = compilation.compile(request.sources());
                boolean tooLarge = Answer.isTooLarge(classes);
                fit = !tooLarge && !compilation.compilerGaveUp();
                answer(tooLarge ? Answer.tooMuch(request) : Answer.done(request, classes, compilation.errors()));
            } else {
                answer(Answer.done(request, Map.of(), Style.OF_THE_COURSE.check(request.sources())));
            }
        } catch (StackOverflowError e) {
            fit = false;
            answer(Answer.tooMuch(request));
        } catch (Throwable e) {
            fit = false;
            answer(Answer.failed(request, e));
        } finally {
            watch.end(request);
            lanes.release();
        }
        if (!fit) {
            Runtime.getRuntime().halt(UNFIT);
        }
    }

    private void answer(Answer answer) {
        try {
            synchronized (out) {
                answer.write(out);
            }
        } catch (IOException e) {
            // The grader is gone.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }
}
