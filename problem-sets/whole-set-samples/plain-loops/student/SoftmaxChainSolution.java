package student;

import deltarule.problems.chain.SoftmaxChain;

public class SoftmaxChainSolution implements SoftmaxChain {

    @Override
    public TwoSteps twoSteps(double[] logits) {
        checkLogits(logits);
        double[] exponentials = new double[logits.length];
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            exponentials[k] = Math.exp(logits[k]);
            sum += exponentials[k];
        }
        Check.require(sum > 0, "sum of the exponentials is 0");
        Check.require(Check.isFinite(sum), "sum of the exponentials overflows");
        double[] activations = new double[logits.length];
        for (int k = 0; k < logits.length; k++) {
            activations[k] = exponentials[k] / sum;
        }
        return new TwoSteps(exponentials, sum, activations);
    }

    @Override
    public double logSumExp(double[] logits) {
        checkLogits(logits);
        double max = Double.NEGATIVE_INFINITY;
        for (double z : logits) {
            max = Math.max(max, z);
        }
        Check.require(max != Double.NEGATIVE_INFINITY, "all classes are impossible");
        double sum = 0;
        for (double z : logits) {
            sum += Math.exp(z - max);
        }
        return max + Math.log(sum);
    }

    @Override
    public double crossEntropy(double[] target, double[] activations) {
        checkTarget(target, activations);
        double loss = 0;
        for (int j = 0; j < target.length; j++) {
            if (target[j] > 0) {
                loss -= target[j] * Math.log(activations[j]);
            }
        }
        return loss;
    }

    @Override
    public double[] negativeLogLikelihoods(double[][] activations, int[] labels) {
        Check.shape(activations);
        Check.require(labels != null && labels.length == activations.length, "one label per row is needed");
        double[] losses = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            Check.probabilities(activations[i]);
            Check.require(labels[i] >= 0 && labels[i] < activations[i].length, "label is not a class");
            losses[i] = 0 - Math.log(activations[i][labels[i]]);
        }
        return losses;
    }

    @Override
    public double[] activationGradient(double[] target, double[] activations) {
        checkTarget(target, activations);
        double[] gradient = new double[target.length];
        for (int j = 0; j < target.length; j++) {
            if (target[j] > 0) {
                gradient[j] = -target[j] / activations[j];
            }
        }
        return gradient;
    }

    @Override
    public double[] logitGradient(double[] activations, double[] activationGradient) {
        Check.probabilities(activations);
        Check.vector(activationGradient, activations.length);
        int classes = activations.length;
        double[] gradient = new double[classes];
        for (int j = 0; j < classes; j++) {
            for (int i = 0; i < classes; i++) {
                double slope = activations[i] * ((i == j ? 1 : 0) - activations[j]);
                gradient[j] += activationGradient[i] * slope;
            }
        }
        return gradient;
    }

    @Override
    public LogitDerivatives logitDerivatives(double[] inputs, int classes) {
        Check.vector(inputs);
        Check.require(classes >= 1, "at least one class is needed");
        double[][][] weights = new double[classes][classes][inputs.length];
        double[][] bias = new double[classes][classes];
        for (int k = 0; k < classes; k++) {
            // only row k of W moves the logit of class k
            for (int j = 0; j < inputs.length; j++) {
                weights[k][k][j] = inputs[j];
            }
            bias[k][k] = 1;
        }
        return new LogitDerivatives(weights, bias);
    }

    @Override
    public ParameterGradients parameterGradients(double[] logitGradient, double[] inputs) {
        Check.vector(logitGradient);
        Check.vector(inputs);
        double[][] weights = new double[logitGradient.length][inputs.length];
        for (int k = 0; k < logitGradient.length; k++) {
            for (int j = 0; j < inputs.length; j++) {
                weights[k][j] = logitGradient[k] * inputs[j];
            }
        }
        return new ParameterGradients(weights, logitGradient.clone());
    }

    private static void checkLogits(double[] logits) {
        Check.require(logits != null && logits.length > 0, "no logits");
        for (double z : logits) {
            Check.require(!Double.isNaN(z) && z != Double.POSITIVE_INFINITY, "logit is not a number or +Infinity");
        }
    }

    private static void checkTarget(double[] target, double[] activations) {
        Check.probabilities(target);
        Check.probabilities(activations);
        Check.require(target.length == activations.length, "lengths differ");
    }
}
