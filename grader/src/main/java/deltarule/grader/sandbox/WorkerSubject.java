package deltarule.grader.sandbox;

import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.Outcome;
import deltarule.testkit.Subject;
import deltarule.worker.Decoder;
import deltarule.worker.Frame;
import deltarule.worker.FrameKind;
import deltarule.worker.MalformedFrame;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * A submission that answers from its own process. A process that dies or is late costs one question and is replaced; a
 * method that has done so twice is not asked again; a submission whose time is used up is not asked anything any more.
 * Questions that are known beforehand are sent before their turn, and answered in the order they are sent; the process works
 * on one at a time, and what it has not begun when it ends is sent to the next.
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
    private final Agenda agenda;
    private final InFlight inFlight = new InFlight();
    private final Map<Method, Integer> strikes = new HashMap<>();
    private final Map<Method, Outcome> lastStrike = new HashMap<>();
    private WorkerProcess worker;
    private long processorOfEarlierWorkers;
    private long wallNanoseconds;
    private long peakKilobytes;
    private long printedByEarlierWorkers;
    private long printed;

    /**
     * A submission.
     *
     * @param foreseen questions that it will be asked whatever it answers, in order
     */
    WorkerSubject(
            WorkerPool pool, Watchdog watchdog, StudentCode code, Budget budget, Iterator<Subject.Exchange> foreseen) {
        this.pool = pool;
        this.watchdog = watchdog;
        this.code = code;
        this.questions = new Questions(code);
        this.budget = budget;
        this.agenda = new Agenda(questions, foreseen);
    }

    @Override
    public synchronized Answer ask(Method method, Object[] arguments) {
        if (!questions.includes(method.getDeclaringClass())) {
            return Causes.NOTHING_SUBMITTED;
        }
        Agenda.Item question = agenda.take(method, arguments);
        if (question.answer() != null) {
            return question.answer();
        }
        if (!isAsked(method)) {
            return Causes.notAskedAfter(lastStrike.get(method));
        }
        if (remainingProcessor() <= 0 || remainingWall() <= 0) {
            return Causes.SUBMISSION_TIME;
        }
        while (inFlight.first() != null && inFlight.first() != question) {
            Agenda.Item before = inFlight.first();
            before.answered(settled(before));
        }
        return settled(question);
    }

    private boolean isAsked(Method method) {
        return strikes.getOrDefault(method, 0) < STRIKES;
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

    private Answer settled(Agenda.Item question) {
        Answer answer = answer(question);
        if (answer instanceof Answer.None none && none.equals(Causes.KILLED)) {
            // Once says nothing about the submission; where it is the submission's doing, it comes again.
            replace();
            answer = answer(question);
        }
        if (answer instanceof Answer.None none && COSTLY.contains(none.outcome())) {
            strikes.merge(question.method(), 1, Integer::sum);
            lastStrike.put(question.method(), none.outcome());
            replace();
        } else {
            inFlight.answered();
        }
        return answer;
    }

    private Answer answer(Agenda.Item question) {
        WorkerProcess asked = worker();
        Reply first = reply(question.method(), () -> inFlight.send(asked, question, agenda, this::isAsked));
        if (!Replying.isFirstOfTwo(first.kind())) {
            return first.answer();
        }
        Reply second = reply(question.method(), () -> {});
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
        Watchdog.Overrun overrun;
        try {
            sending.send();
            reply = read(method, worker.receive(inFlight.sequence()));
        } catch (MalformedFrame notKept) {
            reply = new Reply(FrameKind.READY, Causes.PROTOCOL);
        } catch (IOException ended) {
            reply = new Reply(FrameKind.READY, Ending.of(worker));
        } finally {
            overrun = watch.end();
            wallNanoseconds += System.nanoTime() - started;
        }
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
                fresh.flush();
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
            inFlight.clear();
            agenda.nothingSent();
            ended.close();
        }
    }
}
