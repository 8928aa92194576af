package deltarule.reference.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right network with biases in column 0, step by step. */
public class ThetaNetworkReference extends CheckedNumbers implements ThetaNetwork {
    private final Steps steps;

    /** The reference of a variant. */
    public ThetaNetworkReference(ThetaNetworkParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public ThetaNetworkReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas; training calls the other methods and shares theirs. */
    public static class Steps {
        /** Rows and columns of the matrices between layers of these sizes. */
        public Function<int[], int[][]> shapes = sizes -> IntStream.range(1, sizes.length)
                .mapToObj(j -> new int[] {sizes[j], sizes[j - 1] + 1})
                .toArray(int[][]::new);
        /** z, from a matrix and the activations before it with their leading 1. */
        public BiFunction<double[][], double[], double[]> weightedSums =
                (theta, a) -> vector(theta.length, i -> sum(a.length, j -> theta[i][j] * a[j]));
        /** g, the activation of the hidden units. */
        public DoubleUnaryOperator hiddenActivation;
        /** The activation of the output units. */
        public DoubleUnaryOperator outputActivation = ThetaNetworkReference::sigmoid;
        /** The derivative of an output unit's loss with respect to z, from its activation and target. */
        public DoubleBinaryOperator outputDelta;
        /** What reaches the units below a matrix, from the error terms above it. */
        public BiFunction<double[][], double[], double[]> backward =
                (theta, above) -> vector(theta[0].length - 1, j -> sum(above.length, i -> theta[i][j + 1] * above[i]));
        /** g', from the activation itself. */
        public DoubleUnaryOperator hiddenSlope;
        /** The error terms of all layers as they are returned. */
        public UnaryOperator<double[][]> returnedDeltas = deltas -> deltas;
        /** What an example adds to a matrix of sums, from the error terms above and the activations below. */
        public BiFunction<double[], double[], double[][]> contribution =
                (delta, a) -> matrix(new double[delta.length][a.length], (i, j) -> delta[i] * a[j]);
        /** What flows through Theta^(2) in the closed form, from the input and the hidden activations. */
        public BiFunction<double[], double[], double[]> closedSources = (input, hidden) -> withUnit(hidden);
        /** The steps of backpropagation in the closed form, which can go wrong on its own. */
        public Supplier<Steps> ofClosedForm;
        /** What the sums over n examples are multiplied by in D. */
        public DoubleUnaryOperator sumsFactor = n -> 1 / n;
        /** What a penalised weight is multiplied by in D, from lambda and n. */
        public DoubleBinaryOperator decay;
        /** 1 where the entry in this row and column is penalised in D, else 0. */
        public DoubleBinaryOperator decays = (row, column) -> column > 0 ? 1 : 0;
        /** The loss of one output unit, from its activation and target. */
        public DoubleBinaryOperator outputLoss;
        /** What the sum of the losses is multiplied by, from the numbers of examples and of output units. */
        public DoubleBinaryOperator lossFactor = (n, units) -> 1 / n;
        /** What the sum of the squares is multiplied by in J, from lambda and n. */
        public DoubleBinaryOperator penaltyFactor;
        /** The sum of the squares of the weights that J penalises. */
        public ToDoubleFunction<double[][][]> squares = theta -> Arrays.stream(theta)
                .flatMap(Arrays::stream)
                .mapToDouble(row -> sum(row.length - 1, j -> row[j + 1] * row[j + 1]))
                .sum();
        /** How many epochs there are. */
        public IntUnaryOperator trainEpochs = epochs -> epochs;
        /** The error terms of an example as training uses them. */
        public UnaryOperator<double[][]> trainDeltas = deltas -> deltas;
        /** The sums an epoch starts from, given those of the epoch before. */
        public UnaryOperator<double[][][]> startOfEpoch = ThetaNetworkReference::zeros;
        /** What D is multiplied by in this column before it is taken away. */
        public DoubleBinaryOperator rate = (alpha, column) -> alpha;

        private final UnaryOperator<double[][]> layout;
        private final boolean rowPerTarget;

        /** The right steps of a variant. */
        public Steps(ThetaNetworkParameters parameters) {
            rowPerTarget = parameters.weightRows().equals("targets");
            layout = rowPerTarget ? matrix -> matrix : ThetaNetworkReference::transposed;
            boolean tanh = parameters.hiddenActivation().equals("tanh");
            boolean logLoss = parameters.loss().equals("log-loss");
            hiddenActivation = tanh ? StrictMath::tanh : ThetaNetworkReference::sigmoid;
            hiddenSlope = tanh ? a -> (1 - a) * (1 + a) : a -> a * (1 - a);
            outputDelta = logLoss ? (a, y) -> a - y : (a, y) -> (a - y) * a * (1 - a);
            outputLoss = logLoss
                    ? (a, y) -> y == 1 ? -StrictMath.log(a) : -StrictMath.log1p(-a)
                    : (a, y) -> (a - y) * (a - y) / 2;
            decay = parameters.penaltyAveraged() ? (lambda, n) -> lambda / n : (lambda, n) -> lambda;
            penaltyFactor = parameters.penaltyAveraged() ? (lambda, n) -> lambda / (2 * n) : (lambda, n) -> lambda / 2;
            ofClosedForm = () -> new Steps(parameters);
        }
    }

    @Override
    public int[][] shapes(int[] sizes) {
        require(sizes != null && sizes.length > 1 && Arrays.stream(sizes).allMatch(s -> s > 0), "two layers of units");
        return Arrays.stream(steps.shapes.apply(sizes))
                .map(shape -> steps.rowPerTarget ? shape : new int[] {shape[1], shape[0]})
                .toArray(int[][]::new);
    }

    @Override
    public double[][] forward(double[][][] stored, double[] input) {
        double[][][] theta = rowPerTarget(stored);
        requireVector(input, theta[0][0].length - 1);
        double[][] a = new double[theta.length + 1][];
        a[0] = withUnit(input);
        for (int j = 1; j <= theta.length; j++) {
            DoubleUnaryOperator g = j < theta.length ? steps.hiddenActivation : steps.outputActivation;
            double[] z = steps.weightedSums.apply(theta[j - 1], a[j - 1]);
            double[] units = Arrays.stream(z).map(g).toArray();
            a[j] = j < theta.length ? withUnit(units) : units;
        }
        return a;
    }

    @Override
    public double[][] deltas(double[][][] stored, double[][] activations, double[] target) {
        double[][][] theta = rowPerTarget(stored);
        int last = theta.length;
        require(activations != null && activations.length == last + 1, "activations of each layer");
        requireOutputs(activations[last], target, theta[last - 1].length);
        for (int j = 0; j < last; j++) {
            requireVector(activations[j], theta[j][0].length);
        }
        double[][] deltas = new double[last][];
        deltas[last - 1] = vector(target.length, k -> steps.outputDelta.applyAsDouble(activations[last][k], target[k]));
        for (int j = last - 1; j > 0; j--) {
            double[] units = activations[j];
            double[] errors = steps.backward.apply(theta[j], deltas[j]);
            deltas[j - 1] = vector(errors.length, i -> errors[i] * steps.hiddenSlope.applyAsDouble(units[i + 1]));
        }
        return steps.returnedDeltas.apply(deltas);
    }

    @Override
    public double[][] accumulated(double[][] stored, double[] delta, double[] activations) {
        double[][] sums = rowPerTarget(stored)[0];
        requireVector(delta, sums.length);
        requireVector(activations, sums[0].length);
        double[][] contribution = steps.contribution.apply(delta, activations);
        return steps.layout.apply(matrix(sums, (i, j) -> sums[i][j] + contribution[i][j]));
    }

    @Override
    public Gradients twoLayerGradients(
            double[][] stored2, double[] input, double[] hidden, double prediction, double target) {
        double[][] theta2 = rowPerTarget(stored2)[0];
        requireVector(hidden, theta2[0].length - 1);
        require(theta2.length == 1 && input != null && input.length > 0, "one output and at least one input");
        ThetaNetwork network = new ThetaNetworkReference(steps.ofClosedForm.get());
        double[][][] theta = {steps.layout.apply(new double[hidden.length][input.length + 1]), stored2};
        double[][] a = {withUnit(input), withUnit(hidden), {prediction}};
        double[][] deltas = network.deltas(theta, a, new double[] {target});
        double[] sources = steps.closedSources.apply(input, hidden);
        double[][] gradient1 = network.accumulated(theta[0], deltas[0], a[0]);
        return new Gradients(gradient1, network.accumulated(zeros(theta)[1], deltas[1], sources));
    }

    @Override
    public double[][] regularizedGradient(double[][] storedSums, double[][] stored, int examples, double lambda) {
        double[][] theta = rowPerTarget(stored)[0];
        double[][] sums = rowPerTarget(storedSums)[0];
        require(sums.length == theta.length && sums[0].length == theta[0].length, "matrices of one shape");
        require(examples > 0 && lambda >= 0 && Double.isFinite(lambda), "examples and a strength of 0 or more");
        double factor = steps.sumsFactor.applyAsDouble(examples);
        double decay = steps.decay.applyAsDouble(lambda, examples);
        return steps.layout.apply(
                matrix(theta, (i, j) -> factor * sums[i][j] + steps.decays.applyAsDouble(i, j) * decay * theta[i][j]));
    }

    @Override
    public double cost(double[][][] stored, double[][] predictions, double[][] targets, double lambda) {
        double[][][] theta = rowPerTarget(stored);
        require(predictions != null && targets != null && predictions.length == targets.length, "a target for each");
        require(targets.length > 0 && lambda >= 0 && Double.isFinite(lambda), "examples and a strength of 0 or more");
        int units = theta[theta.length - 1].length;
        IntStream.range(0, targets.length).forEach(n -> requireOutputs(predictions[n], targets[n], units));
        double loss = sum(
                targets.length,
                n -> sum(targets[n].length, k -> steps.outputLoss.applyAsDouble(predictions[n][k], targets[n][k])));
        return steps.lossFactor.applyAsDouble(targets.length, targets[0].length) * loss
                + steps.penaltyFactor.applyAsDouble(lambda, targets.length) * steps.squares.applyAsDouble(theta);
    }

    @Override
    public TrainedNetwork train(
            double[][][] theta, double[][] inputs, double[][] targets, double rate, double lambda, int epochs) {
        require(rate > 0 && Double.isFinite(rate) && epochs >= 0, "a positive rate and 0 or more epochs");
        require(inputs != null && targets != null && inputs.length == targets.length, "a target for each input");
        rowPerTarget(theta);
        double[][][] now = new double[theta.length][][];
        Arrays.setAll(now, l -> matrix(theta[l], (i, j) -> theta[l][i][j]));
        double[][][] sums = zeros(theta);
        double[] losses = new double[steps.trainEpochs.applyAsInt(epochs) + 1];
        for (int epoch = 0; epoch < losses.length; epoch++) {
            double[][] predictions = new double[inputs.length][];
            sums = steps.startOfEpoch.apply(sums);
            for (int n = 0; n < inputs.length; n++) {
                double[][] a = forward(now, inputs[n]);
                double[][] deltas = steps.trainDeltas.apply(deltas(now, a, targets[n]));
                predictions[n] = a[theta.length];
                for (int l = 0; l < theta.length; l++) {
                    sums[l] = accumulated(sums[l], deltas[l], a[l]);
                }
            }
            losses[epoch] = cost(now, predictions, targets, lambda);
            for (int l = 0; l < theta.length && epoch + 1 < losses.length; l++) {
                double[][] old = now[l];
                double[][] d = regularizedGradient(sums[l], old, inputs.length, lambda);
                now[l] = matrix(
                        old,
                        (i, j) -> old[i][j] - steps.rate.applyAsDouble(rate, steps.rowPerTarget ? j : i) * d[i][j]);
            }
        }
        return new TrainedNetwork(now, losses);
    }

    /** The matrices with a row for each target; refuses what are no matrices of fitting shapes with finite numbers. */
    protected double[][][] rowPerTarget(double[][]... stored) {
        require(stored != null && stored.length > 0, "at least one matrix");
        double[][][] theta = new double[stored.length][][];
        for (int l = 0; l < theta.length; l++) {
            double[][] matrix = stored[l];
            require(
                    matrix != null && matrix.length > 0 && matrix[0] != null && matrix[0].length > 0,
                    "a row and column");
            Arrays.stream(matrix).forEach(row -> requireVector(row, matrix[0].length));
            theta[l] = steps.layout.apply(matrix);
            int inputs = theta[l][0].length - 1;
            require(inputs > 0 && (l == 0 || inputs == theta[l - 1].length), "weights for each unit and bias");
        }
        return theta;
    }

    private static double[] withUnit(double[] units) {
        return vector(units.length + 1, j -> j == 0 ? 1 : units[j - 1]);
    }

    private static double[][][] zeros(double[][][] theta) {
        return Arrays.stream(theta).map(m -> new double[m.length][m[0].length]).toArray(double[][][]::new);
    }

    private static double[][] transposed(double[][] matrix) {
        return IntStream.range(0, matrix[0].length)
                .mapToObj(j -> vector(matrix.length, i -> matrix[i][j]))
                .toArray(double[][]::new);
    }

    private static double[][] matrix(double[][] shape, BiFunction<Integer, Integer, Double> entry) {
        return IntStream.range(0, shape.length)
                .mapToObj(i -> vector(shape[i].length, j -> entry.apply(i, j)))
                .toArray(double[][]::new);
    }

    private static double[] vector(int length, IntToDoubleFunction entry) {
        double[] vector = new double[length];
        Arrays.setAll(vector, entry);
        return vector;
    }

    private static double sum(int length, IntToDoubleFunction term) {
        return IntStream.range(0, length).mapToDouble(term).sum();
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }
}
