package deltarule.grader.sandbox;

import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.Outcome;
import deltarule.worker.Decoder;
import deltarule.worker.Frame;
import deltarule.worker.FrameKind;
import deltarule.worker.MalformedFrame;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A submission that answers from its own process. A process that dies or is late costs one question and is replaced; a
 * method that has done so twice is not asked again; a submission whose time is used up is not asked anything any more.
 */
public final class WorkerSubject implements Answering, AutoCloseable {
    private static final int STRIKES = 2;
    private static final int STARTS = 2;
    private static final long LOAD_MILLISECONDS = 30_000;
    private static final Set<Outcome> COSTLY = EnumSet.of(Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY, Outcome.DIED);

    private final WorkerPool pool;
    private final Watchdog watchdog;
    private final StudentCode code;
    private final Questions questions;
    private final Budget budget;
    private final Map<Method, Integer> strikes = new HashMap<>();
    private final Map<Method, Outcome> lastStrike = new HashMap<>();
    private WorkerProcess worker;
    private long processorOfEarlierWorkers;
    private long wallNanoseconds;
    private long peakKilobytes;
    private long printedByEarlierWorkers;
    private long printed;

    WorkerSubject(WorkerPool pool, Watchdog watchdog, StudentCode code, Budget budget) {
        this.pool = pool;
        this.watchdog = watchdog;
        this.code = code;
        this.questions = new Questions(code);
        this.budget = budget;
    }

    @Override
    public synchronized Answer ask(Method method, Object[] arguments) {
        if (!questions.includes(method.getDeclaringClass())) {
            return Causes.NOTHING_SUBMITTED;
        }
        if (strikes.getOrDefault(method, 0) >= STRIKES) {
            return Causes.notAskedAfter(lastStrike.get(method));
        }
        if (remainingProcessor() <= 0 || remainingWall() <= 0) {
            return Causes.SUBMISSION_TIME;
        }
        byte[] call = questions.call(method, arguments);
        Answer answer = answer(method, call);
        if (answer instanceof Answer.None none && none.equals(Causes.KILLED)) {
            // Once says nothing about the submission; where it is the submission's doing, it comes again.
            replace();
            answer = answer(method, call);
        }
        if (answer instanceof Answer.None none && COSTLY.contains(none.outcome())) {
            strikes.merge(method, 1, Integer::sum);
            lastStrike.put(method, none.outcome());
            replace();
        }
        return answer;
    }

    /** Processor time that the submission has used, in milliseconds. */
    public synchronized long processorMilliseconds() {
        return processorOfEarlierWorkers + (worker == null ? 0 : worker.processorMilliseconds());
    }

    /** The most memory that one of its processes ever had in use, in kilobytes; 0 where that is not known. */
    public synchronized long peakResidentKilobytes() {
        return Math.max(peakKilobytes, worker == null ? 0 : worker.peakResidentKilobytes());
    }

    /** How many bytes the submission says it printed. */
    public synchronized long printedBytes() {
        return printedByEarlierWorkers + printed;
    }

    @Override
    public synchronized void close() {
        replace();
    }

    private Answer answer(Method method, byte[] call) {
        WorkerProcess asked = worker();
        Reply first = reply(method, () -> asked.send(FrameKind.CALL, call));
        if (!Replying.isFirstOfTwo(first.kind())) {
            return first.answer();
        }
        Reply second = reply(method, () -> {});
        return second.kind() == FrameKind.VERIFIED ? first.answer() : second.answer();
    }

    /** What came back first, or why nothing came. */
    private record Reply(FrameKind kind, Answer answer) {}

    @FunctionalInterface
    private interface Sending {
        void send() throws IOException;
    }

    private Reply reply(Method method, Sending sending) {
        long started = System.nanoTime();
        Watchdog.Watch watch = watchdog.watch(
                worker,
                Math.min(budget.callProcessor().toMillis(), remainingProcessor()),
                Math.min(budget.callWall().toMillis(), remainingWall()));
        Reply reply;
        try {
            sending.send();
            reply = read(method, worker.receive());
        } catch (MalformedFrame notKept) {
            reply = new Reply(FrameKind.READY, Causes.PROTOCOL);
        } catch (IOException ended) {
            reply = new Reply(FrameKind.READY, Ending.of(worker));
        }
        Watchdog.Overrun overrun = watch.end();
        wallNanoseconds += System.nanoTime() - started;
        return switch (overrun) {
            case NONE -> reply;
            case PROCESSOR -> new Reply(FrameKind.READY, Causes.PROCESSOR);
            case WALL -> new Reply(FrameKind.READY, Causes.WALL);
        };
    }

    private Reply read(Method method, Frame frame) throws IOException {
        if (frame.kind() == FrameKind.VERIFIED) {
            Decoder in = new Decoder(frame.payload());
            printed = in.readLong();
            in.requireEnd();
            return new Reply(frame.kind(), Causes.PROTOCOL);
        }
        String solution = code.solutions().get(method.getDeclaringClass());
        return new Reply(frame.kind(), Replying.read(method, solution, frame.kind(), frame.payload()));
    }

    private long remainingProcessor() {
        long seen = worker == null ? 0 : worker.processorMillisecondsSeen();
        return budget.submissionProcessor().toMillis() - processorOfEarlierWorkers - seen;
    }

    private long remainingWall() {
        return budget.submissionWall().toMillis() - wallNanoseconds / 1_000_000;
    }

    private WorkerProcess worker() {
        long started = System.nanoTime();
        WorkerProcess running = startedWorker();
        wallNanoseconds += System.nanoTime() - started;
        return running;
    }

    private WorkerProcess startedWorker() {
        for (int start = 1; worker == null; start++) {
            WorkerProcess fresh = pool.take();
            Watchdog.Watch watch = null;
            try {
                fresh.awaitReady(watchdog);
                watch = watchdog.watch(fresh, LOAD_MILLISECONDS, LOAD_MILLISECONDS);
                fresh.send(FrameKind.LOAD, questions.classes());
                worker = fresh;
            } catch (IOException failed) {
                String errors = fresh.errors();
                fresh.close();
                if (start == STARTS) {
                    throw new SandboxFault("A worker does not start: " + failed.getMessage() + ". " + errors, failed);
                }
            } finally {
                if (watch != null) {
                    watch.end();
                }
            }
        }
        return worker;
    }

    private void replace() {
        if (worker != null) {
            peakKilobytes = peakResidentKilobytes();
            processorOfEarlierWorkers += worker.processorMilliseconds();
            printedByEarlierWorkers += printed;
            printed = 0;
            WorkerProcess ended = worker;
            worker = null;
            ended.close();
        }
    }
}
