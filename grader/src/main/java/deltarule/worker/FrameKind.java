package deltarule.worker;

/** What a frame says. The ordinal is what travels. */
public enum FrameKind {
    /** From the worker, once: it waits for questions. */
    READY,
    /** To the worker, once: classes, and which class solves which contract. */
    LOAD,
    /** To the worker: one question. */
    CALL,
    /** From the worker: the value that was returned. */
    ANSWER,
    /** From the worker: an exception's class name, whether it is an illegal argument, and where it was thrown. */
    THREW,
    /** From the worker: the number of an {@link Impurity}. */
    IMPURE,
    /** From the worker: memory ran out. */
    OUT_OF_MEMORY,
    /** From the worker: the answer is larger than a frame may be. */
    TOO_LARGE,
    /** From the worker: the number of an {@link Obstacle} to making the solution. */
    NO_SOLUTION,
    /** From the worker, after an answer or an exception: the repeated question had the same outcome. */
    VERIFIED
}
