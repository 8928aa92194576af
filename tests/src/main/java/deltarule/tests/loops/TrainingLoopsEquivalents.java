package deltarule.tests.loops;

import deltarule.problems.loops.TrainingLoops;
import deltarule.problems.loops.TrainingLoopsParameters;
import deltarule.reference.loops.TrainingLoopsReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Other right ways to write the training loops. */
public final class TrainingLoopsEquivalents implements Equivalents<TrainingLoops, TrainingLoopsParameters> {
    @Override
    public List<Equivalent<TrainingLoops>> of(TrainingLoopsParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "loops-one-by-one", "goes through examples and values one by one", new OneByOne(parameters)),
                new Equivalent<>("loops-backwards", "adds up and searches from the end", new Backwards(parameters)),
                new Equivalent<>(
                        "loops-other-formulas",
                        "folds factors into step sizes and shrinks distances",
                        new OtherFormulas(parameters)));
    }

    private static boolean close(TrainingLoopsParameters parameters, double earlier, double later, double epsilon) {
        double width = parameters.difference().equals("absolute") ? epsilon : Math.abs(earlier) * epsilon;
        return later - earlier < width && earlier - later < width;
    }

    /** The learning rate of a step, counted from 0. */
    static double rate(TrainingLoopsParameters parameters, double first, int step) {
        return switch (parameters.schedule()) {
            case "inverse-time" -> first * (1.0 / (step + 1));
            case "inverse-square-root" -> first * Math.pow(1 + step, -0.5);
            default -> first;
        };
    }

    private static int found(TrainingLoopsParameters parameters, int earlier, int lag) {
        return parameters.foundIndex().equals("earlier") ? earlier : earlier + lag;
    }

    private static final class OneByOne extends TrainingLoopsReference {
        private final TrainingLoopsParameters parameters;

        OneByOne(TrainingLoopsParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public int[][] blocks(int[] order, int batchSize) {
            super.blocks(order, batchSize);
            List<int[]> blocks = new ArrayList<>();
            int[] block = new int[0];
            for (int example : order) {
                block = Arrays.copyOf(block, block.length + 1);
                block[block.length - 1] = example;
                if (block.length == batchSize) {
                    blocks.add(block);
                    block = new int[0];
                }
            }
            boolean joins = parameters.smallBlock().equals("joined") && !blocks.isEmpty();
            if (block.length > 0 && joins) {
                int[] larger = Arrays.copyOf(blocks.get(blocks.size() - 1), batchSize + block.length);
                System.arraycopy(block, 0, larger, batchSize, block.length);
                blocks.set(blocks.size() - 1, larger);
            } else if (block.length > 0 && !parameters.smallBlock().equals("dropped")) {
                blocks.add(block);
            }
            return blocks.toArray(int[][]::new);
        }

        @Override
        public int[] convergedAt(double[][] curves, int lag, double epsilon) {
            int[] answers = super.convergedAt(curves, lag, epsilon);
            for (int c = 0; c < curves.length; c++) {
                answers[c] = -1;
                for (int later = lag; later < curves[c].length && answers[c] < 0; later++) {
                    if (close(parameters, curves[c][later - lag], curves[c][later], epsilon)) {
                        answers[c] = found(parameters, later - lag, lag);
                    }
                }
            }
            return answers;
        }

        @Override
        public double[][] minibatchEpoch(
                double[] weights, double[][] inputs, double[] targets, int[][] blocks, double learningRate) {
            double[][] path = super.minibatchEpoch(weights, inputs, targets, blocks, learningRate);
            double[] w = weights.clone();
            for (int b = 0; b < blocks.length; b++) {
                double[] mean = new double[w.length];
                for (int i : blocks[b]) {
                    double error = -targets[i];
                    for (int j = 0; j < w.length; j++) {
                        error += w[j] * inputs[i][j];
                    }
                    for (int j = 0; j < w.length; j++) {
                        mean[j] += error * inputs[i][j] * 2 * parameters.lossFactor() / blocks[b].length;
                    }
                }
                for (int j = 0; j < w.length; j++) {
                    w[j] -= rate(parameters, learningRate, b) * mean[j];
                    path[b][j] = w[j];
                }
            }
            return path;
        }

        @Override
        public TrainedNeuron trainNeuron(
                double[] weights, double bias, double[][] inputs, int[] targets, double learningRate, int epochs) {
            double[] losses = super.trainNeuron(weights, bias, inputs, targets, learningRate, epochs)
                    .losses();
            TrainedNeuron current = new TrainedNeuron(weights.clone(), bias, losses);
            for (int epoch = 0; epoch < epochs; epoch++) {
                double rate = rate(parameters, learningRate, epoch);
                current = super.trainNeuron(current.weights(), current.bias(), inputs, targets, rate, 1);
                losses[epoch + 1] = current.losses()[1];
            }
            return new TrainedNeuron(current.weights(), current.bias(), losses);
        }
    }

    private static final class Backwards extends TrainingLoopsReference {
        private final TrainingLoopsParameters parameters;

        Backwards(TrainingLoopsParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public int[][] blocks(int[] order, int batchSize) {
            int[][] blocks = super.blocks(order, batchSize);
            int used =
                    parameters.smallBlock().equals("dropped") ? order.length - order.length % batchSize : order.length;
            int[] filled = new int[blocks.length];
            int[][] result = new int[blocks.length][];
            for (int i = used - 1; i >= 0; i--) {
                int block = Math.min(i / batchSize, blocks.length - 1);
                if (result[block] == null) {
                    result[block] = new int[i - block * batchSize + 1];
                }
                result[block][result[block].length - 1 - filled[block]++] = order[i];
            }
            return result;
        }

        @Override
        public int[] convergedAt(double[][] curves, int lag, double epsilon) {
            int[] answers = super.convergedAt(curves, lag, epsilon);
            for (int c = 0; c < curves.length; c++) {
                answers[c] = -1;
                for (int t = curves[c].length - 1 - lag; t >= 0; t--) {
                    answers[c] = close(parameters, curves[c][t], curves[c][t + lag], epsilon)
                            ? found(parameters, t, lag)
                            : answers[c];
                }
            }
            return answers;
        }

        @Override
        public double[][] minibatchEpoch(
                double[] weights, double[][] inputs, double[] targets, int[][] blocks, double learningRate) {
            int[][] reversed = Arrays.stream(blocks == null ? new int[0][] : blocks)
                    .map(block -> block == null ? null : reversed(block))
                    .toArray(int[][]::new);
            return super.minibatchEpoch(weights, inputs, targets, reversed, learningRate);
        }

        @Override
        public Descent minimise(
                Bowl function, double[] start, double learningRate, int lag, double epsilon, int maxSteps) {
            Descent checked = super.minimise(function, start, learningRate, lag, epsilon, maxSteps);
            double[] values = new double[maxSteps + 1];
            double[] x = start.clone();
            for (int t = 0; ; t++) {
                for (int i = x.length - 1; i >= 0; i--) {
                    values[t] += function.steepness()[i] * Math.pow(function.centre()[i] - x[i], 2);
                }
                values[t] += function.floor();
                boolean finite = Math.abs(values[t]) <= Double.MAX_VALUE;
                boolean met = t >= lag && close(parameters, values[t - lag], values[t], epsilon);
                if (!finite || met || t == maxSteps) {
                    String reason = finite ? met ? "converged" : "cap" : "diverged";
                    return new Descent(x, Arrays.copyOf(values, t + 1), reason);
                }
                for (int i = 0; i < checked.point().length; i++) {
                    x[i] += rate(parameters, learningRate, t)
                            * 2
                            * (function.centre()[i] - x[i])
                            * function.steepness()[i];
                }
            }
        }

        private static int[] reversed(int[] numbers) {
            return IntStream.range(0, numbers.length)
                    .map(i -> numbers[numbers.length - 1 - i])
                    .toArray();
        }
    }

    private static final class OtherFormulas extends TrainingLoopsReference {
        private final TrainingLoopsParameters parameters;

        OtherFormulas(TrainingLoopsParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public Descent minimise(
                Bowl function, double[] start, double learningRate, int lag, double epsilon, int maxSteps) {
            Descent right = super.minimise(function, start, learningRate, lag, epsilon, maxSteps);
            double[] point = IntStream.range(0, start.length)
                    .mapToDouble(i -> {
                        double distance = start[i] - function.centre()[i];
                        for (int t = 0; t < right.values().length - 1; t++) {
                            distance *= 1 - 2 * rate(parameters, learningRate, t) * function.steepness()[i];
                        }
                        return function.centre()[i] + distance;
                    })
                    .toArray();
            return new Descent(point, right.values(), right.reason());
        }

        @Override
        public TrainedNeuron trainNeuron(
                double[] weights, double bias, double[][] inputs, int[] targets, double learningRate, int epochs) {
            super.trainNeuron(weights, bias, inputs, targets, learningRate, epochs);
            double[] w = DoubleStream.concat(DoubleStream.of(bias), Arrays.stream(weights))
                    .toArray();
            double[] losses = new double[epochs + 1];
            losses[0] = mean(w, inputs, targets);
            for (int epoch = 1; epoch <= epochs; epoch++) {
                double[] before = w.clone();
                for (int i = inputs.length - 1; i >= 0; i--) {
                    double p = 0.5 + 0.5 * Math.tanh(sum(before, inputs[i]) / 2);
                    double error = parameters.loss().equals("log-loss")
                            ? p - targets[i]
                            : 2 * parameters.lossFactor() * (p - targets[i]) * (p - p * p);
                    for (int j = 0; j < w.length; j++) {
                        w[j] -= rate(parameters, learningRate, epoch - 1)
                                / inputs.length
                                * error
                                * (j == 0 ? 1 : inputs[i][j - 1]);
                    }
                }
                losses[epoch] = mean(w, inputs, targets);
            }
            return new TrainedNeuron(Arrays.copyOfRange(w, 1, w.length), w[0], losses);
        }

        private double mean(double[] w, double[][] inputs, int[] targets) {
            double mean = 0;
            for (int i = inputs.length - 1; i >= 0; i--) {
                double p = 1 / (1 + Math.exp(-sum(w, inputs[i])));
                double right = targets[i] == 1 ? p : 1 - p;
                mean += (parameters.loss().equals("log-loss")
                                ? -Math.log(right)
                                : parameters.lossFactor() * (1 - right) * (1 - right))
                        / inputs.length;
            }
            return mean;
        }

        private static double sum(double[] w, double[] x) {
            double z = 0;
            for (int j = x.length - 1; j >= 0; j--) {
                z += x[j] * w[j + 1];
            }
            return z + w[0];
        }
    }
}
