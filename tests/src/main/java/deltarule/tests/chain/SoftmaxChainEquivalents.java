package deltarule.tests.chain;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.problems.chain.SoftmaxChainParameters;
import deltarule.reference.chain.SoftmaxChainReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Other right ways to write the chain of softmax regression. */
public final class SoftmaxChainEquivalents implements Equivalents<SoftmaxChain, SoftmaxChainParameters> {
    @Override
    public List<Equivalent<SoftmaxChain>> of(SoftmaxChainParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "chain-loops", "loops from the last class to the first", new BackwardLoops(parameters)),
                new Equivalent<>(
                        "chain-matrices", "writes out the Jacobian and contracts tensors", new Matrices(parameters)),
                new Equivalent<>("chain-ratios", "works with ratios and logarithms of ratios", new Ratios(parameters)));
    }

    private static final class BackwardLoops extends SoftmaxChainReference {
        private final boolean rows;
        private final double unit;
        private final double temperature;
        private final boolean threshold;

        BackwardLoops(SoftmaxChainParameters parameters) {
            super(parameters);
            this.rows = parameters.weightLayout().equals("classes-in-rows");
            this.unit = natsPerUnit(parameters.logarithm());
            this.temperature = parameters.temperature();
            this.threshold = parameters.offset().equals("threshold");
        }

        @Override
        public TwoSteps twoSteps(double[] logits) {
            requireLogits(logits);
            double[] exponentials = new double[logits.length];
            double sum = 0;
            for (int k = logits.length - 1; k >= 0; k--) {
                exponentials[k] = Math.exp(logits[k] / temperature);
                sum += exponentials[k];
            }
            requireTotal(sum);
            double[] activations = new double[logits.length];
            for (int k = 0; k < logits.length; k++) {
                activations[k] = exponentials[k] * (1 / sum);
            }
            return new TwoSteps(exponentials, sum, activations);
        }

        @Override
        public double logSumExp(double[] logits) {
            requireLogits(logits);
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int k = logits.length - 1; k >= 0; k--) {
                if (logits[k] > largest) {
                    sum = sum * Math.exp((largest - logits[k]) / temperature) + 1;
                    largest = logits[k];
                } else {
                    sum += Math.exp((logits[k] - largest) / temperature);
                }
            }
            return (Math.log(sum) + largest / temperature) / unit;
        }

        @Override
        public double crossEntropy(double[] target, double[] activations) {
            requirePair(target, activations);
            double loss = 0;
            for (int j = target.length - 1; j >= 0; j--) {
                if (target[j] > 0) {
                    loss -= target[j] * (Math.log(activations[j]) / unit);
                }
            }
            return loss;
        }

        @Override
        public double[] logitGradient(double[] activations, double[] activationGradient) {
            super.logitGradient(activations, activationGradient);
            double mean = 0;
            for (int i = activations.length - 1; i >= 0; i--) {
                mean += activations[i] * activationGradient[i];
            }
            double[] gradient = new double[activations.length];
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] = activations[j] * (activationGradient[j] - mean) / temperature;
            }
            return gradient;
        }

        @Override
        public double[] activationGradient(double[] target, double[] activations) {
            requirePair(target, activations);
            double[] gradient = new double[target.length];
            for (int j = target.length - 1; j >= 0; j--) {
                gradient[j] = target[j] > 0 ? -(target[j] / unit) / activations[j] : 0;
            }
            return gradient;
        }

        @Override
        public ParameterGradients parameterGradients(double[] logitGradient, double[] inputs) {
            ParameterGradients checked = super.parameterGradients(logitGradient, inputs);
            double[][] weights = checked.weights();
            for (int i = weights.length - 1; i >= 0; i--) {
                for (int j = weights[i].length - 1; j >= 0; j--) {
                    weights[i][j] = rows ? inputs[j] * logitGradient[i] : inputs[i] * logitGradient[j];
                }
            }
            double[] bias =
                    Arrays.stream(logitGradient).map(g -> threshold ? -g : g).toArray();
            return new ParameterGradients(weights, bias);
        }

        @Override
        public LogitDerivatives logitDerivatives(double[] inputs, int classes) {
            LogitDerivatives checked = super.logitDerivatives(inputs, classes);
            double[][][] weights =
                    rows ? new double[classes][classes][inputs.length] : new double[classes][inputs.length][classes];
            for (int k = classes - 1; k >= 0; k--) {
                for (int j = inputs.length - 1; j >= 0; j--) {
                    if (rows) {
                        weights[k][k][j] = inputs[j];
                    } else {
                        weights[k][j][k] = inputs[j];
                    }
                }
            }
            return new LogitDerivatives(weights, checked.bias());
        }
    }

    private static final class Matrices extends SoftmaxChainReference {
        private final boolean rows;
        private final double temperature;
        private final double offset;

        Matrices(SoftmaxChainParameters parameters) {
            super(parameters);
            this.temperature = parameters.temperature();
            this.offset = parameters.offset().equals("threshold") ? -1 : 1;
            this.rows = parameters.weightLayout().equals("classes-in-rows");
        }

        @Override
        public LogitDerivatives logitDerivatives(double[] inputs, int classes) {
            super.logitDerivatives(inputs, classes);
            double[][] identity = new double[classes][classes];
            double[][] bias = new double[classes][classes];
            double[][][] weights = new double[classes][][];
            for (int k = 0; k < classes; k++) {
                identity[k][k] = 1;
                bias[k][k] = offset;
                double[][] row = {identity[k]};
                double[][] column = transposed(new double[][] {inputs});
                weights[k] = rows ? product(transposed(row), new double[][] {inputs}) : product(column, row);
            }
            return new LogitDerivatives(weights, bias);
        }

        @Override
        public double[] negativeLogLikelihoods(double[][] activations, int[] labels) {
            super.negativeLogLikelihoods(activations, labels);
            return IntStream.range(0, labels.length)
                    .mapToDouble(i -> {
                        double[] target = new double[activations[i].length];
                        target[labels[i]] = 1;
                        return crossEntropy(target, activations[i]);
                    })
                    .toArray();
        }

        @Override
        public double[] logitGradient(double[] activations, double[] activationGradient) {
            super.logitGradient(activations, activationGradient);
            int classes = activations.length;
            double[][] jacobian = new double[classes][classes];
            for (int i = 0; i < classes; i++) {
                jacobian[i][i] = activations[i] / temperature;
                for (int j = 0; j < classes; j++) {
                    jacobian[i][j] -= activations[i] / temperature * activations[j];
                }
            }
            double[] gradient = new double[classes];
            for (int i = 0; i < classes; i++) {
                for (int j = 0; j < classes; j++) {
                    gradient[j] += activationGradient[i] * jacobian[i][j];
                }
            }
            return gradient;
        }

        @Override
        public ParameterGradients parameterGradients(double[] logitGradient, double[] inputs) {
            super.parameterGradients(logitGradient, inputs);
            LogitDerivatives slopes = logitDerivatives(inputs, logitGradient.length);
            double[][] weights = new double[slopes.weights()[0].length][slopes.weights()[0][0].length];
            double[] bias = new double[logitGradient.length];
            for (int k = 0; k < logitGradient.length; k++) {
                for (int i = 0; i < weights.length; i++) {
                    for (int j = 0; j < weights[i].length; j++) {
                        weights[i][j] += logitGradient[k] * slopes.weights()[k][i][j];
                    }
                }
                for (int i = 0; i < bias.length; i++) {
                    bias[i] += logitGradient[k] * slopes.bias()[k][i];
                }
            }
            return new ParameterGradients(weights, bias);
        }
    }

    private static double[][] transposed(double[][] matrix) {
        return IntStream.range(0, matrix[0].length)
                .mapToObj(j -> Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int k = 0; k < right.length; k++) {
                for (int j = 0; j < right[k].length; j++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }
}
