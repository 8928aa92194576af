package student;

import deltarule.problems.hinge.HingeLoss;

/** Multiclass hinge loss. */
public class HingeLossSolution implements HingeLoss {

    private static final double MARGIN = 1.0;

    @Override
    public double loss(double[] scores, int label) {
        check(scores, label);
        double total = 0.0;
        for (int j = 0; j < scores.length; j++) {
            if (j == label) {
                continue;
            }
            double term = scores[j] - scores[label] + MARGIN;
            if (term > 0) {
                total += term;
            }
        }
        return total;
    }

    @Override
    public double cost(double[][] scores, int[] labels) {
        if (scores == null || labels == null) {
            throw new IllegalArgumentException("scores and labels must not be null");
        }
        if (scores.length == 0 || scores.length != labels.length) {
            throw new IllegalArgumentException("number of rows and labels must be equal and not 0");
        }
        double total = 0.0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] == null || scores[i].length != scores[0].length) {
                throw new IllegalArgumentException("row " + i + " is null or has a different length");
            }
            total += loss(scores[i], labels[i]);
        }
        return total / scores.length;
    }

    @Override
    public double[] gradient(double[] scores, int label) {
        check(scores, label);
        double[] gradient = new double[scores.length];
        int violations = 0;
        for (int j = 0; j < scores.length; j++) {
            if (j != label && scores[j] - scores[label] + MARGIN > 0) {
                gradient[j] = 1;
                violations++;
            }
        }
        gradient[label] = -violations;
        return gradient;
    }

    private void check(double[] scores, int label) {
        if (scores == null || scores.length < 2) {
            throw new IllegalArgumentException("need at least two scores");
        }
        for (double s : scores) {
            if (Double.isNaN(s) || Double.isInfinite(s)) {
                throw new IllegalArgumentException("scores must be finite");
            }
        }
        if (label < 0 || label >= scores.length) {
            throw new IllegalArgumentException("label out of range: " + label);
        }
    }
}
