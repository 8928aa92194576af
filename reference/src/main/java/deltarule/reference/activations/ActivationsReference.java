package deltarule.reference.activations;

import deltarule.problems.activations.Activations;
import deltarule.problems.activations.ActivationsParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/** The right activation functions, step by step. */
public class ActivationsReference implements Activations {
    private final Steps steps;

    /** The reference of a variant. */
    public ActivationsReference(ActivationsParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public ActivationsReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The slope of an activation at z, given what comes from above. */
        public interface LocalSlope {
            /** f'(z). */
            double at(String activation, double z, double upstream);
        }

        /** sigma(z), where z has been amplified; so in the steps below. */
        public DoubleUnaryOperator sigmoid = ActivationsReference::sigma;

        /** tanh(z). */
        public DoubleUnaryOperator tanh = StrictMath::tanh;

        /** ReLU of z. */
        public DoubleUnaryOperator relu = z -> Math.max(0, z);

        /** Leaky ReLU of z. */
        public DoubleUnaryOperator leakyRelu;

        /** The derivative of the sigmoid, from z. */
        public DoubleUnaryOperator sigmoidSlope = ActivationsReference::sigmaSlope;

        /** The derivative of tanh, from z: four times the sigmoid's at 2z. */
        public DoubleUnaryOperator tanhSlope = z -> 4 * ActivationsReference.sigmaSlope(2 * z);

        /** The derivative of ReLU, from z. */
        public DoubleUnaryOperator reluSlope;

        /** The derivative of leaky ReLU, from z. */
        public DoubleUnaryOperator leakyReluSlope;

        /** The derivative of the identity, from z or from the output. */
        public DoubleUnaryOperator identitySlope = z -> bySign(z, 1, 1, 1);

        /** The derivative of the sigmoid, from the output. */
        public DoubleUnaryOperator sigmoidSlopeFromOutput = a -> a * (1 - a);

        /** The derivative of tanh, from the output. */
        public DoubleUnaryOperator tanhSlopeFromOutput = a -> (1 - a) * (1 + a);

        /** The derivative of ReLU, from the output. */
        public DoubleUnaryOperator reluSlopeFromOutput = a -> bySign(a, 0, 0, 1);

        /** The derivative of leaky ReLU, from the output. */
        public DoubleUnaryOperator leakyReluSlopeFromOutput;

        /** tanh(z), by way of the sigmoid. */
        public DoubleUnaryOperator tanhViaSigmoid = z -> 2 * sigma(2 * z) - 1;

        /** What an activation is applied to, from z. */
        public DoubleUnaryOperator amplified;

        /** The derivative with respect to z, from the activation's own where it is applied. */
        public DoubleUnaryOperator chainGain;

        /** Whether a matrix is one: rows of one length. */
        public Predicate<double[][]> isMatrix =
                rows -> Arrays.stream(rows).allMatch(row -> row.length == rows[0].length);

        /** How a matrix is activated. */
        public BiFunction<DoubleUnaryOperator, double[][], double[][]> elementwise = (f, rows) -> Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(f).toArray())
                .toArray(double[][]::new);

        /** The slope that the way back multiplies with. */
        public LocalSlope localSlope =
                (activation, z, upstream) -> slope(activation).applyAsDouble(z);

        /** The chain rule, from the slope and what comes from above. */
        public DoubleBinaryOperator chain = (slope, upstream) -> slope * upstream;

        /** The right steps of a variant. */
        public Steps(ActivationsParameters parameters) {
            double leak = parameters.leakySlope();
            String kink = parameters.kink();
            double gain = parameters.gain();
            amplified = z -> gain * z;
            chainGain = slope -> gain * slope;
            leakyRelu = z -> z < 0 ? leak * z : z;
            reluSlope = z -> bySign(z, 0, slopeAtKink(kink, 0), 1);
            leakyReluSlope = z -> bySign(z, leak, slopeAtKink(kink, leak), 1);
            leakyReluSlopeFromOutput = leakyReluSlope;
        }

        /** f(g z) as a function of z, by the name of f. */
        public DoubleUnaryOperator function(String activation) {
            return amplified.andThen(choose(activation, sigmoid, tanh, relu, leakyRelu, u -> u));
        }

        /** g f'(g z) as a function of z, by the name of f. */
        public DoubleUnaryOperator slope(String activation) {
            return amplified
                    .andThen(choose(activation, sigmoidSlope, tanhSlope, reluSlope, leakyReluSlope, identitySlope))
                    .andThen(chainGain);
        }

        private DoubleUnaryOperator slopeFromOutput(String activation) {
            DoubleUnaryOperator slope = choose(
                    activation,
                    sigmoidSlopeFromOutput,
                    tanhSlopeFromOutput,
                    reluSlopeFromOutput,
                    leakyReluSlopeFromOutput,
                    identitySlope);
            return slope.andThen(chainGain);
        }

        private static double slopeAtKink(String kink, double left) {
            return switch (kink) {
                case "left" -> left;
                case "right" -> 1;
                default -> (left + 1) / 2;
            };
        }
    }

    @Override
    public double[] values(String activation, double[] sums) {
        requireVector(sums);
        return Arrays.stream(sums).map(steps.function(activation)).toArray();
    }

    @Override
    public double[] derivatives(String activation, double[] sums) {
        requireVector(sums);
        return Arrays.stream(sums).map(steps.slope(activation)).toArray();
    }

    @Override
    public double[] derivativesFromOutputs(String activation, double[] outputs) {
        DoubleUnaryOperator slope = steps.slopeFromOutput(activation);
        requireVector(outputs);
        requireOutputs(activation, outputs);
        return Arrays.stream(outputs).map(slope).toArray();
    }

    @Override
    public double[] tanhViaSigmoid(double[] sums) {
        requireVector(sums);
        return Arrays.stream(sums)
                .map(steps.amplified.andThen(steps.tanhViaSigmoid))
                .toArray();
    }

    @Override
    public double[][] activate(String activation, double[][] sums) {
        requireRows(sums);
        requireMatrix(steps.isMatrix.test(sums));
        return steps.elementwise.apply(steps.function(activation), sums);
    }

    @Override
    public double[][] backpropagate(String activation, double[][] sums, double[][] upstream) {
        steps.slope(activation);
        requireRows(sums);
        requireRows(upstream);
        boolean sameShape =
                sums.length == upstream.length && Arrays.stream(upstream).allMatch(row -> row.length == sums[0].length);
        requireMatrix(sameShape && Arrays.stream(sums).allMatch(row -> row.length == sums[0].length));
        double[][] below = new double[sums.length][];
        for (int i = 0; i < sums.length; i++) {
            below[i] = new double[sums[i].length];
            for (int j = 0; j < sums[i].length; j++) {
                double slope = steps.localSlope.at(activation, sums[i][j], upstream[i][j]);
                below[i][j] = steps.chain.applyAsDouble(slope, upstream[i][j]);
            }
        }
        return below;
    }

    /** The sigmoid of z, without evaluating e to a large power. */
    public static double sigma(double z) {
        if (z >= 0) {
            return 1 / (1 + StrictMath.exp(-z));
        }
        double small = StrictMath.exp(z);
        return small / (1 + small);
    }

    /** The derivative of the sigmoid at z, without a difference of two numbers near 1. */
    public static double sigmaSlope(double z) {
        double small = StrictMath.exp(-Math.abs(z));
        return small / ((1 + small) * (1 + small));
    }

    /** One of three numbers by the sign of z; NaN where z has none. */
    public static double bySign(double z, double negative, double zero, double positive) {
        if (Double.isNaN(z)) {
            return z;
        }
        return z < 0 ? negative : z > 0 ? positive : zero;
    }

    private static DoubleUnaryOperator choose(
            String activation,
            DoubleUnaryOperator sigmoid,
            DoubleUnaryOperator tanh,
            DoubleUnaryOperator relu,
            DoubleUnaryOperator leakyRelu,
            DoubleUnaryOperator identity) {
        return switch (String.valueOf(activation)) {
            case "sigmoid" -> sigmoid;
            case "tanh" -> tanh;
            case "relu" -> relu;
            case "leaky-relu" -> leakyRelu;
            case "identity" -> identity;
            default -> throw new IllegalArgumentException("no activation is called " + activation);
        };
    }

    /** Refuses null. */
    protected static void requireVector(double[] numbers) {
        if (numbers == null) {
            throw new IllegalArgumentException("a vector is needed");
        }
    }

    /** Refuses null and rows that are null. */
    protected static void requireRows(double[][] rows) {
        if (rows == null || Arrays.stream(rows).anyMatch(row -> row == null)) {
            throw new IllegalArgumentException("a matrix with all its rows is needed");
        }
    }

    /** Refuses rows that do not fit together. */
    protected static void requireMatrix(boolean rectangular) {
        if (!rectangular) {
            throw new IllegalArgumentException("all rows must have the same length");
        }
    }

    /** Refuses numbers that the activation never returns. */
    protected static void requireOutputs(String activation, double[] outputs) {
        double lowest = switch (activation) {
            case "sigmoid", "relu" -> 0;
            case "tanh" -> -1;
            default -> Double.NEGATIVE_INFINITY;
        };
        double highest = activation.equals("sigmoid") || activation.equals("tanh") ? 1 : Double.POSITIVE_INFINITY;
        for (double output : outputs) {
            if (output < lowest || output > highest) {
                throw new IllegalArgumentException(activation + " never returns " + output);
            }
        }
    }
}
