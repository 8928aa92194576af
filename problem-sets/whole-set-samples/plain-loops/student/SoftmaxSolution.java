package student;

import deltarule.problems.softmax.Softmax;

public class SoftmaxSolution implements Softmax {

    @Override
    public double[] softmax(double[] logits) {
        checkLogits(logits);
        double[] activations = new double[logits.length];
        double max = max(logits);
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            activations[k] = Math.exp(logits[k] - max);
            sum += activations[k];
        }
        for (int k = 0; k < logits.length; k++) {
            activations[k] /= sum;
        }
        return activations;
    }

    @Override
    public double[] logSoftmax(double[] logits) {
        checkLogits(logits);
        double max = max(logits);
        double sum = 0;
        for (double z : logits) {
            sum += Math.exp(z - max);
        }
        double logSum = Math.log(sum);
        double[] logs = new double[logits.length];
        for (int k = 0; k < logits.length; k++) {
            logs[k] = logits[k] - max - logSum;
        }
        return logs;
    }

    @Override
    public double[][] jacobian(double[] activations) {
        Check.probabilities(activations);
        int classes = activations.length;
        double[][] jacobian = new double[classes][classes];
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                jacobian[i][j] = activations[i] * ((i == j ? 1 : 0) - activations[j]);
            }
        }
        return jacobian;
    }

    @Override
    public double crossEntropy(double[] logits, int label) {
        checkLogits(logits);
        checkLabel(logits, label);
        return 0 - logSoftmax(logits)[label];
    }

    @Override
    public double[] crossEntropyGradient(double[] logits, int label) {
        checkLogits(logits);
        checkLabel(logits, label);
        double[] gradient = softmax(logits);
        gradient[label] -= 1;
        return gradient;
    }

    private static double max(double[] logits) {
        double max = logits[0];
        for (double z : logits) {
            max = Math.max(max, z);
        }
        return max;
    }

    private static void checkLogits(double[] logits) {
        Check.require(logits != null && logits.length > 0, "no logits");
        boolean possible = false;
        for (double z : logits) {
            Check.require(!Double.isNaN(z) && z != Double.POSITIVE_INFINITY, "logit is not a number or +Infinity");
            possible = possible || z != Double.NEGATIVE_INFINITY;
        }
        Check.require(possible, "all classes are impossible");
    }

    private static void checkLabel(double[] logits, int label) {
        Check.require(label >= 0 && label < logits.length, "label is not a class");
    }
}
