package student;

import deltarule.problems.theta.ThetaNetwork;

public class ThetaNetworkSolution implements ThetaNetwork {

    @Override
    public int[][] shapes(int[] sizes) {
        Check.require(sizes != null && sizes.length >= 2, "at least two layers are needed");
        for (int size : sizes) {
            Check.require(size >= 1, "layer without units");
        }
        int[][] shapes = new int[sizes.length - 1][2];
        for (int l = 0; l < shapes.length; l++) {
            shapes[l][0] = sizes[l + 1];
            shapes[l][1] = sizes[l] + 1;
        }
        return shapes;
    }

    @Override
    public double[][] forward(double[][][] theta, double[] input) {
        checkTheta(theta);
        Check.vector(input, theta[0][0].length - 1);
        return activations(theta, input);
    }

    private static double[][] activations(double[][][] theta, double[] input) {
        double[][] activations = new double[theta.length + 1][];
        activations[0] = withOne(input);
        for (int l = 0; l < theta.length; l++) {
            double[] units = new double[theta[l].length];
            for (int i = 0; i < units.length; i++) {
                double sum = 0;
                for (int j = 0; j < activations[l].length; j++) {
                    sum += theta[l][i][j] * activations[l][j];
                }
                units[i] = sigmoid(sum);
            }
            boolean last = l == theta.length - 1;
            activations[l + 1] = last ? units : withOne(units);
        }
        return activations;
    }

    private static double[] withOne(double[] units) {
        double[] result = new double[units.length + 1];
        result[0] = 1;
        for (int i = 0; i < units.length; i++) {
            result[i + 1] = units[i];
        }
        return result;
    }

    @Override
    public double[][] deltas(double[][][] theta, double[][] activations, double[] target) {
        checkTheta(theta);
        Check.require(activations != null && activations.length == theta.length + 1, "wrong number of layers");
        for (int l = 0; l < theta.length; l++) {
            Check.vector(activations[l], theta[l][0].length);
        }
        int outputs = theta[theta.length - 1].length;
        checkPredictions(activations[theta.length], outputs);
        checkTarget(target, outputs);
        return errors(theta, activations, target);
    }

    private static double[][] errors(double[][][] theta, double[][] activations, double[] target) {
        int last = theta.length - 1;
        double[][] deltas = new double[theta.length][];
        deltas[last] = new double[target.length];
        for (int k = 0; k < target.length; k++) {
            deltas[last][k] = activations[last + 1][k] - target[k];
        }
        for (int l = last; l >= 1; l--) {
            deltas[l - 1] = new double[theta[l - 1].length];
            // entry 0 of the activations and column 0 of theta belong to the bias, which has no error
            for (int j = 0; j < deltas[l - 1].length; j++) {
                double sum = 0;
                for (int i = 0; i < deltas[l].length; i++) {
                    sum += theta[l][i][j + 1] * deltas[l][i];
                }
                double a = activations[l][j + 1];
                deltas[l - 1][j] = sum * a * (1 - a);
            }
        }
        return deltas;
    }

    @Override
    public double[][] accumulated(double[][] sums, double[] delta, double[] activations) {
        checkMatrix(sums);
        Check.vector(delta, sums.length);
        Check.vector(activations, sums[0].length);
        double[][] result = new double[sums.length][sums[0].length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums[i].length; j++) {
                result[i][j] = sums[i][j] + delta[i] * activations[j];
            }
        }
        return result;
    }

    @Override
    public Gradients twoLayerGradients(double[][] theta2, double[] input, double[] hidden, double prediction,
            double target) {
        Check.vector(input);
        Check.vector(hidden);
        Check.matrix(theta2, 1, hidden.length + 1);
        Check.probability(prediction);
        Check.require(target == 0 || target == 1, "target has to be 0 or 1");
        double outputDelta = prediction - target;
        double[][] gradient1 = new double[hidden.length][input.length + 1];
        double[][] gradient2 = new double[1][hidden.length + 1];
        gradient2[0][0] = outputDelta;
        for (int i = 0; i < hidden.length; i++) {
            gradient2[0][i + 1] = outputDelta * hidden[i];
            double delta = outputDelta * theta2[0][i + 1] * hidden[i] * (1 - hidden[i]);
            gradient1[i][0] = delta;
            for (int j = 0; j < input.length; j++) {
                gradient1[i][j + 1] = delta * input[j];
            }
        }
        return new Gradients(gradient1, gradient2);
    }

    @Override
    public double[][] regularizedGradient(double[][] sums, double[][] theta, int examples, double lambda) {
        checkMatrix(theta);
        Check.matrix(sums, theta.length, theta[0].length);
        Check.require(examples >= 1, "at least one example is needed");
        Check.notNegative(lambda);
        return meanGradient(sums, theta, examples, lambda);
    }

    private static double[][] meanGradient(double[][] sums, double[][] theta, int examples, double lambda) {
        double[][] gradient = new double[theta.length][theta[0].length];
        for (int i = 0; i < theta.length; i++) {
            for (int j = 0; j < theta[i].length; j++) {
                gradient[i][j] = sums[i][j] / examples;
                if (j > 0) {
                    gradient[i][j] += lambda / examples * theta[i][j];
                }
            }
        }
        return gradient;
    }

    @Override
    public double cost(double[][][] theta, double[][] predictions, double[][] targets, double lambda) {
        checkTheta(theta);
        Check.require(predictions != null && predictions.length > 0, "no examples");
        Check.require(targets != null && targets.length == predictions.length, "numbers of examples differ");
        int outputs = theta[theta.length - 1].length;
        for (int i = 0; i < predictions.length; i++) {
            checkPredictions(predictions[i], outputs);
            checkTarget(targets[i], outputs);
        }
        Check.notNegative(lambda);
        return regularizedCost(theta, predictions, targets, lambda);
    }

    private static double regularizedCost(double[][][] theta, double[][] predictions, double[][] targets,
            double lambda) {
        int n = predictions.length;
        double losses = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < predictions[i].length; k++) {
                double a = predictions[i][k];
                losses -= targets[i][k] == 1 ? Math.log(a) : Math.log1p(-a);
            }
        }
        double squares = 0;
        for (double[][] matrix : theta) {
            for (double[] row : matrix) {
                for (int j = 1; j < row.length; j++) {
                    squares += row[j] * row[j];
                }
            }
        }
        return losses / n + lambda / (2.0 * n) * squares;
    }

    @Override
    public TrainedNetwork train(double[][][] theta, double[][] inputs, double[][] targets, double learningRate,
            double lambda, int epochs) {
        checkTheta(theta);
        Check.matrix(inputs);
        Check.require(inputs[0].length == theta[0][0].length - 1, "inputs do not fit the network");
        Check.require(targets != null && targets.length == inputs.length, "numbers of examples differ");
        for (double[] target : targets) {
            checkTarget(target, theta[theta.length - 1].length);
        }
        Check.positive(learningRate);
        Check.notNegative(lambda);
        Check.require(epochs >= 0, "number of epochs is negative");
        double[][][] current = copy(theta);
        double[] losses = new double[epochs + 1];
        losses[0] = regularizedCost(current, predictions(current, inputs), targets, lambda);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            descend(current, inputs, targets, learningRate, lambda);
            losses[epoch] = regularizedCost(current, predictions(current, inputs), targets, lambda);
        }
        return new TrainedNetwork(current, losses);
    }

    /** One epoch, which changes the matrices. */
    private static void descend(double[][][] theta, double[][] inputs, double[][] targets, double learningRate,
            double lambda) {
        double[][][] sums = new double[theta.length][][];
        for (int l = 0; l < theta.length; l++) {
            sums[l] = new double[theta[l].length][theta[l][0].length];
        }
        for (int example = 0; example < inputs.length; example++) {
            double[][] activations = activations(theta, inputs[example]);
            double[][] deltas = errors(theta, activations, targets[example]);
            for (int l = 0; l < theta.length; l++) {
                add(sums[l], deltas[l], activations[l]);
            }
        }
        for (int l = 0; l < theta.length; l++) {
            double[][] gradient = meanGradient(sums[l], theta[l], inputs.length, lambda);
            for (int i = 0; i < gradient.length; i++) {
                for (int j = 0; j < gradient[i].length; j++) {
                    theta[l][i][j] -= learningRate * gradient[i][j];
                }
            }
        }
    }

    private static void add(double[][] sums, double[] delta, double[] activations) {
        for (int i = 0; i < delta.length; i++) {
            for (int j = 0; j < activations.length; j++) {
                sums[i][j] += delta[i] * activations[j];
            }
        }
    }

    private static double[][] predictions(double[][][] theta, double[][] inputs) {
        double[][] predictions = new double[inputs.length][];
        for (int i = 0; i < inputs.length; i++) {
            predictions[i] = activations(theta, inputs[i])[theta.length];
        }
        return predictions;
    }

    private static double[][][] copy(double[][][] theta) {
        double[][][] copy = new double[theta.length][][];
        for (int l = 0; l < theta.length; l++) {
            copy[l] = new double[theta[l].length][];
            for (int i = 0; i < theta[l].length; i++) {
                copy[l][i] = theta[l][i].clone();
            }
        }
        return copy;
    }

    private static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    private static void checkTheta(double[][][] theta) {
        Check.require(theta != null && theta.length > 0, "no matrices");
        for (int l = 0; l < theta.length; l++) {
            checkMatrix(theta[l]);
            Check.require(l == 0 || theta[l][0].length == theta[l - 1].length + 1, "matrices do not fit");
        }
    }

    private static void checkMatrix(double[][] matrix) {
        Check.matrix(matrix);
        Check.require(matrix[0].length >= 2, "at least a bias and a weight are needed");
    }

    private static void checkPredictions(double[] predictions, int outputs) {
        Check.require(predictions != null && predictions.length == outputs, "wrong number of predictions");
        for (double prediction : predictions) {
            Check.probability(prediction);
        }
    }

    private static void checkTarget(double[] target, int outputs) {
        Check.require(target != null && target.length == outputs, "wrong number of targets");
        for (double y : target) {
            Check.require(y == 0 || y == 1, "targets are 0 and 1");
        }
    }
}
