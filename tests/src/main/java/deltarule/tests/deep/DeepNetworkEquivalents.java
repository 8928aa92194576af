package deltarule.tests.deep;

import deltarule.problems.deep.DeepNetwork;
import deltarule.problems.deep.DeepNetworkParameters;
import deltarule.reference.deep.DeepNetworkReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write a deep network. */
public final class DeepNetworkEquivalents implements Equivalents<DeepNetwork, DeepNetworkParameters> {
    @Override
    public List<Equivalent<DeepNetwork>> of(DeepNetworkParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "deep-columns",
                        "keeps the examples in columns and multiplies matrices",
                        new Columns(parameters)),
                new Equivalent<>(
                        "deep-one-example-at-a-time",
                        "takes one example at a time and counts the bias as one more weight",
                        new OneExampleAtATime(parameters)),
                new Equivalent<>(
                        "deep-per-unit",
                        "goes through units and entries from the last to the first",
                        new Backwards(parameters)));
    }

    private static int layers(DeepNetworkParameters parameters, int[] sizes) {
        int hidden = sizes.length - 2;
        return parameters.countedLayers().equals("hidden")
                ? hidden
                : parameters.countedLayers().equals("all") ? hidden + 2 : hidden + 1;
    }

    private static double divisor(DeepNetworkParameters parameters, int examples) {
        return parameters.reduction().equals("mean") ? examples : 1;
    }

    /** A bit in nats, or a nat. */
    private static double unit(DeepNetworkParameters parameters) {
        return parameters.logarithm().equals("binary") ? Math.log(2) : 1;
    }

    private static final class Columns extends DeepNetworkReference {
        private final DeepNetworkParameters parameters;

        Columns(DeepNetworkParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[][][] forward(double[][][] weights, double[][] biases, double[][] inputs, String output) {
            double[][][] byInput = requireNetwork(weights, biases);
            requireInputs(byInput, inputs, output);
            double[][][] outputs = new double[weights.length][][];
            double[][] columns = Matrices.transposed(inputs);
            for (int l = 0; l < weights.length; l++) {
                columns = Matrices.product(Matrices.transposed(byInput[l]), columns);
                for (int k = 0; k < columns.length; k++) {
                    double bias = biases[l][k];
                    columns[k] =
                            Arrays.stream(columns[k]).map(sum -> bias + sum).toArray();
                }
                if (l < weights.length - 1) {
                    columns = Matrices.each(columns, z -> Math.max(z, 0) + parameters.leak() * Math.min(z, 0));
                }
                outputs[l] = Matrices.transposed(columns);
            }
            if (output.equals("softmax")) {
                outputs[weights.length - 1] = Matrices.eachRow(
                        outputs[weights.length - 1], row -> Matrices.softmax(row, Matrices.largest(row)));
            }
            return outputs;
        }

        @Override
        public double[][][] deltas(double[][][] weights, double[][][] outputs, int[] labels) {
            double[][][] byInput = requireStored(weights, outputs, labels);
            double[][] columns = Matrices.transposed(outputs[outputs.length - 1]);
            for (int i = 0; i < labels.length; i++) {
                columns[labels[i]][i] -= 1;
            }
            double[][][] deltas = new double[weights.length][][];
            for (int l = weights.length - 1; l >= 0; l--) {
                deltas[l] = Matrices.each(
                        Matrices.transposed(columns),
                        delta -> delta / divisor(parameters, labels.length) / unit(parameters));
                if (l > 0) {
                    columns = Matrices.product(byInput[l], columns);
                    for (int i = 0; i < labels.length; i++) {
                        for (int j = 0; j < columns.length; j++) {
                            columns[j][i] *= outputs[l - 1][i][j] > 0 ? 1 : parameters.leak();
                        }
                    }
                }
            }
            return deltas;
        }

        @Override
        public double loss(double[][] probabilities, int[] labels) {
            requireProbabilities(probabilities, labels);
            return IntStream.range(0, labels.length)
                    .mapToDouble(i -> Math.log(1 / probabilities[i][labels[i]]) / unit(parameters))
                    .map(loss -> loss / divisor(parameters, labels.length))
                    .sum();
        }
    }

    private static final class OneExampleAtATime extends DeepNetworkReference {
        private final DeepNetworkParameters parameters;

        OneExampleAtATime(DeepNetworkParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public Size size(int[] sizes) {
            requireSizes(sizes);
            long weights = 0;
            long biases = -sizes[0];
            for (int l = 0; l < sizes.length; l++) {
                biases += sizes[l];
                weights += l == 0 ? 0 : Math.multiplyFull(sizes[l - 1], sizes[l]);
            }
            return new Size(layers(parameters, sizes), weights + biases);
        }

        @Override
        public double[][][] forward(double[][][] weights, double[][] biases, double[][] inputs, String output) {
            double[][][] byInput = requireNetwork(weights, biases);
            requireInputs(byInput, inputs, output);
            int last = weights.length - 1;
            double[][][] outputs = new double[weights.length][inputs.length][];
            for (int i = 0; i < inputs.length; i++) {
                double[] values = inputs[i];
                for (int l = 0; l <= last; l++) {
                    double[] sums = biases[l].clone();
                    for (int j = 0; j < values.length; j++) {
                        for (int k = 0; k < sums.length; k++) {
                            sums[k] += byInput[l][j][k] * values[j];
                        }
                    }
                    boolean hidden = l < last;
                    values = Arrays.stream(sums)
                            .map(z -> hidden && z <= 0 ? parameters.leak() * z : z)
                            .toArray();
                    outputs[l][i] = values;
                }
                if (output.equals("softmax")) {
                    double shift = Matrices.largest(values);
                    double logarithm = shift
                            + Math.log(Arrays.stream(values)
                                    .map(z -> Math.exp(z - shift))
                                    .sum());
                    outputs[last][i] = Arrays.stream(values)
                            .map(z -> Math.exp(z - logarithm))
                            .toArray();
                }
            }
            return outputs;
        }

        @Override
        public double[][][] deltas(double[][][] weights, double[][][] outputs, int[] labels) {
            double[][][] byInput = requireStored(weights, outputs, labels);
            int last = weights.length - 1;
            double[][][] deltas = new double[weights.length][labels.length][];
            for (int i = 0; i < labels.length; i++) {
                double[] delta = outputs[last][i].clone();
                delta[labels[i]] -= 1;
                double divisor = divisor(parameters, labels.length) * unit(parameters);
                deltas[last][i] = Arrays.stream(delta).map(d -> d / divisor).toArray();
                for (int l = last - 1; l >= 0; l--) {
                    double[] arriving =
                            Matrices.product(new double[][] {deltas[l + 1][i]}, Matrices.transposed(byInput[l + 1]))[0];
                    for (int j = 0; j < arriving.length; j++) {
                        arriving[j] = outputs[l][i][j] > 0 ? arriving[j] : parameters.leak() * arriving[j];
                    }
                    deltas[l][i] = arriving;
                }
            }
            return deltas;
        }

        @Override
        public Gradients gradients(double[][] inputs, double[][][] outputs, double[][][] deltas) {
            requireBackward(inputs, outputs, deltas);
            Networks networks = new Networks(parameters);
            double[][][] weights = new double[deltas.length][][];
            double[][] biases = new double[deltas.length][];
            for (int l = 0; l < deltas.length; l++) {
                double[][] sources = l == 0 ? inputs : outputs[l - 1];
                double[][] augmented = Matrices.eachRow(sources, row -> {
                    double[] longer = Arrays.copyOf(row, row.length + 1);
                    longer[row.length] = 1;
                    return longer;
                });
                double[][] both = Matrices.product(Matrices.transposed(augmented), deltas[l]);
                weights[l] = networks.stored(Arrays.copyOf(both, both.length - 1));
                biases[l] = both[both.length - 1];
            }
            return new Gradients(weights, biases);
        }
    }

    private static final class Backwards extends DeepNetworkReference {
        private final DeepNetworkParameters parameters;

        Backwards(DeepNetworkParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public Size size(int[] sizes) {
            requireSizes(sizes);
            long parametersOfAll = 0;
            for (int l = sizes.length - 1; l > 0; l--) {
                parametersOfAll += sizes[l] + (long) sizes[l] * sizes[l - 1];
            }
            return new Size(layers(parameters, sizes), parametersOfAll);
        }

        @Override
        public double loss(double[][] probabilities, int[] labels) {
            requireProbabilities(probabilities, labels);
            double sum = 0;
            for (int i = labels.length - 1; i >= 0; i--) {
                sum += Math.log(probabilities[i][labels[i]]) / divisor(parameters, labels.length);
            }
            return -sum / unit(parameters);
        }

        @Override
        public Gradients gradients(double[][] inputs, double[][][] outputs, double[][][] deltas) {
            requireBackward(inputs, outputs, deltas);
            Networks networks = new Networks(parameters);
            double[][][] weights = new double[deltas.length][][];
            double[][] biases = new double[deltas.length][];
            for (int l = 0; l < deltas.length; l++) {
                double[][] sources = l == 0 ? inputs : outputs[l - 1];
                double[][] sums = new double[sources[0].length][deltas[l][0].length];
                biases[l] = new double[sums[0].length];
                for (int i = inputs.length - 1; i >= 0; i--) {
                    for (int k = 0; k < biases[l].length; k++) {
                        biases[l][k] += deltas[l][i][k];
                        for (int j = 0; j < sums.length; j++) {
                            sums[j][k] += sources[i][j] * deltas[l][i][k];
                        }
                    }
                }
                weights[l] = networks.stored(sums);
            }
            return new Gradients(weights, biases);
        }
    }
}
