package deltarule.tests.playground;

import deltarule.problems.playground.PlaygroundParameters;
import java.util.function.IntUnaryOperator;

/** The labels of the other convention: 0 for the negative class in place of -1, or the other way round. */
final class OtherLabels implements IntUnaryOperator {
    private final int negative;

    OtherLabels(PlaygroundParameters parameters) {
        negative = parameters.negativeLabel() == 0 ? -1 : 0;
    }

    @Override
    public int applyAsInt(int positive) {
        return positive == 1 ? 1 : negative;
    }

    /** What the mistake is called. */
    String name() {
        return negative == 0 ? "01" : "minus-plus";
    }

    /** What the mistake is. */
    String sentence() {
        return "the negative class has the label " + negative;
    }
}
