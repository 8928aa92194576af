package student;

import deltarule.problems.variants.ActivationVariants;

public class ActivationVariantsSolution implements ActivationVariants {

    private static final double ELU_ALPHA = 1.0;
    private static final double SELU_LAMBDA = 1.0507009873554805;
    private static final double SELU_LAMBDA_ALPHA = SELU_LAMBDA * 1.6732632423543772;

    @Override
    public double[] values(String activation, double[] sums) {
        boolean elu = isElu(activation);
        Check.require(sums != null, "no sums");
        double[] values = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            double z = sums[i];
            // expm1 is e^z - 1 without cancellation near 0
            if (elu) {
                values[i] = z >= 0 ? z : ELU_ALPHA * Math.expm1(z);
            } else {
                values[i] = z > 0 ? SELU_LAMBDA * z : SELU_LAMBDA_ALPHA * Math.expm1(z);
            }
        }
        return values;
    }

    @Override
    public double[] derivatives(String activation, double[] sums) {
        boolean elu = isElu(activation);
        Check.require(sums != null, "no sums");
        double[] derivatives = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            double z = sums[i];
            if (elu) {
                derivatives[i] = z >= 0 ? 1 : ELU_ALPHA * Math.exp(z);
            } else {
                derivatives[i] = z > 0 ? SELU_LAMBDA : SELU_LAMBDA_ALPHA * Math.exp(z);
            }
        }
        return derivatives;
    }

    @Override
    public double[] derivativesFromOutputs(String activation, double[] outputs) {
        boolean elu = isElu(activation);
        Check.require(outputs != null, "no outputs");
        // for negative sums f'(z) = f(z) + scale
        double scale = elu ? ELU_ALPHA : SELU_LAMBDA_ALPHA;
        double[] derivatives = new double[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            double a = outputs[i];
            Check.require(!(a < -scale), "output below the limit");
            if (elu) {
                derivatives[i] = a >= 0 ? 1 : a + scale;
            } else {
                derivatives[i] = a > 0 ? SELU_LAMBDA : a + scale;
            }
        }
        return derivatives;
    }

    @Override
    public double[] maxout(Pieces pieces, double[][] inputs) {
        checkPieces(pieces);
        Check.matrix(inputs);
        Check.require(inputs[0].length == pieces.weights()[0].length, "inputs do not fit the pieces");
        double[] outputs = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            outputs[i] = piece(pieces, largestPiece(pieces, inputs[i]), inputs[i]);
        }
        return outputs;
    }

    @Override
    public MaxoutGradient maxoutGradient(Pieces pieces, double[] inputs, double upstream) {
        checkPieces(pieces);
        int d = pieces.weights()[0].length;
        Check.vector(inputs, d);
        Check.finite(upstream);
        int largest = largestPiece(pieces, inputs);
        double[][] weights = new double[pieces.biases().length][d];
        double[] biases = new double[pieces.biases().length];
        double[] inputGradient = new double[d];
        for (int i = 0; i < d; i++) {
            weights[largest][i] = upstream * inputs[i];
            inputGradient[i] = upstream * pieces.weights()[largest][i];
        }
        biases[largest] = upstream;
        return new MaxoutGradient(weights, biases, inputGradient);
    }

    /** The first one at a tie. */
    private static int largestPiece(Pieces pieces, double[] input) {
        int largest = 0;
        for (int p = 1; p < pieces.biases().length; p++) {
            if (piece(pieces, p, input) > piece(pieces, largest, input)) {
                largest = p;
            }
        }
        return largest;
    }

    private static double piece(Pieces pieces, int p, double[] input) {
        double sum = pieces.biases()[p];
        for (int i = 0; i < input.length; i++) {
            sum += pieces.weights()[p][i] * input[i];
        }
        return sum;
    }

    @Override
    public double gradientFactor(double[] sums, double[] weights) {
        Check.require(sums != null && weights != null, "sums or weights are missing");
        Check.require(sums.length == weights.length, "lengths differ");
        double factor = 1;
        for (int l = 0; l < sums.length; l++) {
            Check.finite(sums[l]);
            Check.finite(weights[l]);
            double e = Math.exp(-Math.abs(sums[l]));
            factor *= weights[l] * (e / ((1 + e) * (1 + e)));
        }
        return factor;
    }

    @Override
    public double largestGradientFactor(int layers, double weightBound) {
        Check.require(layers >= 0, "number of layers is negative");
        Check.notNegative(weightBound);
        return Math.pow(weightBound / 4, layers);
    }

    private static boolean isElu(String activation) {
        Check.require("elu".equals(activation) || "selu".equals(activation), "unknown activation");
        return activation.equals("elu");
    }

    private static void checkPieces(Pieces pieces) {
        Check.require(pieces != null, "no pieces");
        Check.matrix(pieces.weights());
        Check.vector(pieces.biases(), pieces.weights().length);
    }
}
