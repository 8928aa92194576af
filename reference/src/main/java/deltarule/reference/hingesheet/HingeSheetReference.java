package deltarule.reference.hingesheet;

import deltarule.problems.hingesheet.HingeSheet;
import deltarule.problems.hingesheet.HingeSheetParameters;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** The right hinge losses, step by step. */
public class HingeSheetReference implements HingeSheet {
    private final Steps steps;

    /** The reference of a variant. */
    public HingeSheetReference(HingeSheetParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public HingeSheetReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** What is written down on the way. */
        public DoubleUnaryOperator noted = number -> number;

        /** t_j = s_j - s_y + margin, from the competitor's and the true class's score. */
        public DoubleBinaryOperator violation;

        /** What a violation costs. */
        public DoubleUnaryOperator penalty;

        /** Whether the true class counts among its own competitors. */
        public IntPredicate competesWithItself = label -> false;

        /** The sum so far and one more term. */
        public DoubleBinaryOperator total = Double::sum;

        /** The true class as the loss uses it. */
        public DoubleUnaryOperator label = y -> y;

        /** The cost, from the losses. */
        public ToDoubleFunction<double[]> reduction;

        /** The right steps of a variant. */
        public Steps(HingeSheetParameters parameters) {
            violation = (competitor, truth) -> competitor - truth + parameters.margin();
            penalty = parameters.squared() ? t -> Math.max(0, t) * Math.max(0, t) : t -> Math.max(0, t);
            boolean mean = parameters.reduction().equals("mean");
            reduction = losses -> mean ? sum(losses) / losses.length : sum(losses);
        }
    }

    @Override
    public double loss(double[] scores, int label) {
        int truth = (int) steps.label.applyAsDouble(label);
        double loss = 0;
        for (int j = 0; j < scores.length; j++) {
            if (j != truth || steps.competesWithItself.test(truth)) {
                double violation = steps.noted.applyAsDouble(steps.violation.applyAsDouble(scores[j], scores[truth]));
                loss = steps.total.applyAsDouble(
                        loss, steps.noted.applyAsDouble(steps.penalty.applyAsDouble(violation)));
            }
        }
        return loss;
    }

    @Override
    public double cost(double[][] scores, int[] labels) {
        double[] losses = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            losses[i] = loss(scores[i], labels[i]);
        }
        return costOf(losses);
    }

    /** The cost that follows from losses. */
    public double costOf(double[] losses) {
        return steps.reduction.applyAsDouble(losses);
    }

    /** The sum of numbers. */
    public static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }
}
