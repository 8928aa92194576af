package student;

import deltarule.problems.perceptron.Perceptron;
import java.util.Arrays;

public class PerceptronSolution implements Perceptron {

    private static final double MARGIN = 1.0;

    @Override
    public double[][] scores(double[][] inputs, double[][] weights, double[] biases) {
        Check.matrix(inputs);
        Check.matrix(weights);
        Check.require(weights[0].length == inputs[0].length, "weights do not fit the inputs");
        Check.vector(biases, weights.length);
        double[][] scores = new double[inputs.length][weights.length];
        for (int i = 0; i < inputs.length; i++) {
            for (int k = 0; k < weights.length; k++) {
                scores[i][k] = dot(weights[k], inputs[i]) + biases[k];
            }
        }
        return scores;
    }

    @Override
    public double[][] augmented(double[][] inputs) {
        Check.matrix(inputs);
        int d = inputs[0].length;
        double[][] augmented = new double[inputs.length][d + 1];
        for (int i = 0; i < inputs.length; i++) {
            augmented[i][0] = 1;
            for (int j = 0; j < d; j++) {
                augmented[i][j + 1] = inputs[i][j];
            }
        }
        return augmented;
    }

    @Override
    public int[] predictions(double[] scores) {
        Check.require(scores != null && scores.length > 0, "no scores");
        int[] classes = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            Check.require(!Double.isNaN(scores[i]), "score is not a number");
            classes[i] = scores[i] >= 0 ? 1 : 0;
        }
        return classes;
    }

    @Override
    public double[] signedDistances(double[][] inputs, double[] weights, double bias) {
        Check.matrix(inputs);
        Check.vector(weights, inputs[0].length);
        Check.finite(bias);
        double norm = norm(weights);
        Check.require(norm > 0, "all weights are 0");
        double[] distances = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            distances[i] = (dot(weights, inputs[i]) + bias) / norm;
        }
        return distances;
    }

    @Override
    public double[] losses(String loss, int[] labels, double[] scores) {
        checkLoss(loss, labels, scores);
        double margin = loss.equals("hinge") ? MARGIN : 0;
        double[] losses = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            losses[i] = Math.max(0, margin - labels[i] * scores[i]);
        }
        return losses;
    }

    @Override
    public double[] lossSlopes(String loss, int[] labels, double[] scores) {
        checkLoss(loss, labels, scores);
        double[] slopes = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            double agreement = labels[i] * scores[i];
            boolean steep = loss.equals("hinge") ? agreement < MARGIN : agreement <= 0;
            slopes[i] = steep ? -labels[i] : 0;
        }
        return slopes;
    }

    @Override
    public double[] update(String rule, double[] theta, double[][] inputs, int[] labels) {
        checkRule(rule, theta, inputs, labels);
        return direction(rule, theta, inputs, labels);
    }

    @Override
    public TrainedPerceptron train(String rule, double[] theta, double[][] inputs, int[] labels,
            double learningRate, double tolerance, int mostEpochs) {
        checkRule(rule, theta, inputs, labels);
        Check.positive(learningRate);
        Check.positive(tolerance);
        Check.require(mostEpochs >= 1, "at least one epoch is needed");
        double[] current = theta.clone();
        int[] losses = {mistakes(current, inputs, labels)};
        int epochs = 0;
        boolean small = false;
        while (epochs < mostEpochs && !small) {
            double[] delta = direction(rule, current, inputs, labels);
            for (int j = 0; j < current.length; j++) {
                current[j] += learningRate * delta[j];
            }
            epochs++;
            losses = Arrays.copyOf(losses, epochs + 1);
            losses[epochs] = mistakes(current, inputs, labels);
            small = norm(delta) < tolerance;
        }
        return new TrainedPerceptron(current, epochs, losses[epochs] == 0, losses);
    }

    private static double[] direction(String rule, double[] theta, double[][] inputs, int[] labels) {
        double[] delta = new double[theta.length];
        for (int i = 0; i < inputs.length; i++) {
            if (labels[i] * dot(theta, inputs[i]) <= 0) {
                for (int j = 0; j < delta.length; j++) {
                    delta[j] += labels[i] * inputs[i][j];
                }
            }
        }
        if (rule.equals("averaged")) {
            for (int j = 0; j < delta.length; j++) {
                delta[j] /= inputs.length;
            }
        }
        return delta;
    }

    private static int mistakes(double[] theta, double[][] inputs, int[] labels) {
        int mistakes = 0;
        for (int i = 0; i < inputs.length; i++) {
            if (labels[i] * dot(theta, inputs[i]) <= 0) {
                mistakes++;
            }
        }
        return mistakes;
    }

    private static void checkLoss(String loss, int[] labels, double[] scores) {
        Check.require("perceptron".equals(loss) || "hinge".equals(loss), "unknown loss");
        Check.vector(scores);
        checkLabels(labels, scores.length);
    }

    private static void checkRule(String rule, double[] theta, double[][] inputs, int[] labels) {
        Check.require("averaged".equals(rule) || "fixed-increment".equals(rule), "unknown rule");
        Check.matrix(inputs);
        Check.vector(theta, inputs[0].length);
        checkLabels(labels, inputs.length);
    }

    private static void checkLabels(int[] labels, int n) {
        Check.require(labels != null && labels.length == n, "one label per example is needed");
        for (int label : labels) {
            Check.require(label == 1 || label == -1, "labels are -1 and +1 here");
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
