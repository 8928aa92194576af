package student;

import deltarule.problems.regression.LinearRegression;

public class LinearRegressionSolution implements LinearRegression {

    @Override
    public double[] predictions(double[][] inputs, double[] weights, double bias) {
        checkModel(inputs, weights, bias);
        return predict(inputs, weights, bias);
    }

    @Override
    public double[] losses(String loss, double[][] predictions, double[][] targets) {
        checkLoss(loss, predictions, targets);
        boolean squared = loss.equals("squared");
        int outputs = predictions[0].length;
        double[] losses = new double[predictions.length];
        for (int i = 0; i < predictions.length; i++) {
            double sum = 0;
            for (int k = 0; k < outputs; k++) {
                double difference = targets[i][k] - predictions[i][k];
                sum += squared ? difference * difference : Math.abs(difference);
            }
            losses[i] = sum / outputs;
        }
        return losses;
    }

    @Override
    public double cost(double[] losses) {
        Check.vector(losses);
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return sum / losses.length;
    }

    @Override
    public double[][] lossGradients(String loss, double[][] predictions, double[][] targets) {
        checkLoss(loss, predictions, targets);
        boolean squared = loss.equals("squared");
        int n = predictions.length;
        int outputs = predictions[0].length;
        double[][] gradients = new double[n][outputs];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < outputs; k++) {
                double difference = predictions[i][k] - targets[i][k];
                double slope = squared ? 2 * difference : Math.signum(difference);
                // both the outputs and the examples are averaged
                gradients[i][k] = slope / outputs / n;
            }
        }
        return gradients;
    }

    @Override
    public Gradient gradient(double[][] inputs, double[] residuals) {
        Check.matrix(inputs);
        Check.vector(residuals, inputs.length);
        return derivatives(inputs, residuals);
    }

    @Override
    public TrainedModel train(double[][] inputs, double[] targets, double[] weights, double bias,
            double learningRate, int epochs) {
        checkModel(inputs, weights, bias);
        Check.vector(targets, inputs.length);
        Check.positive(learningRate);
        Check.require(epochs >= 0, "number of epochs is negative");
        double[] w = weights.clone();
        double b = bias;
        double[] losses = new double[epochs + 1];
        double[] residuals = residuals(predict(inputs, w, b), targets);
        losses[0] = meanSquare(residuals);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Gradient gradient = derivatives(inputs, residuals);
            for (int j = 0; j < w.length; j++) {
                w[j] -= learningRate * gradient.weights()[j];
            }
            b -= learningRate * gradient.bias();
            residuals = residuals(predict(inputs, w, b), targets);
            losses[epoch] = meanSquare(residuals);
        }
        return new TrainedModel(w, b, losses);
    }

    private static double[] predict(double[][] inputs, double[] weights, double bias) {
        double[] predictions = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            double sum = bias;
            for (int j = 0; j < weights.length; j++) {
                sum += weights[j] * inputs[i][j];
            }
            predictions[i] = sum;
        }
        return predictions;
    }

    private static double[] residuals(double[] predictions, double[] targets) {
        double[] residuals = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            residuals[i] = predictions[i] - targets[i];
        }
        return residuals;
    }

    private static double meanSquare(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return sum / residuals.length;
    }

    private static Gradient derivatives(double[][] inputs, double[] residuals) {
        int n = inputs.length;
        double[] weights = new double[inputs[0].length];
        double bias = 0;
        for (int i = 0; i < n; i++) {
            double slope = 2 * residuals[i] / n;
            for (int j = 0; j < weights.length; j++) {
                weights[j] += slope * inputs[i][j];
            }
            bias += slope;
        }
        return new Gradient(weights, bias);
    }

    private static void checkModel(double[][] inputs, double[] weights, double bias) {
        Check.matrix(inputs);
        Check.vector(weights, inputs[0].length);
        Check.finite(bias);
    }

    private static void checkLoss(String loss, double[][] predictions, double[][] targets) {
        Check.require("squared".equals(loss) || "absolute".equals(loss), "unknown loss");
        Check.matrix(predictions);
        Check.matrix(targets, predictions.length, predictions[0].length);
    }
}
