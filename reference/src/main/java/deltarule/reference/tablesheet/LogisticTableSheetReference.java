package deltarule.reference.tablesheet;

import deltarule.problems.tablesheet.LogisticTableSheet;
import deltarule.problems.tablesheet.LogisticTableSheetParameters;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** The right table, step by step. */
public class LogisticTableSheetReference implements LogisticTableSheet {
    private final Steps steps;

    /** The reference of a variant. */
    public LogisticTableSheetReference(LogisticTableSheetParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public LogisticTableSheetReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** What is written down on the way. */
        public DoubleUnaryOperator noted = number -> number;

        /** w.x, from the inputs and the weights. */
        public ToDoubleBiFunction<double[], double[]> product = LogisticTableSheetReference::dot;

        /** h, from the product and the number beside the weights. */
        public DoubleBinaryOperator sum;

        /** The probability of h. */
        public DoubleUnaryOperator probability = h -> 1 / (1 + StrictMath.exp(-h));

        /** The prediction of a probability. */
        public DoubleUnaryOperator prediction;

        /** The error of one observation, from its label and probability. */
        public DoubleBinaryOperator error = (y, p) -> (y - p) * (y - p);

        /** The errors of all observations in one number. */
        public ToDoubleFunction<double[]> reduction =
                errors -> Arrays.stream(errors).sum() / errors.length;

        /** The right steps of a variant. */
        public Steps(LogisticTableSheetParameters parameters) {
            double sign = parameters.offset().equals("added") ? 1 : -1;
            sum = (product, offset) -> product + sign * offset;
            prediction = p -> p >= parameters.threshold() ? 1 : 0;
        }
    }

    @Override
    public double[] sums(double[][] inputs, double[] weights, double offset) {
        return Arrays.stream(inputs)
                .mapToDouble(row -> steps.sum.applyAsDouble(steps.product.applyAsDouble(row, weights), offset))
                .toArray();
    }

    @Override
    public double[] probabilities(double[][] inputs, double[] weights, double offset) {
        return probabilitiesOf(sums(inputs, weights, offset));
    }

    @Override
    public Performance performance(double[][] inputs, double[] weights, double offset, int[] labels) {
        return performanceOf(probabilities(inputs, weights, offset), labels);
    }

    /** The probabilities that follow from weighted sums. */
    public double[] probabilitiesOf(double[] sums) {
        return Arrays.stream(sums).map(steps.noted).map(steps.probability).toArray();
    }

    /** The predictions and the error that follow from probabilities. */
    public Performance performanceOf(double[] probabilities, int[] labels) {
        double[] noted = Arrays.stream(probabilities).map(steps.noted).toArray();
        double[] errors = new double[noted.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = steps.noted.applyAsDouble(steps.error.applyAsDouble(labels[i], noted[i]));
        }
        return new Performance(
                Arrays.stream(noted).map(steps.prediction).toArray(), steps.reduction.applyAsDouble(errors));
    }

    /** The sum of the products of two vectors' entries. */
    public static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
