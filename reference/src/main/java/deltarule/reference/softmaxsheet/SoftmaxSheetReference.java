package deltarule.reference.softmaxsheet;

import deltarule.problems.softmaxsheet.SoftmaxSheet;
import deltarule.problems.softmaxsheet.SoftmaxSheetParameters;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;

/** The right softmax, cross-entropy and divergence, step by step. */
public class SoftmaxSheetReference implements SoftmaxSheet {
    private final Steps steps;

    /** The reference of a variant. */
    public SoftmaxSheetReference(SoftmaxSheetParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public SoftmaxSheetReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** What is written down on the way. */
        public DoubleUnaryOperator noted = number -> number;

        /** The score as the exponential sees it. */
        public DoubleUnaryOperator exponent;

        /** What is normalised. */
        public DoubleUnaryOperator power = StrictMath::exp;

        /** The share of one power, from it and the sum of all. */
        public DoubleBinaryOperator share = (power, sum) -> power / sum;

        /** The logarithm of the cross-entropy. */
        public DoubleUnaryOperator lossLog;

        /** The cross-entropy, from the logarithms of the probabilities and the true class. */
        public ToDoubleBiFunction<double[], Integer> loss = (logs, label) -> -logs[label];

        /** The probability as the cross-entropy uses it. */
        public DoubleUnaryOperator usedProbability = a -> a;

        /** The logarithm of the divergence. */
        public DoubleUnaryOperator divergenceLog;

        /** The weight of a term of the divergence, from both probabilities, the first being the one it starts from. */
        public DoubleBinaryOperator weight = (from, to) -> from;

        /** What the logarithm of a term is taken of. */
        public DoubleBinaryOperator ratio = (from, to) -> from / to;

        /** Which distribution the divergence starts from, P or Q. */
        public boolean startsFromP;

        /** The right steps of a variant. */
        public Steps(SoftmaxSheetParameters parameters) {
            exponent = z -> z / parameters.temperature();
            lossLog = logarithm(parameters.base());
            divergenceLog = lossLog;
            startsFromP = parameters.direction().equals("P from Q");
        }
    }

    /** The logarithm to the base e, 2 or 10. */
    public static DoubleUnaryOperator logarithm(String base) {
        return switch (base) {
            case "2" -> x -> StrictMath.log(x) / StrictMath.log(2);
            case "10" -> StrictMath::log10;
            default -> StrictMath::log;
        };
    }

    @Override
    public double[] softmax(double[] scores) {
        double[] powers = Arrays.stream(scores)
                .map(steps.exponent)
                .map(steps.power)
                .map(steps.noted)
                .toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers)
                .map(power -> steps.share.applyAsDouble(power, sum))
                .toArray();
    }

    @Override
    public double crossEntropy(double[] probabilities, int label) {
        double[] logs = Arrays.stream(probabilities)
                .map(steps.usedProbability)
                .map(steps.lossLog)
                .map(steps.noted)
                .toArray();
        return steps.loss.applyAsDouble(logs, label);
    }

    @Override
    public double divergence(double[] p, double[] q) {
        double[] from = steps.startsFromP ? p : q;
        double[] to = steps.startsFromP ? q : p;
        double divergence = 0;
        for (int i = 0; i < from.length; i++) {
            double log = steps.noted.applyAsDouble(
                    steps.divergenceLog.applyAsDouble(steps.ratio.applyAsDouble(from[i], to[i])));
            divergence += steps.noted.applyAsDouble(steps.weight.applyAsDouble(from[i], to[i]) * log);
        }
        return divergence;
    }
}
