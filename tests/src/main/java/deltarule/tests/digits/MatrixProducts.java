package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.reference.digits.DigitNetworkReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The digit network in matrix products, with streams; what must be refused, the reference refuses first. */
final class MatrixProducts extends DigitNetworkReference {
    private final DigitNetworkParameters parameters;
    private final StoredNetworks storage;

    MatrixProducts(DigitNetworkParameters parameters) {
        super(parameters);
        this.parameters = parameters;
        this.storage = new StoredNetworks(parameters);
    }

    @Override
    public double[][][] initial(int[] sizes, long seed, double scale) {
        super.initial(sizes, seed, scale);
        Random random = new Random(seed);
        DoubleSupplier draw = parameters.firstWeights().equals("uniform")
                ? () -> 1 - 2 * (1 - random.nextDouble())
                : random::nextGaussian;
        return storage.stored(IntStream.range(1, sizes.length)
                .mapToObj(l -> IntStream.range(0, sizes[l])
                        .mapToObj(k -> DoubleStream.concat(
                                        DoubleStream.generate(draw)
                                                .limit(sizes[l - 1])
                                                .map(u -> scale * u),
                                        DoubleStream.of(0))
                                .toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new));
    }

    @Override
    public double[][] dropout(double[][] activations, boolean[][] keep, double probability) {
        super.dropout(activations, keep, probability);
        double kept = parameters.probability().equals("kept") ? probability : 1 - probability;
        return matrix(keep.length, keep[0].length, (i, j) -> (keep[i][j] ? 1 : 0) * activations[i][j] / kept);
    }

    @Override
    public double[][] batchNorm(double[][] activations, double[] scales, double[] shifts, double epsilon) {
        super.batchNorm(activations, scales, shifts, epsilon);
        double[] means = IntStream.range(0, scales.length)
                .mapToDouble(j -> Arrays.stream(activations)
                        .mapToDouble(row -> row[j])
                        .average()
                        .orElseThrow())
                .toArray();
        int divisor = parameters.varianceDivisor().equals("n") ? activations.length : activations.length - 1;
        double[] variances = IntStream.range(0, scales.length)
                .mapToDouble(j -> Arrays.stream(activations)
                        .mapToDouble(row -> Math.pow(row[j] - means[j], 2) / divisor)
                        .sum())
                .toArray();
        return matrix(
                activations.length,
                scales.length,
                (i, j) -> (activations[i][j] - means[j]) / deviation(variances[j], epsilon) * scales[j] + shifts[j]);
    }

    private double deviation(double variance, double epsilon) {
        boolean inside = parameters.normalisationEpsilon().equals("inside");
        return Math.sqrt(variance + (inside ? epsilon : 0)) + (inside ? 0 : epsilon);
    }

    @Override
    public MixedExample mixup(double[] image, int label, double[] other, int otherLabel, int classes, double share) {
        super.mixup(image, label, other, otherLabel, classes, share);
        boolean ofFirst = parameters.shareOf().equals("first");
        double[][] shares = {{ofFirst ? share : 1 - share, ofFirst ? 1 - share : share}};
        double[][] pixels = product(shares, new double[][] {image, other});
        double[][] oneHot = matrix(2, classes, (i, k) -> k == (i == 0 ? label : otherLabel) ? 1 : 0);
        return new MixedExample(pixels[0], product(shares, oneHot)[0]);
    }

    @Override
    public int[] predict(double[][][] network, double[][] images) {
        super.predict(network, images);
        double[][] scores = outputs(storage.biasLast(network), images).get(network.length);
        return Arrays.stream(scores)
                .map(row -> IntStream.range(0, row.length)
                        .filter(k -> row[k] == Arrays.stream(row).max().orElseThrow()))
                .mapToInt(best -> (parameters.tie().equals("smaller") ? best.min() : best.max()).orElseThrow())
                .toArray();
    }

    @Override
    public TrainedNetwork train(double[][][] network, double[][] images, int[] labels, Schedule schedule) {
        super.train(network, images, labels, schedule);
        double[][][] trained = storage.biasLast(network);
        double[][][] squares = Arrays.stream(network)
                .map(layer -> new double[layer.length][layer[0].length])
                .toArray(double[][][]::new);
        List<Double> losses = new ArrayList<>(List.of(loss(trained, images, labels)));
        for (int[] order : schedule.orders()) {
            for (int from = 0; from < order.length; from += schedule.batchSize()) {
                int[] batch = Arrays.stream(order)
                        .skip(from)
                        .limit(schedule.batchSize())
                        .toArray();
                double[][][] gradients = gradients(
                        trained,
                        Arrays.stream(batch).mapToObj(i -> images[i]).toArray(double[][]::new),
                        Arrays.stream(batch).map(i -> labels[i]).toArray());
                for (int l = 0; l < network.length; l++) {
                    move(trained[l], squares[l], gradients[l], schedule);
                }
            }
            losses.add(loss(trained, images, labels));
        }
        return new TrainedNetwork(
                storage.stored(trained),
                losses.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void move(double[][] layer, double[][] squares, double[][] gradients, Schedule schedule) {
        double rho = parameters.decay();
        for (int k = 0; k < layer.length; k++) {
            for (int j = 0; j < layer[k].length; j++) {
                squares[k][j] = (1 - rho) * Math.pow(gradients[k][j], 2) + squares[k][j] * rho;
                double divisor = parameters.epsilonInside()
                        ? Math.sqrt(schedule.epsilon() + squares[k][j])
                        : schedule.epsilon() + Math.sqrt(squares[k][j]);
                layer[k][j] -= gradients[k][j] / divisor * schedule.learningRate();
            }
        }
    }

    private static double[][][] gradients(double[][][] network, double[][] rows, int[] labels) {
        List<double[][]> outputs = outputs(network, rows);
        double[][] scores = outputs.get(network.length);
        double[][] errors = matrix(
                rows.length,
                scores[0].length,
                (i, k) -> (Math.exp(scores[i][k] - logSum(scores[i])) - (k == labels[i] ? 1 : 0)) / rows.length);
        double[][][] gradients = new double[network.length][][];
        for (int l = network.length - 1; l >= 0; l--) {
            double[][] sources = outputs.get(l);
            gradients[l] = product(transposed(errors), withOnes(sources));
            double[][] arriving = product(errors, network[l]);
            errors = matrix(rows.length, sources[0].length, (i, j) -> Math.signum(sources[i][j]) * arriving[i][j]);
        }
        return gradients;
    }

    /** The rows, then the outputs of each layer. */
    private static List<double[][]> outputs(double[][][] network, double[][] rows) {
        List<double[][]> outputs = new ArrayList<>();
        outputs.add(rows);
        for (double[][] layer : network) {
            double[][] sums = product(withOnes(outputs.get(outputs.size() - 1)), transposed(layer));
            boolean last = outputs.size() == network.length;
            outputs.add(matrix(
                    sums.length,
                    sums[0].length,
                    (i, k) -> last ? sums[i][k] : (sums[i][k] + Math.abs(sums[i][k])) / 2));
        }
        return outputs;
    }

    private static double loss(double[][][] network, double[][] images, int[] labels) {
        double[][] scores = outputs(network, images).get(network.length);
        return IntStream.range(0, labels.length)
                        .mapToDouble(i -> logSum(scores[i]) - scores[i][labels[i]])
                        .sum()
                / labels.length;
    }

    private static double logSum(double[] scores) {
        double last = scores[scores.length - 1];
        return last
                + Math.log(Arrays.stream(scores).map(z -> Math.exp(z - last)).sum());
    }

    private interface Entry {
        double at(int row, int column);
    }

    private static double[][] matrix(int rows, int columns, Entry entry) {
        return IntStream.range(0, rows)
                .mapToObj(i -> IntStream.range(0, columns)
                        .mapToDouble(j -> entry.at(i, j))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] product(double[][] left, double[][] right) {
        return matrix(
                left.length,
                right[0].length,
                (i, k) -> IntStream.range(0, right.length)
                        .mapToDouble(j -> left[i][j] * right[j][k])
                        .sum());
    }

    private static double[][] transposed(double[][] rows) {
        return matrix(rows[0].length, rows.length, (j, i) -> rows[i][j]);
    }

    private static double[][] withOnes(double[][] rows) {
        return matrix(rows.length, rows[0].length + 1, (i, j) -> j < rows[i].length ? rows[i][j] : 1);
    }
}
