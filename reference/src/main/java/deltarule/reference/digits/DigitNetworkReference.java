package deltarule.reference.digits;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The right digit network, step by step. Training keeps the sources of a layer in rows, and adds multiples of rows. */
public class DigitNetworkReference extends CheckedNetworks implements DigitNetwork {
    private final Steps steps;

    /** The reference of a variant. */
    public DigitNetworkReference(DigitNetworkParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public DigitNetworkReference(Steps steps) {
        this.steps = steps;
    }

    /** A layer before training, its units with weights and then the bias in rows. */
    public interface Start {
        double[][] of(Random random, int units, int sources, double scale);
    }

    /** A number made of three. */
    public interface OfThree {
        double of(double first, double second, double third);
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** A layer before training. */
        public Start start;
        /** Dropout, from activation, mask (1 or 0) and probability of being kept. */
        public OfThree dropout = (activation, keep, probability) -> keep == 1 ? activation / probability : 0;
        /** Examples in rows, normalised with this epsilon. */
        public BiFunction<double[][], Double, double[][]> normalised;
        /** The mixture of two pixels with the share of the first. */
        public OfThree mixedPixel = (pixel, other, share) -> share * pixel + (1 - share) * other;
        /** The mixture of two entries of one-hot targets with the share of the first. */
        public OfThree mixedTarget = mixedPixel;
        /** Where an epoch's last batch ends, from the number of examples and the batch size. */
        public IntBinaryOperator end = (examples, batchSize) -> examples;
        /** The activation of the hidden units. */
        public DoubleUnaryOperator hidden = z -> Math.max(0, z);
        /** Whether a hidden unit with this output lets the error pass. */
        public DoublePredicate active = output -> output > 0;
        /** The running mean of squared derivatives, from the last one and a derivative. */
        public DoubleBinaryOperator squares;
        /** What a parameter moves by at the learning rate 1, from derivative, running mean and epsilon. */
        public OfThree move;
        /** The predicted class, from the scores. */
        public ToIntFunction<double[]> predicted;

        private final DigitNetworkParameters parameters;
        private final int biasShift;

        /** The right steps of a variant. */
        public Steps(DigitNetworkParameters parameters) {
            this.parameters = parameters;
            double rho = parameters.decay();
            squares = (v, g) -> rho * v + (1 - rho) * g * g;
            boolean uniform = parameters.firstWeights().equals("uniform");
            ToDoubleFunction<Random> draw = uniform ? r -> 2 * r.nextDouble() - 1 : Random::nextGaussian;
            start = (random, units, sources, scale) ->
                    rows(units, k -> row(sources + 1, j -> j < sources ? scale * draw.applyAsDouble(random) : 0));
            biasShift = parameters.bias().equals("last") ? 0 : 1;
            int lost = parameters.varianceDivisor().equals("n") ? 0 : 1;
            boolean inside = parameters.normalisationEpsilon().equals("inside");
            normalised = (rows, epsilon) ->
                    normalised(rows, rows.length - lost, v -> inside ? Math.sqrt(v + epsilon) : Math.sqrt(v) + epsilon);
            predicted = parameters.tie().equals("smaller")
                    ? DigitNetworkReference::argmax
                    : z -> IntStream.range(0, z.length).reduce(0, (best, k) -> z[k] >= z[best] ? k : best);
            move = parameters.epsilonInside() ? (g, v, e) -> g / Math.sqrt(v + e) : (g, v, e) -> g / (Math.sqrt(v) + e);
        }
    }

    @Override
    public double[][][] initial(int[] sizes, long seed, double scale) {
        require(sizes != null && sizes.length > 1 && Arrays.stream(sizes).allMatch(s -> s > 0), "two sizes or more");
        require(scale > 0 && Double.isFinite(scale), "a positive scale");
        Random random = new Random(seed);
        double[][][] network = new double[sizes.length - 1][][];
        Arrays.setAll(network, l -> steps.start.of(random, sizes[l + 1], sizes[l], scale));
        return shifted(network, -steps.biasShift);
    }

    @Override
    public double[][] dropout(double[][] activations, boolean[][] keep, double probability) {
        int width = columns(activations);
        require(keep != null && keep.length == activations.length, "a mask for each row");
        require(Arrays.stream(keep).allMatch(row -> row != null && row.length == width), "masks as long as the rows");
        double chance = steps.parameters.probability().equals("kept") ? probability : 1 - probability;
        require(chance > 0 && chance <= 1, "a probability that keeps some");
        return rows(keep.length, i -> row(width, j -> steps.dropout.of(activations[i][j], keep[i][j] ? 1 : 0, chance)));
    }

    @Override
    public double[][] batchNorm(double[][] activations, double[] scales, double[] shifts, double epsilon) {
        require(columns(activations) == columns(scales, shifts), "a scale and a shift for each feature");
        require(epsilon > 0 && Double.isFinite(epsilon), "a positive epsilon");
        require(activations.length > 1 || steps.parameters.varianceDivisor().equals("n"), "at least two examples");
        double[][] normal = steps.normalised.apply(activations, epsilon);
        return rows(normal.length, i -> row(scales.length, j -> normal[i][j] * scales[j] + shifts[j]));
    }

    @Override
    public MixedExample mixup(double[] image, int label, double[] other, int otherLabel, int classes, double share) {
        int pixels = columns(image, other);
        requireLabels(new int[] {label, otherLabel}, 2, classes);
        require(share >= 0 && share <= 1, "a share from 0 to 1");
        double first = steps.parameters.shareOf().equals("first") ? share : 1 - share;
        return new MixedExample(
                row(pixels, j -> steps.mixedPixel.of(image[j], other[j], first)),
                row(classes, k -> steps.mixedTarget.of(k == label ? 1 : 0, k == otherLabel ? 1 : 0, first)));
    }

    @Override
    public TrainedNetwork train(double[][][] network, double[][] images, int[] labels, Schedule schedule) {
        requireLabels(labels, images == null ? 0 : images.length, requireNetwork(network, images));
        requireSchedule(schedule, images.length);
        double[][][] layers = transposed(shifted(network, steps.biasShift));
        double[][][] squares = new double[layers.length][][];
        Arrays.setAll(squares, l -> new double[layers[l].length][layers[l][0].length]);
        double[] losses = new double[schedule.orders().length + 1];
        losses[0] = loss(layers, images, labels);
        for (int epoch = 1; epoch < losses.length; epoch++) {
            int[] order = schedule.orders()[epoch - 1];
            int end = steps.end.applyAsInt(order.length, schedule.batchSize());
            for (int from = 0; from < end; from += schedule.batchSize()) {
                int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + schedule.batchSize()));
                double[][] rows = Arrays.stream(batch).mapToObj(i -> images[i]).toArray(double[][]::new);
                int[] targets = Arrays.stream(batch).map(i -> labels[i]).toArray();
                update(layers, squares, rows, targets, schedule);
            }
            losses[epoch] = loss(layers, images, labels);
        }
        return new TrainedNetwork(shifted(transposed(layers), -steps.biasShift), losses);
    }

    @Override
    public int[] predict(double[][][] network, double[][] images) {
        requireNetwork(network, images);
        double[][][] layers = transposed(shifted(network, steps.biasShift));
        double[][] scores = rows(images.length, i -> scores(layers, images[i]));
        return Arrays.stream(scores).mapToInt(steps.predicted).toArray();
    }

    private double loss(double[][][] layers, double[][] images, int[] labels) {
        return IntStream.range(0, images.length)
                .mapToDouble(i -> -logProbabilities(scores(layers, images[i]))[labels[i]])
                .average()
                .orElseThrow();
    }

    private double[] scores(double[][][] layers, double[] image) {
        return outputs(layers, new double[][] {image})[layers.length - 1][0];
    }

    private double[][][] outputs(double[][][] layers, double[][] rows) {
        double[][][] outputs = new double[layers.length][rows.length][];
        for (int l = 0; l < layers.length; l++) {
            for (int i = 0; i < rows.length; i++) {
                double[] sources = l == 0 ? rows[i] : outputs[l - 1][i];
                double[] sums = combination(layers[l][sources.length], sources, layers[l]);
                outputs[l][i] =
                        l + 1 < layers.length ? row(sums.length, k -> steps.hidden.applyAsDouble(sums[k])) : sums;
            }
        }
        return outputs;
    }

    private void update(double[][][] layers, double[][][] squares, double[][] rows, int[] labels, Schedule schedule) {
        double[][][] outputs = outputs(layers, rows);
        double[][] errors = outputs[layers.length - 1];
        for (int i = 0; i < rows.length; i++) {
            double[] logarithms = logProbabilities(errors[i]);
            errors[i] = row(logarithms.length, k -> StrictMath.exp(logarithms[k]) / rows.length);
            errors[i][labels[i]] -= 1.0 / rows.length;
        }
        for (int l = layers.length - 1; l >= 0; l--) {
            double[][] sources = l == 0 ? rows : outputs[l - 1];
            double[][] bySource = Arrays.copyOf(transposed(sources), layers[l].length);
            bySource[layers[l].length - 1] = row(rows.length, i -> 1);
            double[][] before = l == 0 ? errors : errorsBefore(transposed(layers[l]), errors, sources);
            for (int j = 0; j < bySource.length; j++) {
                double[] derivatives = combination(new double[errors[0].length], bySource[j], errors);
                move(layers[l][j], squares[l][j], derivatives, schedule);
            }
            errors = before;
        }
    }

    private void move(double[] parameters, double[] squares, double[] derivatives, Schedule schedule) {
        for (int k = 0; k < parameters.length; k++) {
            squares[k] = steps.squares.applyAsDouble(squares[k], derivatives[k]);
            parameters[k] -= schedule.learningRate() * steps.move.of(derivatives[k], squares[k], schedule.epsilon());
        }
    }

    private double[][] errorsBefore(double[][] layer, double[][] errors, double[][] outputs) {
        return rows(errors.length, i -> {
            double[] arriving = combination(new double[layer[0].length], errors[i], layer);
            return row(outputs[i].length, j -> steps.active.test(outputs[i][j]) ? arriving[j] : 0);
        });
    }

    /** The start and multiples of rows, two in each pass over the sum; black pixels and silent units cost no pass. */
    private static double[] combination(double[] start, double[] factors, double[][] rows) {
        double[] sum = start.clone();
        for (int j = 0; j < factors.length; j += 2) {
            int next = Math.min(j + 1, factors.length - 1);
            double factor = factors[j];
            double nextFactor = next > j ? factors[next] : 0;
            if (factor != 0 || nextFactor != 0) {
                double[] row = rows[j];
                double[] nextRow = rows[next];
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += factor * row[k] + nextFactor * nextRow[k];
                }
            }
        }
        return sum;
    }

    private static double[][] normalised(double[][] rows, int divisor, DoubleUnaryOperator spread) {
        double[][] features = transposed(rows);
        for (double[] feature : features) {
            double mean = Arrays.stream(feature).sum() / feature.length;
            double[] squares = row(feature.length, i -> (feature[i] - mean) * (feature[i] - mean));
            double deviation = spread.applyAsDouble(Arrays.stream(squares).sum() / divisor);
            Arrays.setAll(feature, i -> (feature[i] - mean) / deviation);
        }
        return transposed(features);
    }

    private static double[] logProbabilities(double[] scores) {
        double largest = scores[argmax(scores)];
        double sum = Arrays.stream(scores).map(z -> StrictMath.exp(z - largest)).sum();
        double logarithm = largest + StrictMath.log(sum);
        return row(scores.length, k -> scores[k] - logarithm);
    }

    private static int argmax(double[] scores) {
        return IntStream.range(0, scores.length).reduce(0, (best, k) -> scores[k] > scores[best] ? k : best);
    }

    /** The units' rows with their first entries moved to the end, or their last ones to the front. */
    private static double[][][] shifted(double[][][] network, int by) {
        return Arrays.stream(network)
                .map(layer -> rows(
                        layer.length, k -> row(layer[k].length, j -> layer[k][Math.floorMod(j + by, layer[k].length)])))
                .toArray(double[][][]::new);
    }

    private static double[][][] transposed(double[][][] layers) {
        return Arrays.stream(layers).map(DigitNetworkReference::transposed).toArray(double[][][]::new);
    }

    private static double[][] transposed(double[][] rows) {
        return rows(rows[0].length, j -> row(rows.length, i -> rows[i][j]));
    }

    private static double[][] rows(int count, IntFunction<double[]> row) {
        return IntStream.range(0, count).mapToObj(row).toArray(double[][]::new);
    }

    private static double[] row(int length, IntToDoubleFunction entry) {
        double[] row = new double[length];
        Arrays.setAll(row, entry);
        return row;
    }
}
