package deltarule.grader.sandbox;

import deltarule.testkit.Answer;
import deltarule.worker.Worker;
import java.util.List;

/** Why a worker ended that nobody here has ended. */
final class Ending {
    private static final int SIGNALLED = 128;
    private static final int KILLED = SIGNALLED + 9;
    private static final int PROCESSOR_LIMIT = SIGNALLED + 24;
    private static final List<String> MEMORY_MESSAGES =
            List.of("insufficient memory", "memory allocation", "OutOfMemoryError");

    private Ending() {}

    static Answer.None of(WorkerProcess worker) {
        int status = worker.exitStatus();
        if (status == PROCESSOR_LIMIT) {
            return Causes.PROCESSOR;
        }
        if (status == KILLED) {
            return Causes.KILLED;
        }
        String errors = worker.errors();
        boolean memory =
                status == Worker.OUT_OF_MEMORY || MEMORY_MESSAGES.stream().anyMatch(errors::contains);
        return memory ? Causes.MEMORY : Causes.ENDED;
    }
}
