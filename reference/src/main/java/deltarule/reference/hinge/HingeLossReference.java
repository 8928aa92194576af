package deltarule.reference.hinge;

import deltarule.problems.hinge.HingeLoss;
import deltarule.problems.hinge.HingeLossParameters;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** The right hinge loss, step by step. */
public class HingeLossReference implements HingeLoss {
    private final Steps steps;

    /** The reference of a variant. */
    public HingeLossReference(HingeLossParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public HingeLossReference(Steps steps) {
        this.steps = steps;
    }

    /** What the losses of n examples of K classes come to. */
    @FunctionalInterface
    public interface Reduction {
        double of(double[] losses, int classes);
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The scores as the loss uses them. */
        public UnaryOperator<double[]> usedScores = scores -> scores;

        /** The label as the loss uses it. */
        public IntUnaryOperator usedLabel = label -> label;

        /** t_j = s_j - s_y + margin, from the competitor's and the true class's score. */
        public DoubleBinaryOperator violation;

        /** h(t): what a violation costs. */
        public DoubleUnaryOperator penalty;

        /** 1 where class j (first) competes with the true class (second), else 0. */
        public IntBinaryOperator competes = (j, label) -> j == label ? 0 : 1;

        /** The sum so far and one more term. */
        public DoubleBinaryOperator total = Double::sum;

        /** The factor of the sum over K - 1 competitors. */
        public DoubleUnaryOperator classFactor = competitors -> 1;

        /** The cost of a data set. */
        public Reduction reduction;

        /** t_j again, for the gradient. */
        public DoubleBinaryOperator slopeViolation;

        /** h'(t): the derivative of the penalty. */
        public DoubleUnaryOperator penaltySlope;

        /** What the true class's own entry of the gradient is, from the sum of the competitors' entries. */
        public DoubleUnaryOperator trueClassSlope = competitors -> 0 - competitors;

        /** The right steps of a variant. */
        public Steps(HingeLossParameters parameters) {
            double margin = parameters.margin();
            violation = (competitor, truth) -> competitor - truth + margin;
            penalty = parameters.squared() ? t -> Math.max(0, t) * Math.max(0, t) : t -> Math.max(0, t);
            penaltySlope = parameters.squared() ? t -> 2 * Math.max(0, t) : t -> t > 0 ? 1 : 0;
            slopeViolation = violation;
            boolean mean = parameters.reduction().equals("mean");
            reduction = (losses, classes) -> mean ? sum(losses) / losses.length : sum(losses);
        }
    }

    @Override
    public double loss(double[] scores, int label) {
        requireExample(scores, label);
        double[] used = steps.usedScores.apply(scores);
        int truth = steps.usedLabel.applyAsInt(label);
        double sum = 0;
        for (int j = 0; j < used.length; j++) {
            if (steps.competes.applyAsInt(j, truth) == 1) {
                double violation = steps.violation.applyAsDouble(used[j], used[truth]);
                sum = steps.total.applyAsDouble(sum, steps.penalty.applyAsDouble(violation));
            }
        }
        return steps.classFactor.applyAsDouble(used.length - 1) * sum;
    }

    @Override
    public double cost(double[][] scores, int[] labels) {
        requireDataSet(scores, labels);
        double[] losses = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            losses[i] = loss(scores[i], labels[i]);
        }
        return steps.reduction.of(losses, scores[0].length);
    }

    @Override
    public double[] gradient(double[] scores, int label) {
        requireExample(scores, label);
        double[] gradient = new double[scores.length];
        double competitors = 0;
        for (int j = 0; j < scores.length; j++) {
            if (j != label) {
                double violation = steps.slopeViolation.applyAsDouble(scores[j], scores[label]);
                gradient[j] = steps.penaltySlope.applyAsDouble(violation);
                competitors += gradient[j];
            }
        }
        gradient[label] = steps.trueClassSlope.applyAsDouble(competitors);
        return gradient;
    }

    /** The sum of numbers, from the first to the last. */
    public static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** Refuses what is not an example: scores of at least two classes, all finite, and one of the classes as label. */
    protected static void requireExample(double[] scores, int label) {
        if (scores == null || scores.length < 2) {
            throw new IllegalArgumentException("scores of at least two classes are needed");
        }
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("scores must be finite, not " + score);
            }
        }
        if (label < 0 || label >= scores.length) {
            throw new IllegalArgumentException("label " + label + " is not one of 0 to " + (scores.length - 1));
        }
    }

    /** Refuses what is not a data set: rows of one length and a label for each. */
    protected static void requireDataSet(double[][] scores, int[] labels) {
        if (scores == null || labels == null || scores.length == 0 || scores.length != labels.length) {
            throw new IllegalArgumentException("one label for each of at least one row of scores is needed");
        }
        for (int i = 0; i < scores.length; i++) {
            requireExample(scores[i], labels[i]);
            if (scores[i].length != scores[0].length) {
                throw new IllegalArgumentException("row " + i + " has another length than row 0");
            }
        }
    }
}
