package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Averages example by example, and shrinks the weights before the step against the data's derivatives. */
final class MeanOfGradients extends ThetaNetworkReference {
    private final ThetaNetworkParameters parameters;
    private final StoredTheta storage;

    MeanOfGradients(ThetaNetworkParameters parameters) {
        super(parameters);
        this.parameters = parameters;
        this.storage = new StoredTheta(parameters);
    }

    @Override
    public int[][] shapes(int[] sizes) {
        super.shapes(sizes);
        int[] from = Arrays.copyOf(sizes, sizes.length - 1);
        int[] to = Arrays.copyOfRange(sizes, 1, sizes.length);
        return IntStream.range(0, from.length)
                .mapToObj(l -> storage.rowPerTarget() ? new int[] {to[l], from[l] + 1} : new int[] {from[l] + 1, to[l]})
                .toArray(int[][]::new);
    }

    @Override
    public double[][] regularizedGradient(double[][] storedSums, double[][] stored, int examples, double lambda) {
        double[][] gradient = storage.of(super.regularizedGradient(storedSums, stored, examples, lambda));
        double[][] sums = storage.of(storedSums);
        double[][] theta = storage.of(stored);
        double weight = parameters.penaltyAveraged() ? lambda : lambda * examples;
        for (int i = 0; i < theta.length; i++) {
            double[] row = gradient[i];
            double[] sum = sums[i];
            double[] weights = theta[i];
            Arrays.setAll(row, j -> (sum[j] + (j > 0 ? weight * weights[j] : 0)) / examples);
        }
        return storage.of(gradient);
    }

    @Override
    public double cost(double[][][] stored, double[][] predictions, double[][] targets, double lambda) {
        double data = super.cost(stored, predictions, targets, 0);
        super.cost(stored, predictions, targets, lambda);
        double squares = Arrays.stream(storage.of(stored))
                .flatMap(Arrays::stream)
                .flatMapToDouble(row -> Arrays.stream(row).skip(1))
                .map(w -> Math.pow(w, 2))
                .sum();
        return data + lambda * squares / 2 / (parameters.penaltyAveraged() ? targets.length : 1);
    }

    @Override
    public TrainedNetwork train(
            double[][][] stored, double[][] inputs, double[][] targets, double rate, double lambda, int epochs) {
        double[][][] current = storage.of(super.train(stored, inputs, targets, rate, lambda, Math.min(epochs, 0))
                .theta());
        double[][][] theta = storage.of(stored);
        double[] losses = new double[epochs + 1];
        double shrink = 1 - rate * lambda / (parameters.penaltyAveraged() ? inputs.length : 1);
        for (int epoch = 0; epoch <= epochs; epoch++) {
            double[][] predictions = new double[inputs.length][];
            double[][][] means = new double[theta.length][][];
            Arrays.setAll(means, l -> new double[theta[l].length][theta[l][0].length]);
            for (int n = inputs.length - 1; n >= 0; n--) {
                double[][] a = forward(storage.of(current), inputs[n]);
                double[][] deltas = deltas(storage.of(current), a, targets[n]);
                predictions[n] = a[theta.length];
                add(means, a, deltas, 1.0 / inputs.length);
            }
            losses[epoch] = cost(storage.of(current), predictions, targets, lambda);
            if (epoch < epochs) {
                step(current, means, rate, shrink);
            }
        }
        return new TrainedNetwork(storage.of(current), losses);
    }

    private static void add(double[][][] means, double[][] a, double[][] deltas, double share) {
        for (int l = 0; l < means.length; l++) {
            for (int i = 0; i < means[l].length; i++) {
                for (int j = 0; j < means[l][i].length; j++) {
                    means[l][i][j] += share * deltas[l][i] * a[l][j];
                }
            }
        }
    }

    private static void step(double[][][] theta, double[][][] means, double rate, double shrink) {
        for (int l = 0; l < theta.length; l++) {
            for (int i = 0; i < theta[l].length; i++) {
                for (int j = 0; j < theta[l][i].length; j++) {
                    theta[l][i][j] = theta[l][i][j] * (j > 0 ? shrink : 1) - rate * means[l][i][j];
                }
            }
        }
    }
}
