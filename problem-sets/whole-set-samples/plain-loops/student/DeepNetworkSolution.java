package student;

import deltarule.problems.deep.DeepNetwork;

public class DeepNetworkSolution implements DeepNetwork {

    @Override
    public Size size(int[] sizes) {
        Check.require(sizes != null && sizes.length >= 2, "at least inputs and one layer are needed");
        for (int size : sizes) {
            Check.require(size >= 1, "size below 1");
        }
        long parameters = 0;
        for (int l = 1; l < sizes.length; l++) {
            parameters += (sizes[l - 1] + 1L) * sizes[l];
        }
        return new Size(sizes.length - 1, parameters);
    }

    @Override
    public double[][][] forward(double[][][] weights, double[][] biases, double[][] inputs, String output) {
        checkWeights(weights);
        Check.require(biases != null && biases.length == weights.length, "one bias vector per layer is needed");
        for (int l = 0; l < weights.length; l++) {
            Check.vector(biases[l], weights[l][0].length);
        }
        Check.matrix(inputs);
        Check.require(inputs[0].length == weights[0].length, "inputs do not fit the network");
        Check.require("softmax".equals(output) || "linear".equals(output), "unknown output");
        double[][][] outputs = new double[weights.length][][];
        double[][] sources = inputs;
        for (int l = 0; l < weights.length; l++) {
            outputs[l] = sums(weights[l], biases[l], sources);
            if (l < weights.length - 1) {
                rectify(outputs[l]);
            } else if (output.equals("softmax")) {
                softmax(outputs[l]);
            }
            sources = outputs[l];
        }
        return outputs;
    }

    private static double[][] sums(double[][] weights, double[] biases, double[][] sources) {
        double[][] sums = new double[sources.length][biases.length];
        for (int i = 0; i < sources.length; i++) {
            for (int k = 0; k < biases.length; k++) {
                double sum = biases[k];
                for (int j = 0; j < weights.length; j++) {
                    sum += sources[i][j] * weights[j][k];
                }
                sums[i][k] = sum;
            }
        }
        return sums;
    }

    private static void rectify(double[][] sums) {
        for (double[] row : sums) {
            for (int k = 0; k < row.length; k++) {
                row[k] = Math.max(0, row[k]);
            }
        }
    }

    private static void softmax(double[][] sums) {
        for (double[] row : sums) {
            double max = row[0];
            for (double z : row) {
                max = Math.max(max, z);
            }
            double sum = 0;
            for (int k = 0; k < row.length; k++) {
                row[k] = Math.exp(row[k] - max);
                sum += row[k];
            }
            for (int k = 0; k < row.length; k++) {
                row[k] /= sum;
            }
        }
    }

    @Override
    public double loss(double[][] probabilities, int[] labels) {
        checkProbabilities(probabilities, labels);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum -= Math.log(probabilities[i][labels[i]]);
        }
        return sum / labels.length;
    }

    @Override
    public double[][][] deltas(double[][][] weights, double[][][] outputs, int[] labels) {
        checkWeights(weights);
        Check.require(outputs != null && outputs.length == weights.length, "wrong number of outputs");
        int last = weights.length - 1;
        checkProbabilities(outputs[last], labels);
        int n = labels.length;
        for (int l = 0; l < weights.length; l++) {
            Check.matrix(outputs[l], n, weights[l][0].length);
        }
        double[][][] deltas = new double[weights.length][][];
        deltas[last] = new double[n][outputs[last][0].length];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < deltas[last][i].length; k++) {
                double target = k == labels[i] ? 1 : 0;
                deltas[last][i][k] = (outputs[last][i][k] - target) / n;
            }
        }
        for (int l = last; l >= 1; l--) {
            deltas[l - 1] = backward(weights[l], deltas[l], outputs[l - 1]);
        }
        return deltas;
    }

    private static double[][] backward(double[][] weights, double[][] deltas, double[][] outputs) {
        double[][] result = new double[outputs.length][weights.length];
        for (int i = 0; i < outputs.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                if (outputs[i][j] > 0) {
                    for (int k = 0; k < weights[j].length; k++) {
                        result[i][j] += deltas[i][k] * weights[j][k];
                    }
                }
            }
        }
        return result;
    }

    @Override
    public Gradients gradients(double[][] inputs, double[][][] outputs, double[][][] deltas) {
        Check.matrix(inputs);
        Check.require(outputs != null && deltas != null, "outputs or error terms are missing");
        Check.require(deltas.length > 0 && outputs.length == deltas.length, "numbers of layers differ");
        for (int l = 0; l < deltas.length; l++) {
            Check.matrix(outputs[l]);
            Check.require(outputs[l].length == inputs.length, "numbers of examples differ");
            Check.matrix(deltas[l], inputs.length, outputs[l][0].length);
        }
        double[][][] weights = new double[deltas.length][][];
        double[][] biases = new double[deltas.length][];
        double[][] sources = inputs;
        for (int l = 0; l < deltas.length; l++) {
            weights[l] = weightGradients(sources, deltas[l]);
            biases[l] = columnSums(deltas[l]);
            sources = outputs[l];
        }
        return new Gradients(weights, biases);
    }

    private static double[][] weightGradients(double[][] sources, double[][] deltas) {
        double[][] gradients = new double[sources[0].length][deltas[0].length];
        for (int i = 0; i < sources.length; i++) {
            for (int j = 0; j < gradients.length; j++) {
                for (int k = 0; k < gradients[j].length; k++) {
                    gradients[j][k] += sources[i][j] * deltas[i][k];
                }
            }
        }
        return gradients;
    }

    private static double[] columnSums(double[][] deltas) {
        double[] sums = new double[deltas[0].length];
        for (double[] row : deltas) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += row[k];
            }
        }
        return sums;
    }

    private static void checkWeights(double[][][] weights) {
        Check.require(weights != null && weights.length > 0, "no layers");
        for (int l = 0; l < weights.length; l++) {
            Check.matrix(weights[l]);
            Check.require(l == 0 || weights[l].length == weights[l - 1][0].length, "layers do not fit");
        }
    }

    private static void checkProbabilities(double[][] probabilities, int[] labels) {
        Check.shape(probabilities);
        Check.require(probabilities[0].length >= 2, "at least two classes are needed");
        Check.require(labels != null && labels.length == probabilities.length, "one label per example is needed");
        for (int i = 0; i < labels.length; i++) {
            Check.probabilities(probabilities[i]);
            Check.require(labels[i] >= 0 && labels[i] < probabilities[i].length, "label is not a class");
        }
    }
}
