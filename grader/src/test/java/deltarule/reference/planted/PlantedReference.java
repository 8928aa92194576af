package deltarule.reference.planted;

import deltarule.problems.planted.Defect;
import deltarule.problems.planted.Planted;
import deltarule.problems.planted.PlantedParameters;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The right cost, unless a defect is planted. */
public class PlantedReference implements Planted {
    private final Steps steps;

    /** The reference of a variant. */
    public PlantedReference(PlantedParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public PlantedReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formula. */
    public static class Steps {
        /** What one error costs. */
        public DoubleUnaryOperator term;

        /** The cost, from the sum of the terms and their number. */
        public DoubleBinaryOperator reduction;

        /** The right steps of a variant. */
        public Steps(PlantedParameters parameters) {
            double weight = parameters.weight();
            term = Defect.WRONG_REFERENCE.isPlanted()
                    ? error -> weight * error * error + error / 3
                    : error -> weight * error * error + error / 2;
            reduction = parameters.reduction().equals("mean") ? (sum, count) -> sum / count : (sum, count) -> sum;
        }
    }

    @Override
    public double cost(double[] errors) {
        if (errors == null || errors.length == 0) {
            throw new IllegalArgumentException("at least one error is needed");
        }
        double sum = 0;
        for (double error : errors) {
            sum += steps.term.applyAsDouble(error);
        }
        return steps.reduction.applyAsDouble(sum, errors.length);
    }
}
