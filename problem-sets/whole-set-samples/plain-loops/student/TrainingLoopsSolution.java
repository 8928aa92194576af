package student;

import deltarule.problems.loops.TrainingLoops;
import java.util.Arrays;

public class TrainingLoopsSolution implements TrainingLoops {

    @Override
    public int[][] blocks(int[] order, int batchSize) {
        Check.require(order != null && order.length > 0, "no examples");
        Check.permutation(order, order.length);
        Check.require(batchSize >= 1, "blocks are empty");
        int size = Math.min(batchSize, order.length);
        int[][] blocks = new int[(order.length + size - 1) / size][];
        for (int b = 0; b < blocks.length; b++) {
            int end = Math.min((b + 1) * size, order.length);
            blocks[b] = Arrays.copyOfRange(order, b * size, end);
        }
        return blocks;
    }

    @Override
    public double[][] minibatchEpoch(double[] weights, double[][] inputs, double[] targets, int[][] blocks,
            double learningRate) {
        Check.vector(weights);
        checkInputs(inputs, weights.length);
        Check.vector(targets, inputs.length);
        checkBlocks(blocks, inputs.length);
        Check.positive(learningRate);
        double[][] steps = new double[blocks.length][];
        double[] w = weights;
        for (int b = 0; b < blocks.length; b++) {
            double[] gradient = new double[w.length];
            for (int i : blocks[b]) {
                double residual = dot(w, inputs[i]) - targets[i];
                for (int j = 0; j < w.length; j++) {
                    gradient[j] += 2 * residual * inputs[i][j] / blocks[b].length;
                }
            }
            steps[b] = moved(w, learningRate, gradient);
            w = steps[b];
        }
        return steps;
    }

    @Override
    public int[] convergedAt(double[][] curves, int lag, double epsilon) {
        Check.require(curves != null && curves.length > 0, "no curves");
        for (double[] curve : curves) {
            Check.require(curve != null && curve.length > 0, "curve without values");
        }
        Check.require(lag >= 1, "lag below 1");
        Check.positive(epsilon);
        int[] converged = new int[curves.length];
        for (int c = 0; c < curves.length; c++) {
            converged[c] = convergedAt(curves[c], lag, epsilon);
        }
        return converged;
    }

    private static int convergedAt(double[] curve, int lag, double epsilon) {
        for (int t = 0; t < curve.length - lag; t++) {
            if (Math.abs(curve[t + lag] - curve[t]) < epsilon) {
                return t;
            }
        }
        return -1;
    }

    @Override
    public Descent minimise(Bowl function, double[] start, double learningRate, int lag, double epsilon,
            int maxSteps) {
        Check.vector(start);
        Check.require(function != null, "no function");
        Check.vector(function.steepness(), start.length);
        Check.vector(function.centre(), start.length);
        Check.finite(function.floor());
        Check.positive(learningRate);
        Check.require(lag >= 1, "lag below 1");
        Check.positive(epsilon);
        Check.require(maxSteps >= 0, "number of steps is negative");
        double[] x = start.clone();
        double[] values = {value(function, x)};
        String reason = reason(values, lag, epsilon, maxSteps);
        while (reason == null) {
            for (int i = 0; i < x.length; i++) {
                double slope = 2 * function.steepness()[i] * (x[i] - function.centre()[i]);
                x[i] -= learningRate * slope;
            }
            values = Arrays.copyOf(values, values.length + 1);
            values[values.length - 1] = value(function, x);
            reason = reason(values, lag, epsilon, maxSteps);
        }
        return new Descent(x, values, reason);
    }

    /** Why the run ends with these values, or null if it goes on. */
    private static String reason(double[] values, int lag, double epsilon, int maxSteps) {
        int steps = values.length - 1;
        if (!Check.isFinite(values[steps])) {
            return "diverged";
        }
        if (steps >= lag && Math.abs(values[steps] - values[steps - lag]) < epsilon) {
            return "converged";
        }
        return steps == maxSteps ? "cap" : null;
    }

    private static double value(Bowl function, double[] x) {
        double value = function.floor();
        for (int i = 0; i < x.length; i++) {
            double distance = x[i] - function.centre()[i];
            value += function.steepness()[i] * distance * distance;
        }
        return value;
    }

    @Override
    public TrainedNeuron trainNeuron(double[] weights, double bias, double[][] inputs, int[] targets,
            double learningRate, int epochs) {
        Check.vector(weights);
        Check.finite(bias);
        checkInputs(inputs, weights.length);
        Check.require(targets != null && targets.length == inputs.length, "one target per example is needed");
        for (int target : targets) {
            Check.require(target == 0 || target == 1, "targets are 0 and 1");
        }
        Check.positive(learningRate);
        Check.require(epochs >= 0, "number of epochs is negative");
        double[] w = weights.clone();
        double b = bias;
        double[] losses = new double[epochs + 1];
        double[] predictions = predict(w, b, inputs);
        losses[0] = loss(predictions, targets);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double[] gradient = new double[w.length];
            double biasGradient = 0;
            for (int i = 0; i < inputs.length; i++) {
                double p = predictions[i];
                double delta = 2 * (p - targets[i]) * p * (1 - p) / inputs.length;
                for (int j = 0; j < w.length; j++) {
                    gradient[j] += delta * inputs[i][j];
                }
                biasGradient += delta;
            }
            w = moved(w, learningRate, gradient);
            b -= learningRate * biasGradient;
            predictions = predict(w, b, inputs);
            losses[epoch] = loss(predictions, targets);
        }
        return new TrainedNeuron(w, b, losses);
    }

    private static double[] predict(double[] weights, double bias, double[][] inputs) {
        double[] predictions = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            predictions[i] = sigmoid(dot(weights, inputs[i]) + bias);
        }
        return predictions;
    }

    private static double loss(double[] predictions, int[] targets) {
        double sum = 0;
        for (int i = 0; i < targets.length; i++) {
            double difference = targets[i] - predictions[i];
            sum += difference * difference;
        }
        return sum / targets.length;
    }

    private static double[] moved(double[] weights, double learningRate, double[] gradient) {
        double[] moved = new double[weights.length];
        for (int j = 0; j < weights.length; j++) {
            moved[j] = weights[j] - learningRate * gradient[j];
        }
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    private static void checkInputs(double[][] inputs, int d) {
        Check.matrix(inputs);
        Check.require(inputs[0].length == d, "inputs do not fit the weights");
    }

    private static void checkBlocks(int[][] blocks, int n) {
        Check.require(blocks != null && blocks.length > 0, "no blocks");
        for (int[] block : blocks) {
            Check.require(block != null && block.length > 0, "block without examples");
            for (int i : block) {
                Check.require(i >= 0 && i < n, "number of an example is out of range");
            }
        }
    }
}
