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

    private static final List<Source> SMALLEST = List.of(new Source("Smallest.java", "class Smallest {}"));

    private final JavaSources java;
    private final DataOutputStream out;
    private final Semaphore lanes;
    private final Watch watch;

    /** Loaded when the first style is checked: compiling need not wait for it. */
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
        watch.start();
        thread("load-compiler", this::loadCompiler).start();
    }

    /** While the grader still reads the set. To compile more than the smallest class would delay the first request. */
    private void loadCompiler() {
        new Compilation(java).compile(SMALLEST);
    }

    /** Begins a request as soon as a lane is free. */
    void take(Request request) throws InterruptedException {
        lanes.acquire();
        Thread thread = thread("request-" + request.id(), () -> run(request));
        watch.begin(request, thread);
        thread.start();
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
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
}
