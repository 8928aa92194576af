package student;

import deltarule.problems.softmax.Softmax;

/** Softmax, stable for big numbers. */
public class SoftmaxSolution implements Softmax {

    public double[] softmax(double[] logits) {
        checkLogits(logits);
        double max = max(logits);
        double[] a = new double[logits.length];
        double summe = 0;
        for (int i = 0; i < logits.length; i++) {
            a[i] = Math.exp(logits[i] - max);
            summe += a[i];
        }
        for (int i = 0; i < a.length; i++) {
            a[i] /= summe;
        }
        return a;
    }

    public double[] logSoftmax(double[] logits) {
        checkLogits(logits);
        double lse = logSumExp(logits);
        double[] result = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            result[i] = logits[i] - lse;
        }
        return result;
    }

    public double[] jacobian(double[] activations) {
        if (activations == null || activations.length == 0) {
            throw new IllegalArgumentException("no activations");
        }
        double summe = 0;
        for (double a : activations) {
            if (Double.isNaN(a) || a < 0 || a > 1) {
                throw new IllegalArgumentException("activation must be in [0, 1]");
            }
            summe += a;
        }
        if (Math.abs(summe - 1) > 1e-9) {
            throw new IllegalArgumentException("activations must summe to 1");
        }
        int n = activations.length;
        double[][] jacobian = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i == j) {
                    jacobian[i][j] = activations[i] * (1 - activations[i]);
                } else {
                    jacobian[i][j] = -activations[i] * activations[j];
                }
            }
        }
        return jacobian;
    }

    public double crossEntropy(double[] logits, int label) {
        checkLogits(logits);
        checkLabel(logits, label);
        return logSumExp(logits) - logits[label];
    }

    public double[] crossEntropyGradient(double[] logits, int label) {
        checkLogits(logits);
        checkLabel(logits, label);
        double[] gradient = softmax(logits);
        gradient[label] -= 1;
        return gradient;
    }

    private static double logSumExp(double[] z) {
        double max = max(z);
        double summe = 0;
        for (double zi : z) {
            summe += Math.exp(zi - max);
        }
        return max + Math.log(summe);
    }

    private static double max(double[] z) {
        double max = z[0];
        for (double zi : z) {
            max = Math.max(max, zi);
        }
        return max;
    }

    private static void checkLogits(double[] logits) {
        if (logits == null || logits.length == 0) {
            throw new IllegalArgumentException("no logits");
        }
        boolean anyFinite = false;
        for (double z : logits) {
            if (Double.isNaN(z) || z == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("bad logit " + z);
            }
            if (z != Double.NEGATIVE_INFINITY) {
                anyFinite = true;
            }
        }
        if (!anyFinite) {
            throw new IllegalArgumentException("all classes are impossible");
        }
    }

    private static void checkLabel(double[] logits, int label) {
        if (label < 0 || label >= logits.length) {
            throw new IllegalArgumentException("no such class: " + label);
        }
    }
}
