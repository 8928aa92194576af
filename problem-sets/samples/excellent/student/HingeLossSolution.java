package student;

import deltarule.problems.hinge.HingeLoss;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;

/** The right hinge loss, step by step. */
public class HingeLossSolution implements HingeLoss {
    private final Steps steps;

    /** The reference of a variant. */
    public HingeLossSolution(HingeLossParameters parameters) {
        this(new Steps(parameters));
    }

    public HingeLossSolution() { this(new HingeLossParameters(1.0,false,"mean")); }
    /** The reference with other steps. */
    public HingeLossSolution(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** t_j = s_j - s_y + margin, from the competitor's and the true class's score. */
        public DoubleBinaryOperator violation;

        /** h(t): what a violation costs. */
        public DoubleUnaryOperator penalty;

        /** h'(t): the derivative of the penalty. */
        public DoubleUnaryOperator penaltySlope;

        /** 1 where class j (first) competes with the true class (second), else 0. */
        public IntBinaryOperator competes = (j, label) -> j == label ? 0 : 1;

        /** What the true class's own entry of the gradient is, from the sum of the competitors' entries. */
        public DoubleUnaryOperator trueClassSlope = competitors -> 0 - competitors;

        /** The factor of the sum over K - 1 competitors. */
        public DoubleUnaryOperator classFactor = competitors -> 1;

        /** The factor of the sum over n examples. */
        public DoubleUnaryOperator exampleFactor;

        /** The right steps of a variant. */
        public Steps(HingeLossParameters parameters) {
            double margin = parameters.margin();
            violation = (competitor, truth) -> competitor - truth + margin;
            penalty = parameters.squared() ? t -> Math.max(0, t) * Math.max(0, t) : t -> Math.max(0, t);
            penaltySlope = parameters.squared() ? t -> 2 * Math.max(0, t) : t -> t > 0 ? 1 : 0;
            exampleFactor = parameters.reduction().equals("mean") ? n -> 1 / n : n -> 1;
        }
    }

    @Override
    public double loss(double[] scores, int label) {
        requireExample(scores, label);
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            if (steps.competes.applyAsInt(j, label) == 1) {
                sum += steps.penalty.applyAsDouble(steps.violation.applyAsDouble(scores[j], scores[label]));
            }
        }
        return steps.classFactor.applyAsDouble(scores.length - 1) * sum;
    }

    @Override
    public double cost(double[][] scores, int[] labels) {
        requireDataSet(scores, labels);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += loss(scores[i], labels[i]);
        }
        return steps.exampleFactor.applyAsDouble(scores.length) * sum;
    }

    @Override
    public double[] gradient(double[] scores, int label) {
        requireExample(scores, label);
        double factor = steps.classFactor.applyAsDouble(scores.length - 1);
        double[] gradient = new double[scores.length];
        double competitors = 0;
        for (int j = 0; j < scores.length; j++) {
            if (j != label) {
                double violation = steps.violation.applyAsDouble(scores[j], scores[label]);
                gradient[j] = factor * steps.penaltySlope.applyAsDouble(violation);
                competitors += gradient[j];
            }
        }
        gradient[label] = steps.trueClassSlope.applyAsDouble(competitors);
        return gradient;
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


record HingeLossParameters(double margin, boolean squared, String reduction) {}
