package deltarule.reference.regularizationsheet;

import deltarule.problems.regularizationsheet.RegularizationSheet;
import deltarule.problems.regularizationsheet.RegularizationSheetParameters;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** The right penalties and preferences, step by step. */
public class RegularizationSheetReference implements RegularizationSheet {
    private static final double EQUAL = 1e-9;

    private final Steps steps;

    /** The reference of a variant. */
    public RegularizationSheetReference(RegularizationSheetParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public RegularizationSheetReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** What is written down on the way. */
        public DoubleUnaryOperator noted = number -> number;

        /** w.x, from the weights and the input. */
        public ToDoubleBiFunction<double[], double[]> score = RegularizationSheetReference::dot;

        /** The norm that L2 penalises. */
        public ToDoubleFunction<double[]> l2Norm = weights -> dot(weights, weights);

        /** The norm that L1 penalises. */
        public ToDoubleFunction<double[]> l1Norm =
                weights -> Arrays.stream(weights).map(Math::abs).sum();

        /** The L2 penalty, from lambda and the norm. */
        public DoubleBinaryOperator l2Penalty;

        /** The L1 penalty, from lambda and the norm. */
        public DoubleBinaryOperator l1Penalty = (lambda, norm) -> lambda * norm;

        /** By how much L2 prefers the first vector, from both penalties. */
        public DoubleBinaryOperator l2Lead = (first, second) -> second - first;

        /** By how much L1 prefers the first vector, from both penalties. */
        public DoubleBinaryOperator l1Lead = (first, second) -> second - first;

        /** The right steps of a variant. */
        public Steps(RegularizationSheetParameters parameters) {
            double factor = parameters.half() ? 0.5 : 1;
            l2Penalty = (lambda, norm) -> factor * lambda * norm;
        }
    }

    @Override
    public double[] scores(double[] input, double[] first, double[] second) {
        return new double[] {steps.score.applyAsDouble(first, input), steps.score.applyAsDouble(second, input)};
    }

    @Override
    public Preference l2(double[] first, double[] second, double lambda) {
        return preference(first, second, lambda, steps.l2Norm, steps.l2Penalty, steps.l2Lead);
    }

    @Override
    public Preference l1(double[] first, double[] second, double lambda) {
        return preference(first, second, lambda, steps.l1Norm, steps.l1Penalty, steps.l1Lead);
    }

    private Preference preference(
            double[] first,
            double[] second,
            double lambda,
            ToDoubleFunction<double[]> norm,
            DoubleBinaryOperator penalty,
            DoubleBinaryOperator lead) {
        double one = penalty.applyAsDouble(lambda, steps.noted.applyAsDouble(norm.applyAsDouble(first)));
        double other = penalty.applyAsDouble(lambda, steps.noted.applyAsDouble(norm.applyAsDouble(second)));
        double ahead = lead.applyAsDouble(one, other);
        String preferred = Math.abs(ahead) < EQUAL ? "neither" : ahead > 0 ? "first" : "second";
        return new Preference(one, other, preferred);
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
