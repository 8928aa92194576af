package deltarule.grader.sandbox;

import deltarule.worker.FrameKind;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.function.Predicate;

/**
 * The questions that a worker has been sent and has not answered, in the order it answers them. What waits behind the first
 * fits into the smallest pipe there is, so that sending never blocks while the worker is blocked sending its answers.
 */
final class InFlight {
    private static final int BYTES = 4096;
    private static final int FRAME_HEADER = 9;
    private static final int MOST = 32;
    private static final int FEW = MOST / 4;

    private final ArrayDeque<Sent> sent = new ArrayDeque<>();
    private int bytes;

    /**
     * A question on its way.
     *
     * @param sequence the number that its replies carry
     */
    private record Sent(Agenda.Item question, int sequence) {}

    /** The question that is answered next; null if there is none. */
    Agenda.Item first() {
        Sent first = sent.peek();
        return first == null ? null : first.question();
    }

    /** The number that replies to the first question carry. */
    int sequence() {
        return sent.element().sequence();
    }

    /** Forgets the first question, which has been answered. */
    void answered() {
        bytes -= size(sent.remove().question());
    }

    /** Forgets all of them, because the worker is gone. */
    void clear() {
        sent.clear();
        bytes = 0;
    }

    /**
     * Sends a question unless it is the first in flight, and what follows on the agenda unless there is enough in flight.
     *
     * @param asked whether a method is asked at all
     */
    void send(WorkerProcess worker, Agenda.Item question, Agenda agenda, Predicate<Method> asked) throws IOException {
        int before = sent.size();
        if (first() != question) {
            add(worker, question);
        }
        if (sent.size() < FEW) {
            Agenda.Item ahead = agenda.unsent(asked);
            while (ahead != null && sent.size() < MOST && bytes + size(ahead) <= BYTES) {
                if (ahead != question) {
                    add(worker, ahead);
                }
                agenda.sent();
                ahead = agenda.unsent(asked);
            }
        }
        if (sent.size() > before) {
            worker.flush();
        }
    }

    private void add(WorkerProcess worker, Agenda.Item question) throws IOException {
        sent.add(new Sent(question, worker.send(FrameKind.CALL, question.call())));
        bytes += size(question);
    }

    private static int size(Agenda.Item question) {
        return FRAME_HEADER + question.call().length;
    }
}
