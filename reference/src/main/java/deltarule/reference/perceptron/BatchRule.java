package deltarule.reference.perceptron;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The batch rule, step by step. */
public class BatchRule {
    /** The label as the rule uses it. */
    public IntUnaryOperator label = y -> y;

    /** Whether an example is a mistake, from y s. */
    public DoublePredicate mistake = lead -> lead <= 0;

    /** The factor of the averaged rule, from the numbers of examples (first) and of mistakes. */
    public DoubleBinaryOperator averagedFactor = (examples, mistakes) -> 1 / examples;

    /** The factor of the fixed-increment rule, from the same. */
    public DoubleBinaryOperator fixedFactor = (examples, mistakes) -> 1;

    /** Where an example is scored: theta before the epoch, or theta moved by the mistakes so far. */
    public BinaryOperator<double[]> scoredAt = (before, movedSoFar) -> before;

    /** The direction of an epoch. */
    double[] delta(String rule, double[] theta, double[][] inputs, int[] labels) {
        DoubleBinaryOperator factor = rule.equals("averaged") ? averagedFactor : fixedFactor;
        double increment = factor.applyAsDouble(inputs.length, inputs.length);
        double[] sum = new double[theta.length];
        int mistakes = 0;
        for (int i = 0; i < inputs.length; i++) {
            int y = label.applyAsInt(labels[i]);
            double[] present = scoredAt.apply(theta, moved(theta, sum, increment));
            if (mistake.test(y * dot(present, inputs[i]))) {
                mistakes++;
                sum = moved(sum, inputs[i], y);
            }
        }
        return moved(new double[sum.length], sum, factor.applyAsDouble(inputs.length, mistakes));
    }

    /** How many examples are mistakes at theta. */
    int mistakes(double[] theta, double[][] inputs, int[] labels) {
        return (int) IntStream.range(0, labels.length)
                .filter(i -> mistake.test(labels[i] * dot(theta, inputs[i])))
                .count();
    }

    static double[] moved(double[] from, double[] along, double step) {
        return IntStream.range(0, from.length)
                .mapToDouble(j -> from[j] + step * along[j])
                .toArray();
    }

    static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] * other[j])
                .sum();
    }
}
