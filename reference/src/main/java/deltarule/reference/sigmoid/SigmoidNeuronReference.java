package deltarule.reference.sigmoid;

import deltarule.problems.sigmoid.SigmoidNeuron;
import deltarule.problems.sigmoid.SigmoidNeuronParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;

/** The right sigmoid neuron, step by step. */
public class SigmoidNeuronReference implements SigmoidNeuron {
    private final Steps steps;

    /** The reference of a variant. */
    public SigmoidNeuronReference(SigmoidNeuronParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public SigmoidNeuronReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** Whether so many weights (first) and so many inputs (second) fit together. */
        public BiPredicate<Integer, Integer> lengthsFit = Integer::equals;

        /** The index of the first product that is added up, from the number of inputs. */
        public IntUnaryOperator firstTerm = inputs -> 0;

        /** What is added to the products, from the bias and the number of inputs. */
        public DoubleBinaryOperator biasTerm;

        /** p, from the weighted sum. */
        public DoubleUnaryOperator activation;

        /** L, from the residual p - y. */
        public DoubleUnaryOperator penalty;

        /** L, from the prediction and the target. */
        public DoubleBinaryOperator loss = (prediction, target) -> penalty.applyAsDouble(prediction - target);

        /** dL/dp, from the prediction and the target. */
        public DoubleBinaryOperator lossSlope;

        /** dp/dz, from p. */
        public DoubleUnaryOperator activationSlope;

        /** dL/dw, from delta and x. */
        public DoubleBinaryOperator weightSlope = (delta, input) -> delta * input;

        /** dL/db, from delta and all inputs. */
        public BiFunction<Double, double[], Double> biasSlope;

        /** Where the bias's entry stands, from the number of inputs. */
        public IntUnaryOperator biasPlace;

        /** The right steps of a variant. */
        public Steps(SigmoidNeuronParameters parameters) {
            double beta = parameters.steepness();
            boolean half = parameters.loss().equals("half-squared");
            activation = z -> sigma(beta * z);
            penalty = residual -> half ? residual * residual / 2 : residual * residual;
            lossSlope = (prediction, target) -> half ? prediction - target : 2 * (prediction - target);
            activationSlope = p -> beta * p * (1 - p);
            double constant = parameters.biasInput();
            biasTerm = (bias, inputs) -> constant * bias;
            biasSlope = (delta, inputs) -> constant * delta;
            biasPlace = inputs -> parameters.biasPlace().equals("last") ? inputs : 0;
        }
    }

    @Override
    public double weightedSum(double[] weights, double bias, double[] inputs) {
        requireNumbers("weights", weights);
        requireNumbers("inputs", inputs);
        requireFinite("bias", bias);
        if (!steps.lengthsFit.test(weights.length, inputs.length)) {
            throw new IllegalArgumentException(weights.length + " weights do not fit " + inputs.length + " inputs");
        }
        int terms = Math.min(weights.length, inputs.length);
        double sum = 0;
        for (int i = steps.firstTerm.applyAsInt(terms); i < terms; i++) {
            sum += weights[i] * inputs[i];
        }
        return sum + steps.biasTerm.applyAsDouble(bias, terms);
    }

    @Override
    public double sigmoid(double z) {
        return steps.activation.applyAsDouble(z);
    }

    @Override
    public double loss(double prediction, double target) {
        requireFinite("prediction", prediction);
        requireFinite("target", target);
        return steps.loss.applyAsDouble(prediction, target);
    }

    @Override
    public double delta(double prediction, double target) {
        requireActivation(prediction);
        requireFinite("target", target);
        return steps.lossSlope.applyAsDouble(prediction, target) * steps.activationSlope.applyAsDouble(prediction);
    }

    @Override
    public double[] gradient(double delta, double[] inputs) {
        requireFinite("delta", delta);
        requireNumbers("inputs", inputs);
        int biasPlace = steps.biasPlace.applyAsInt(inputs.length);
        double[] gradient = new double[inputs.length + 1];
        for (int i = 0; i < inputs.length; i++) {
            gradient[i < biasPlace ? i : i + 1] = steps.weightSlope.applyAsDouble(delta, inputs[i]);
        }
        gradient[biasPlace] = steps.biasSlope.apply(delta, inputs);
        return gradient;
    }

    /** The sigmoid of u, without evaluating e to a large power. */
    public static double sigma(double u) {
        if (u >= 0) {
            return 1 / (1 + StrictMath.exp(-u));
        }
        double small = StrictMath.exp(u);
        return small / (1 + small);
    }

    /** Refuses null, nothing, NaN and infinities. */
    protected static void requireNumbers(String name, double[] numbers) {
        if (numbers == null || numbers.length == 0) {
            throw new IllegalArgumentException("at least one number is needed as " + name);
        }
        Arrays.stream(numbers).forEach(number -> requireFinite(name, number));
    }

    /** Refuses NaN and infinities. */
    protected static void requireFinite(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(name + " must be finite, not " + number);
        }
    }

    /** Refuses what no sigmoid returns. */
    protected static void requireActivation(double prediction) {
        if (!(prediction >= 0 && prediction <= 1)) {
            throw new IllegalArgumentException("a prediction lies between 0 and 1, not at " + prediction);
        }
    }
}
