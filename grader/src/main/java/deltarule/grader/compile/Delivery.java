package deltarule.grader.compile;

import deltarule.sources.Answer;

/** What became of a request. */
sealed interface Delivery {
    /** The process answered. */
    record Answered(Answer answer) implements Delivery {}

    /** The process ended first. */
    record Died(int status) implements Delivery {
        private static final int OUT_OF_MEMORY = 3;
        private static final int ABORTED = 128 + 6;
        private static final int SEGMENTATION_FAULT = 128 + 11;

        /** Whether the process ended by what it was reading, and not by someone's hand. */
        boolean isByTheSources() {
            return status == OUT_OF_MEMORY || status == ABORTED || status == SEGMENTATION_FAULT;
        }
    }

    /** The process did not answer in time and was killed. */
    record Late() implements Delivery {}
}
