package deltarule.tests.deep;

import deltarule.problems.deep.DeepNetwork;
import deltarule.problems.deep.DeepNetworkParameters;
import deltarule.reference.deep.DeepNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.tests.deep.Networks.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What students get wrong in sizes and on the way from the inputs to the outputs. */
final class ForwardMistakes {
    private static final int[] SIZES = {3, 4, 2};
    private static final int[] HUGE_SIZES = {60_000, 50_000, 3};

    private final Counterexample<DeepNetwork> size =
            new Counterexample<>("the sizes 3, 4, 2", deep -> deep.size(SIZES));
    private final Counterexample<DeepNetwork> hugeSize =
            new Counterexample<>("the sizes 60000, 50000, 3", deep -> deep.size(HUGE_SIZES));
    private final Counterexample<DeepNetwork> softmax;
    private final Counterexample<DeepNetwork> linear;
    private final Counterexample<DeepNetwork> hugeSoftmax;

    ForwardMistakes(Networks networks) {
        Network network = networks.small();
        softmax = forward(network, Networks.smallInputs(), "softmax");
        linear = forward(network, Networks.smallInputs(), "linear");
        hugeSoftmax = forward(network, new double[][] {{3000, -2500}, {-2000, 3500}}, "softmax");
    }

    List<Misconception<DeepNetwork, Steps>> of(DeepNetworkParameters parameters) {
        List<Misconception<DeepNetwork, Steps>> list = new ArrayList<>();
        list.addAll(ofSizes(parameters.countedLayers()));
        list.addAll(ofLayers());
        list.addAll(ofTheOutput());
        boolean leaks = parameters.leak() > 0;
        list.add(forward(
                leaks ? "relu-for-leaky-relu" : "leaky-relu-for-relu",
                leaks
                        ? "the hidden activation is 0 left of 0"
                        : "the hidden activation is 0.01 z left of 0, as in a leaky unit",
                leaks
                        ? "What does a hidden unit of this exercise pass on when its sum is negative?"
                        : "How steep is the hidden activation of this exercise left of 0?",
                steps -> steps.hiddenActivation = z -> z > 0 ? z : leaks ? 0 : 0.01 * z));
        return list;
    }

    private List<Misconception<DeepNetwork, Steps>> ofSizes(String countedLayers) {
        return List.of(
                new Misconception<>(
                        switch (countedLayers) {
                            case "weighted" -> "depth-counts-input-layer";
                            case "all" -> "depth-leaves-inputs-out";
                            default -> "depth-counts-output-layer";
                        },
                        "size",
                        switch (countedLayers) {
                            case "weighted" -> "the inputs are counted as a layer";
                            case "all" -> "the inputs are not counted as a layer";
                            default -> "the output layer is counted";
                        },
                        "Which layers have weights? The lectures disagree; what does the exercise say?",
                        steps -> steps.layers = countedLayers.equals("weighted") ? sizes -> sizes : sizes -> sizes - 1,
                        size),
                parameters(
                        "parameter-count-without-biases",
                        "the biases are not counted",
                        "Which parameters does a unit have besides its weights?",
                        ForwardMistakes::weights),
                parameters(
                        "parameter-count-one-bias-per-layer",
                        "each layer is given a single bias",
                        "Do the units of a layer share one threshold?",
                        sizes -> weights(sizes) + sizes.length - 1),
                parameters(
                        "parameter-count-biases-of-inputs",
                        "the inputs are given biases too",
                        "Is there anything to learn at an input?",
                        sizes -> weights(sizes)
                                + Arrays.stream(sizes).asLongStream().sum()),
                new Misconception<>(
                        "parameter-count-int-overflow",
                        "size",
                        "the parameters are counted in int, which overflows",
                        "Which type do your products have before they become long?",
                        steps -> {
                            ToLongFunction<int[]> right = steps.parameters;
                            steps.parameters = sizes -> (int) right.applyAsLong(sizes);
                        },
                        hugeSize));
    }

    private List<Misconception<DeepNetwork, Steps>> ofLayers() {
        return List.of(
                forward(
                        "transposed-weights",
                        "rows and columns of each layer's weights change places",
                        "What do the rows of the weights belong to in this exercise?",
                        steps -> steps.usedWeights = (weights, layer) -> Matrices.transposed(weights)),
                forward(
                        "layer-superscript-as-power",
                        "the number of a layer is taken for an exponent of its weights, as the slide's notation"
                                + " suggests",
                        "Is the small number a layer name or an exponent?",
                        steps -> steps.usedWeights = (weights, layer) -> power(weights, layer + 1)),
                forward(
                        "mlp-missing-bias",
                        "the biases are left out",
                        "What does your layer give for the zero input?",
                        steps -> steps.bias = (bias, example) -> new double[bias.length]),
                forward(
                        "bias-broadcast-wrong-axis",
                        "the biases are counted along the examples, not the units",
                        "Does every example get the same bias for a given unit?",
                        steps -> steps.bias = (bias, example) -> {
                            double[] row = new double[bias.length];
                            Arrays.fill(row, bias[example]);
                            return row;
                        }),
                forward(
                        "hidden-activation-skipped",
                        "the hidden activation is left out",
                        "Would one matrix give the same network?",
                        steps -> steps.hiddenActivation = z -> z));
    }

    private List<Misconception<DeepNetwork, Steps>> ofTheOutput() {
        return List.of(
                new Misconception<>(
                        "relu-on-output-layer",
                        "forward",
                        "the scores of the last layer are rectified too; the slide that says \"all\" is wrong",
                        "May a class score be negative?",
                        steps -> {
                            var right = steps.output;
                            steps.output =
                                    (scores, name) -> right.apply(Matrices.each(scores, z -> Math.max(0, z)), name);
                        },
                        linear),
                new Misconception<>(
                        "softmax-on-linear-output",
                        "forward",
                        "the softmax is taken of a linear output too",
                        "What should a network return that predicts a number between -5 and 5?",
                        steps -> {
                            var right = steps.output;
                            steps.output = (scores, name) -> right.apply(scores, "softmax");
                        },
                        linear),
                softmax(
                        "softmax-wrong-axis",
                        "the softmax is taken over the examples of each class",
                        "Which numbers should add up to 1?",
                        scores -> Matrices.transposed(Matrices.eachRow(
                                Matrices.transposed(scores),
                                column -> Matrices.softmax(column, Matrices.largest(column)))),
                        softmax),
                softmax(
                        "softmax-global-sum",
                        "all rows of the batch share one denominator",
                        "Should one example's probabilities depend on the other examples?",
                        ForwardMistakes::sharedSoftmax,
                        softmax),
                softmax(
                        "softmax-no-max-shift",
                        "the exponentials of huge scores overflow",
                        "What does your softmax give when a score is a thousand?",
                        scores -> Matrices.eachRow(scores, row -> Matrices.softmax(row, 0)),
                        hugeSoftmax));
    }

    private static double[][] sharedSoftmax(double[][] scores) {
        double[] all = Arrays.stream(scores).flatMapToDouble(Arrays::stream).toArray();
        double[] shares = Matrices.softmax(all, Matrices.largest(all));
        int classes = scores[0].length;
        return IntStream.range(0, scores.length)
                .mapToObj(i -> Arrays.copyOfRange(shares, i * classes, (i + 1) * classes))
                .toArray(double[][]::new);
    }

    private static long weights(int[] sizes) {
        return IntStream.range(1, sizes.length)
                .mapToLong(l -> (long) sizes[l - 1] * sizes[l])
                .sum();
    }

    /** The power where there is one, the weights themselves where they are not square. */
    private static double[][] power(double[][] weights, int exponent) {
        double[][] power = weights;
        for (int i = 1; i < exponent && weights.length == weights[0].length; i++) {
            power = Matrices.product(power, weights);
        }
        return power;
    }

    private Misconception<DeepNetwork, Steps> parameters(
            String id, String sentence, String hint, ToLongFunction<int[]> wrong) {
        return new Misconception<>(id, "size", sentence, hint, steps -> steps.parameters = wrong, size);
    }

    private Misconception<DeepNetwork, Steps> forward(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "forward", sentence, hint, patch, softmax);
    }

    private Misconception<DeepNetwork, Steps> softmax(
            String id,
            String sentence,
            String hint,
            UnaryOperator<double[][]> wrong,
            Counterexample<DeepNetwork> counterexample) {
        return new Misconception<>(
                id,
                "forward",
                sentence,
                hint,
                steps -> steps.output = (scores, name) -> name.equals("softmax") ? wrong.apply(scores) : scores,
                counterexample);
    }

    private static Counterexample<DeepNetwork> forward(Network network, double[][] inputs, String output) {
        return new Counterexample<>(
                "the weights " + Arrays.deepToString(network.weights()) + ", the biases "
                        + Arrays.deepToString(network.biases()) + ", the inputs " + Arrays.deepToString(inputs)
                        + " and the output " + output,
                deep -> deep.forward(network.weights(), network.biases(), inputs, output));
    }
}
