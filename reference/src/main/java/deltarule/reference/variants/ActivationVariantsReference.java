package deltarule.reference.variants;

import deltarule.problems.variants.ActivationVariants;
import deltarule.problems.variants.ActivationVariantsParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** The right activations beyond the common ones, step by step. */
public class ActivationVariantsReference implements ActivationVariants {
    /** How far SELU's exponential reaches below zero before it is scaled. */
    public static final double SELU_ALPHA = 1.6732632423543772;

    /** What scales all of SELU. */
    public static final double SELU_LAMBDA = 1.0507009873554805;

    private final Steps steps;
    private final double lowestElu;

    /** The reference of a variant. */
    public ActivationVariantsReference(ActivationVariantsParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public ActivationVariantsReference(Steps steps) {
        this.steps = steps;
        this.lowestElu = -steps.alpha;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** What a maxout piece answers. */
        public interface Piece {
            /** w x + b. */
            double of(double[] weights, double bias, double[] inputs);
        }

        /** The alpha of ELU. */
        public final double alpha;

        /** ELU of z. */
        public DoubleUnaryOperator elu;

        /** SELU of z. */
        public DoubleUnaryOperator selu = z -> z > 0 ? SELU_LAMBDA * z : SELU_LAMBDA * SELU_ALPHA * StrictMath.expm1(z);

        /** The derivative of ELU, from z. */
        public DoubleUnaryOperator eluSlope;

        /** The derivative of SELU, from z. */
        public DoubleUnaryOperator seluSlope = z -> z > 0 ? SELU_LAMBDA : SELU_LAMBDA * SELU_ALPHA * StrictMath.exp(z);

        /** The derivative of ELU, from the output. */
        public DoubleUnaryOperator eluSlopeFromOutput;

        /** The derivative of SELU, from the output. */
        public DoubleUnaryOperator seluSlopeFromOutput = a -> a > 0 ? SELU_LAMBDA : a + SELU_LAMBDA * SELU_ALPHA;

        /** What one piece of a maxout unit answers, on the way forward. */
        public Piece piece = ActivationVariantsReference::weightedSum;

        /** The output of a maxout unit, from what its pieces answer. */
        public ToDoubleFunction<double[]> largest =
                answers -> Arrays.stream(answers).max().orElseThrow();

        /** What one piece of a maxout unit answers, on the way back. */
        public Piece pieceOnTheWayBack = ActivationVariantsReference::weightedSum;

        /** The share of the gradient that each piece receives, from what the pieces answer. */
        public UnaryOperator<double[]> shares;

        /** What a piece passes on, from its share and what comes from above. */
        public DoubleBinaryOperator received = (share, upstream) -> share * upstream;

        /** An entry of the weights' derivative, from what the piece receives and the input. */
        public DoubleBinaryOperator weightSlope = (received, input) -> received * input;

        /** An entry of the biases' derivative, from what the piece receives and its bias. */
        public DoubleBinaryOperator biasSlope = (received, bias) -> received;

        /** What an input receives through one piece, from what the piece receives and the weight. */
        public DoubleBinaryOperator inputSlope = (received, weight) -> received * weight;

        /** What one layer of the chain multiplies with, from the sum and the weight. */
        public DoubleBinaryOperator layerFactor;

        /** How the layers' factors become one. */
        public ToDoubleFunction<double[]> combined =
                factors -> Arrays.stream(factors).reduce(1, (one, other) -> one * other);

        /** The largest factor, from the number of layers and the bound of the weights. */
        public BiFunction<Integer, Double, Double> largestFactor;

        private final double biasInput;

        /** The right steps of a variant. */
        public Steps(ActivationVariantsParameters parameters) {
            alpha = parameters.alpha();
            elu = z -> z >= 0 ? z : alpha * StrictMath.expm1(z);
            eluSlope = z -> z >= 0 ? 1 : alpha * StrictMath.exp(z);
            eluSlopeFromOutput = a -> a >= 0 ? 1 : a + alpha;
            shares = sharesOf(parameters.tie());
            biasInput = parameters.biasInput();
            double beta = parameters.steepness();
            layerFactor = (sum, weight) -> weight * beta * sigmaSlope(beta * sum);
            largestFactor = (layers, bound) -> StrictMath.pow(beta * bound / 4, layers);
        }

        /** Who receives the gradient under a rule for ties. */
        public static UnaryOperator<double[]> sharesOf(String tie) {
            return answers -> {
                double largest = Arrays.stream(answers).max().orElseThrow();
                double[] shares = Arrays.stream(answers)
                        .map(answer -> answer == largest ? 1 : 0)
                        .toArray();
                double winners = Arrays.stream(shares).sum();
                boolean[] seen = new boolean[1];
                for (int i = 0; i < shares.length; i++) {
                    int place = tie.equals("last") ? shares.length - 1 - i : i;
                    shares[place] = tie.equals("all") ? shares[place] / winners : seen[0] ? 0 : shares[place];
                    seen[0] |= shares[place] > 0;
                }
                return shares;
            };
        }

        private DoubleUnaryOperator choose(String activation, DoubleUnaryOperator ofElu, DoubleUnaryOperator ofSelu) {
            return switch (String.valueOf(activation)) {
                case "elu" -> ofElu;
                case "selu" -> ofSelu;
                default -> throw new IllegalArgumentException("no activation is called " + activation);
            };
        }
    }

    @Override
    public double[] values(String activation, double[] sums) {
        requireVector(sums);
        return Arrays.stream(sums)
                .map(steps.choose(activation, steps.elu, steps.selu))
                .toArray();
    }

    @Override
    public double[] derivatives(String activation, double[] sums) {
        requireVector(sums);
        return Arrays.stream(sums)
                .map(steps.choose(activation, steps.eluSlope, steps.seluSlope))
                .toArray();
    }

    @Override
    public double[] derivativesFromOutputs(String activation, double[] outputs) {
        DoubleUnaryOperator slope = steps.choose(activation, steps.eluSlopeFromOutput, steps.seluSlopeFromOutput);
        requireVector(outputs);
        double lowest = activation.equals("elu") ? lowestElu : -SELU_LAMBDA * SELU_ALPHA;
        if (Arrays.stream(outputs).anyMatch(output -> output < lowest)) {
            throw new IllegalArgumentException(activation + " never returns less than " + lowest);
        }
        return Arrays.stream(outputs).map(slope).toArray();
    }

    @Override
    public double[] maxout(Pieces pieces, double[][] inputs) {
        requirePieces(pieces);
        requireMatrix("inputs", inputs, pieces.weights()[0].length);
        return Arrays.stream(inputs)
                .mapToDouble(x -> steps.largest.applyAsDouble(answers(steps.piece, pieces, x)))
                .toArray();
    }

    @Override
    public MaxoutGradient maxoutGradient(Pieces pieces, double[] inputs, double upstream) {
        requirePieces(pieces);
        requireMatrix("inputs", new double[][] {inputs}, pieces.weights()[0].length);
        requireFinite(upstream);
        double[] shares = steps.shares.apply(answers(steps.pieceOnTheWayBack, pieces, inputs));
        double[][] weights = new double[shares.length][inputs.length];
        double[] biases = new double[shares.length];
        double[] below = new double[inputs.length];
        for (int piece = 0; piece < shares.length; piece++) {
            double received = steps.received.applyAsDouble(shares[piece], upstream);
            biases[piece] = steps.biasInput * steps.biasSlope.applyAsDouble(received, pieces.biases()[piece]);
            for (int i = 0; i < inputs.length; i++) {
                weights[piece][i] = steps.weightSlope.applyAsDouble(received, inputs[i]);
                below[i] += steps.inputSlope.applyAsDouble(received, pieces.weights()[piece][i]);
            }
        }
        return new MaxoutGradient(weights, biases, below);
    }

    @Override
    public double gradientFactor(double[] sums, double[] weights) {
        requireVector(sums);
        requireVector(weights);
        if (sums.length != weights.length) {
            throw new IllegalArgumentException(sums.length + " sums do not fit " + weights.length + " weights");
        }
        double[] factors = new double[sums.length];
        for (int layer = 0; layer < sums.length; layer++) {
            requireFinite(sums[layer]);
            requireFinite(weights[layer]);
            factors[layer] = steps.layerFactor.applyAsDouble(sums[layer], weights[layer]);
        }
        return steps.combined.applyAsDouble(factors);
    }

    @Override
    public double largestGradientFactor(int layers, double weightBound) {
        requireFinite(weightBound);
        if (layers < 0 || weightBound < 0) {
            throw new IllegalArgumentException("neither the number of layers nor the bound may be negative");
        }
        return steps.largestFactor.apply(layers, weightBound);
    }

    /** The derivative of the sigmoid at z, without a difference of two numbers near 1. */
    public static double sigmaSlope(double z) {
        double small = StrictMath.exp(-Math.abs(z));
        return small / ((1 + small) * (1 + small));
    }

    /** w x + b. */
    public static double weightedSum(double[] weights, double bias, double[] inputs) {
        double sum = bias;
        for (int i = 0; i < inputs.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return sum;
    }

    private double[] answers(Steps.Piece piece, Pieces pieces, double[] inputs) {
        double[] answers = new double[pieces.biases().length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = piece.of(pieces.weights()[i], steps.biasInput * pieces.biases()[i], inputs);
        }
        return answers;
    }

    /** Refuses null. */
    protected static void requireVector(double[] numbers) {
        if (numbers == null) {
            throw new IllegalArgumentException("a vector is needed");
        }
    }

    /** Refuses NaN and infinities. */
    protected static void requireFinite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("numbers must be finite, not " + number);
        }
    }

    /** Refuses what is not a maxout unit. */
    protected static void requirePieces(Pieces pieces) {
        if (pieces == null || pieces.weights() == null || pieces.biases() == null) {
            throw new IllegalArgumentException("weights and biases are needed");
        }
        if (pieces.weights().length != pieces.biases().length) {
            throw new IllegalArgumentException("one bias for each row of weights is needed");
        }
        double[] first = pieces.weights().length == 0 ? null : pieces.weights()[0];
        requireMatrix("weights", pieces.weights(), first == null ? 0 : first.length);
        Arrays.stream(pieces.biases()).forEach(ActivationVariantsReference::requireFinite);
    }

    /** Refuses what is not a matrix of finite numbers with so many columns, at least one. */
    protected static void requireMatrix(String name, double[][] rows, int columns) {
        if (rows == null || rows.length == 0 || columns == 0) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        for (double[] row : rows) {
            if (row == null || row.length != columns) {
                throw new IllegalArgumentException("every row of " + name + " needs " + columns + " columns");
            }
            Arrays.stream(row).forEach(ActivationVariantsReference::requireFinite);
        }
    }
}
