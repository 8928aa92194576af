package student;

import deltarule.problems.regularization.Regularization;

public class RegularizationSolution implements Regularization {

    @Override
    public double penalty(String kind, double[][] weights) {
        checkKind(kind);
        checkWeights(weights);
        double sum = 0;
        for (double[] row : weights) {
            for (double w : row) {
                sum += kind.equals("l1") ? Math.abs(w) : w * w;
            }
        }
        return sum;
    }

    @Override
    public double[][] penaltyGradient(String kind, double[][] weights) {
        checkKind(kind);
        checkWeights(weights);
        double[][] gradient = new double[weights.length][];
        for (int k = 0; k < weights.length; k++) {
            gradient[k] = new double[weights[k].length];
            for (int l = 0; l < weights[k].length; l++) {
                double w = weights[k][l];
                gradient[k][l] = kind.equals("l1") ? Math.signum(w) : 2 * w;
            }
        }
        return gradient;
    }

    @Override
    public double elasticNet(double[][] weights, double beta) {
        checkWeights(weights);
        Check.notNegative(beta);
        double sum = 0;
        for (double[] row : weights) {
            for (double w : row) {
                sum += beta * w * w + Math.abs(w);
            }
        }
        return sum;
    }

    @Override
    public double[][] elasticNetGradient(double[][] weights, double beta) {
        checkWeights(weights);
        Check.notNegative(beta);
        double[][] gradient = new double[weights.length][];
        for (int k = 0; k < weights.length; k++) {
            gradient[k] = new double[weights[k].length];
            for (int l = 0; l < weights[k].length; l++) {
                double w = weights[k][l];
                gradient[k][l] = 2 * beta * w + Math.signum(w);
            }
        }
        return gradient;
    }

    @Override
    public double augmentedPenalty(double[] augmented, boolean biasIncluded) {
        Check.vector(augmented);
        double sum = 0;
        // the bias is the first entry
        for (int j = biasIncluded ? 0 : 1; j < augmented.length; j++) {
            sum += augmented[j] * augmented[j];
        }
        return sum;
    }

    @Override
    public double cost(double[] losses, double lambda, double penalty) {
        Check.vector(losses);
        Check.notNegative(lambda);
        Check.finite(penalty);
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return sum / losses.length + lambda * penalty;
    }

    @Override
    public double[][] gradient(double[][] dataGradient, double lambda, double[][] penaltyGradient) {
        Check.matrix(dataGradient);
        Check.notNegative(lambda);
        Check.matrix(penaltyGradient, dataGradient.length, dataGradient[0].length);
        double[][] gradient = new double[dataGradient.length][dataGradient[0].length];
        for (int k = 0; k < gradient.length; k++) {
            for (int l = 0; l < gradient[k].length; l++) {
                gradient[k][l] = dataGradient[k][l] + lambda * penaltyGradient[k][l];
            }
        }
        return gradient;
    }

    @Override
    public double weightDecay(double[][] theta, double lambda, int examples) {
        Check.matrix(theta);
        Check.notNegative(lambda);
        Check.require(examples >= 1, "at least one example is needed");
        double sum = 0;
        for (double[] row : theta) {
            // column 0 holds the biases
            for (int j = 1; j < row.length; j++) {
                sum += row[j] * row[j];
            }
        }
        return lambda / (2.0 * examples) * sum;
    }

    private static void checkKind(String kind) {
        Check.require("l1".equals(kind) || "l2".equals(kind), "unknown kind of penalty");
    }

    /** Like Check.matrix, but there may be no entries. */
    private static void checkWeights(double[][] weights) {
        Check.require(weights != null, "no weights");
        for (double[] row : weights) {
            Check.require(row != null && weights[0] != null, "row is missing");
            Check.require(row.length == weights[0].length, "rows differ in length");
            for (double w : row) {
                Check.finite(w);
            }
        }
    }
}
