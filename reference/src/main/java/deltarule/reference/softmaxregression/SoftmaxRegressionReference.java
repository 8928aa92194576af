package deltarule.reference.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right softmax regression, step by step. */
public class SoftmaxRegressionReference implements SoftmaxRegression {
    private final Steps steps;

    /** The reference of a variant. */
    public SoftmaxRegressionReference(SoftmaxRegressionParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public SoftmaxRegressionReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas; a method that calls another one shares its steps. */
    public static class Steps {
        /** From a batch to examples in rows, and back. */
        public final UnaryOperator<double[][]> examples;

        /** From weights to classes in rows, and back. */
        public final UnaryOperator<double[][]> classes;

        /** The label of the first class. */
        public final int firstLabel;

        /** T: what softmax divides logits by. */
        public final double temperature;

        /** The inputs of the logits, examples in rows. */
        public UnaryOperator<double[][]> usedInputs;

        /** The weights of the logits, classes in rows. */
        public UnaryOperator<double[][]> usedWeights;

        /** The biases of all classes in an example. */
        public BiFunction<double[], Integer, double[]> usedBias = (bias, example) -> bias;

        /** From the scaled logits z / T of a batch to its activations. */
        public UnaryOperator<double[][]> activations;

        /** The loss of an example from its scaled logits and the index of its true class. */
        public ToDoubleBiFunction<double[], Integer> exampleLoss = (z, label) -> Rows.logSumExp(z) - z[label];

        /** The factor of the sum of the losses of n examples. */
        public DoubleUnaryOperator lossFactor;

        /** dL/dz_k of an example times the temperature, from the activation and 1 for the true class or 0. */
        public DoubleBinaryOperator residual = (activation, target) -> activation - target;

        /** The factor of the sum of the derivatives of n examples. */
        public DoubleUnaryOperator gradientFactor;

        /** The sum of bias derivatives so far (first) with the next example's. */
        public DoubleBinaryOperator biasSum = Double::sum;

        /** The size of a single step, from the learning rate (first) and the class's activation. */
        public DoubleBinaryOperator stepSize = (rate, activation) -> rate;

        /** The derivatives that move the biases in a single step. */
        public UnaryOperator<double[]> biasSlopes = slopes -> slopes;

        /** A weight or the bias of the logistic regression, from class 0 (first) and class 1. */
        public DoubleBinaryOperator logisticParameter;

        /** The probability of class 1 from the one logit. */
        public DoubleUnaryOperator probability = z -> 1 / (1 + StrictMath.exp(-z));

        /** The order of an epoch. */
        public BiFunction<int[][], Integer, int[]> order = (orders, epoch) -> orders[epoch];

        /** The factor of an update, from the batch's own size (first) and the nominal one. */
        public DoubleBinaryOperator updateFactor = (own, nominal) -> 1;

        /** The parameters at which gradients are taken, from those before the epoch (first) and before the batch. */
        public BinaryOperator<Model> gradientPoint = (beforeEpoch, beforeBatch) -> beforeBatch;

        /** The right steps of a variant. */
        public Steps(SoftmaxRegressionParameters parameters) {
            boolean rows = parameters.layout().equals("rows");
            examples = rows ? matrix -> matrix : Rows::transposed;
            firstLabel = parameters.firstLabel();
            temperature = parameters.temperature();
            logisticParameter = (zero, one) -> (one - zero) / temperature;
            classes = rows ? Rows::transposed : matrix -> matrix;
            usedInputs = examples;
            usedWeights = classes;
            activations = logits -> examples.apply(Rows.softmax(examples.apply(logits)));
            DoubleUnaryOperator factor = parameters.reduction().equals("mean") ? n -> 1 / n : n -> 1;
            lossFactor = factor;
            gradientFactor = n -> factor.applyAsDouble(n) / temperature;
        }
    }

    @Override
    public double[][] logits(Model model, double[][] inputs) {
        requireFit(model, inputs);
        double[][] weights = steps.usedWeights.apply(model.weights());
        double[][] x = steps.usedInputs.apply(inputs);
        double[][] logits = new double[x.length][model.bias().length];
        for (int i = 0; i < x.length; i++) {
            double[] bias = steps.usedBias.apply(model.bias(), i);
            for (int k = 0; k < bias.length; k++) {
                logits[i][k] = Rows.dot(weights[k], x[i]) + bias[k];
            }
        }
        return steps.examples.apply(logits);
    }

    @Override
    public double[][] activations(double[][] logits) {
        requireLogits(logits);
        return steps.activations.apply(scaled(logits));
    }

    @Override
    public double loss(double[][] logits, int[] labels) {
        double[][] z = scaled(requireLogits(logits));
        requireLabels(labels, z.length, z[0].length);
        return steps.lossFactor.applyAsDouble(z.length)
                * IntStream.range(0, z.length)
                        .mapToDouble(i -> steps.exampleLoss.applyAsDouble(z[i], labels[i] - steps.firstLabel))
                        .sum();
    }

    @Override
    public Gradients gradients(double[][] inputs, double[][] activations, int[] labels) {
        Rows.requireRows(inputs, Double::isFinite);
        Rows.requireRows(activations, a -> a >= 0 && a <= 1);
        double[][] x = steps.examples.apply(inputs);
        double[][] a = steps.examples.apply(activations);
        requireLabels(labels, x.length, a[0].length);
        requireLabels(labels, a.length, a[0].length);
        double[][] weights = new double[a[0].length][x[0].length];
        double[] bias = new double[a[0].length];
        double factor = steps.gradientFactor.applyAsDouble(x.length);
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < bias.length; k++) {
                double slope =
                        factor * steps.residual.applyAsDouble(a[i][k], labels[i] - steps.firstLabel == k ? 1 : 0);
                bias[k] = steps.biasSum.applyAsDouble(bias[k], slope);
                weights[k] = moved(weights[k], slope, x[i]);
            }
        }
        return new Gradients(steps.classes.apply(weights), bias);
    }

    @Override
    public Model step(Model model, double[] input, double[] activations, int label, double learningRate) {
        Rows.require(input != null && activations != null, "inputs and activations are needed");
        Rows.require(learningRate > 0 && Double.isFinite(learningRate), "the learning rate must be more than 0");
        double[][] inputs = steps.examples.apply(new double[][] {input});
        requireFit(model, inputs);
        Rows.require(activations.length == model.bias().length, "there must be one activation for each class");
        double[][] batch = steps.examples.apply(new double[][] {activations});
        Gradients gradients = gradients(inputs, batch, new int[] {label});
        double[][] slopes = steps.classes.apply(gradients.weights());
        double[] biasSlopes = steps.biasSlopes.apply(gradients.bias());
        double[][] weights = steps.classes.apply(model.weights()).clone();
        double[] bias = model.bias().clone();
        for (int k = 0; k < bias.length; k++) {
            double size = steps.stepSize.applyAsDouble(learningRate, activations[k]);
            weights[k] = moved(weights[k], -size, slopes[k]);
            bias[k] -= size * biasSlopes[k];
        }
        return new Model(steps.classes.apply(weights), bias);
    }

    @Override
    public LogisticModel logisticRegression(Model model, double[][] inputs) {
        requireFit(model, inputs);
        Rows.require(model.bias().length == 2, "there must be two classes");
        double[][] w = steps.classes.apply(model.weights());
        double[] weights = w[0].clone();
        Arrays.setAll(weights, j -> steps.logisticParameter.applyAsDouble(w[0][j], w[1][j]));
        double bias = steps.logisticParameter.applyAsDouble(model.bias()[0], model.bias()[1]);
        double[] probabilities = Arrays.stream(steps.examples.apply(inputs))
                .mapToDouble(x -> steps.probability.applyAsDouble(Rows.dot(weights, x) + bias))
                .toArray();
        return new LogisticModel(weights, bias, probabilities);
    }

    @Override
    public TrainedModel train(
            Model model, double[][] inputs, int[] labels, double learningRate, int batchSize, int[][] orders) {
        Rows.require(
                learningRate > 0 && Double.isFinite(learningRate) && batchSize >= 1 && orders != null, "out of range");
        double[] losses = new double[orders.length + 1];
        losses[0] = loss(logits(model, inputs), labels);
        int[] all = IntStream.range(0, labels.length).toArray();
        for (int[] order : orders) {
            Rows.require(
                    order != null && Arrays.equals(IntStream.of(order).sorted().toArray(), all), "no permutation");
        }
        Model present = moved(model, 0, new Gradients(model.weights(), model.bias()));
        for (int epoch = 0; epoch < orders.length; epoch++) {
            Model beforeEpoch = present;
            int[] order = steps.order.apply(orders, epoch);
            for (int first = 0; first < order.length; first += batchSize) {
                int[] batch = Arrays.copyOfRange(order, first, first + Math.min(batchSize, order.length - first));
                double size = learningRate * steps.updateFactor.applyAsDouble(batch.length, batchSize);
                Model at = steps.gradientPoint.apply(beforeEpoch, present);
                present = moved(present, -size, gradients(at, inputs, labels, batch));
            }
            losses[epoch + 1] = loss(logits(present, inputs), labels);
        }
        return new TrainedModel(present, losses);
    }

    private Gradients gradients(Model model, double[][] inputs, int[] labels, int[] batch) {
        double[][] rows = steps.examples.apply(inputs);
        double[][] x = IntStream.of(batch).mapToObj(i -> rows[i]).toArray(double[][]::new);
        double[][] some = steps.examples.apply(x);
        int[] y = IntStream.of(batch).map(i -> labels[i]).toArray();
        return gradients(some, activations(logits(model, some)), y);
    }

    private static Model moved(Model model, double factor, Gradients gradients) {
        double[][] weights = IntStream.range(0, model.weights().length)
                .mapToObj(k -> moved(model.weights()[k], factor, gradients.weights()[k]))
                .toArray(double[][]::new);
        return new Model(weights, moved(model.bias(), factor, gradients.bias()));
    }

    private static double[] moved(double[] from, double factor, double[] direction) {
        return IntStream.range(0, from.length)
                .mapToDouble(j -> from[j] + factor * direction[j])
                .toArray();
    }

    private double[][] scaled(double[][] logits) {
        return Arrays.stream(logits)
                .map(row -> Arrays.stream(row).map(z -> z / steps.temperature).toArray())
                .toArray(double[][]::new);
    }

    private void requireFit(Model model, double[][] inputs) {
        Rows.require(model != null, "a model is needed");
        Rows.requireRows(model.weights(), Double::isFinite);
        Rows.requireRows(new double[][] {model.bias()}, Double::isFinite);
        Rows.requireRows(inputs, Double::isFinite);
        double[][] w = steps.classes.apply(model.weights());
        Rows.require(w.length == model.bias().length, "weights and bias must be of as many classes");
        Rows.require(w[0].length == steps.examples.apply(inputs)[0].length, "weights and inputs must be of one width");
    }

    private double[][] requireLogits(double[][] logits) {
        Rows.requireRows(logits, z -> z < Double.POSITIVE_INFINITY);
        double[][] examples = steps.examples.apply(logits);
        boolean finite = Arrays.stream(examples).allMatch(z -> Arrays.stream(z).anyMatch(Double::isFinite));
        Rows.require(finite, "one logit of each example must be finite");
        return examples;
    }

    private void requireLabels(int[] labels, int examples, int classes) {
        int first = steps.firstLabel;
        Rows.require(labels != null && labels.length == examples, "one label for each example is needed");
        Rows.require(Arrays.stream(labels).allMatch(y -> y >= first && y < first + classes), "a label must be a class");
    }
}
