package student;

import deltarule.problems.hinge.HingeLoss;

public class HingeLossSolution implements HingeLoss {

    private static final double MARGIN = 1.0;

    @Override
    public double loss(double[] scores, int label) {
        check(scores, label);
        double loss = 0;
        for (int j = 0; j < scores.length; j++) {
            if (j != label) {
                loss += Math.max(0, scores[j] - scores[label] + MARGIN);
            }
        }
        return loss;
    }

    @Override
    public double cost(double[][] scores, int[] labels) {
        Check.matrix(scores);
        Check.require(labels != null && labels.length == scores.length, "one label per example is needed");
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += loss(scores[i], labels[i]);
        }
        return sum / scores.length;
    }

    @Override
    public double[] gradient(double[] scores, int label) {
        check(scores, label);
        double[] gradient = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            if (j != label && scores[j] - scores[label] + MARGIN > 0) {
                gradient[j] = 1;
                gradient[label] -= 1;
            }
        }
        return gradient;
    }

    private static void check(double[] scores, int label) {
        Check.vector(scores);
        Check.require(scores.length >= 2, "at least two classes are needed");
        Check.require(label >= 0 && label < scores.length, "label is not a class");
    }
}
