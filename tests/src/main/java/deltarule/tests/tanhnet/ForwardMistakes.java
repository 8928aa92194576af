package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.reference.tanhnet.TanhNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong on the way forward. */
final class ForwardMistakes {
    private static final double[][] TWO_EXAMPLES = {{1.5, -0.4}, {0.5, 1.2}, {0.7, 0.6}};
    private static final double[][] HUGE_INPUTS = {{900, 1100}, {-700, 800}, {1200, 950}};
    private static final String LAYER = "W = ((0.5, -0.3, 0.8), (0.4, 0.9, -0.2)), b = (0.3, -0.2)";
    private static final String OUTPUTS = "W2 = ((0.7, -0.6), (0.2, 0.9)), b2 = (0.2, -0.4)";

    private final Counterexample<TanhNetwork> sums = new Counterexample<>(
            LAYER + " and the examples (1.5, 0.5, 0.7) and (-0.4, 1.2, 0.6) in columns",
            network -> network.sums(Batches.SMALL.hiddenWeights(), Batches.SMALL.hiddenBiases(), TWO_EXAMPLES));
    private final Counterexample<TanhNetwork> forward = new Counterexample<>(
            LAYER + " in the first layer, " + OUTPUTS
                    + " and the examples (1.5, 0.5, 0.7), (-0.4, 1.2, 0.6), (0.8, 0.3, -1.1) in columns",
            network -> network.forward(Batches.SMALL, Batches.SMALL_INPUTS));
    private final Counterexample<TanhNetwork> hugeForward = new Counterexample<>(
            LAYER + " in the first layer, " + OUTPUTS
                    + " and the examples (900, -700, 1200), (1100, 800, 950) in columns",
            network -> network.forward(Batches.SMALL, HUGE_INPUTS));
    private final Counterexample<TanhNetwork> loudForward = new Counterexample<>(
            LAYER + " in the first layer, W2 = ((1700, -160), (2200, 900)), b2 = (0.2, -0.4) and the example"
                    + " (1.5, 0.5, 0.7) as a column",
            network -> network.forward(
                    new TanhNetwork.Network(
                            Batches.SMALL.hiddenWeights(),
                            Batches.SMALL.hiddenBiases(),
                            new double[][] {{1700, -160}, {2200, 900}},
                            Batches.SMALL.outputBiases()),
                    new double[][] {{1.5}, {0.5}, {0.7}}));

    private final double biasInput;

    ForwardMistakes(TanhNetworkParameters parameters) {
        this.biasInput = parameters.biasInput();
    }

    List<Misconception<TanhNetwork, Steps>> of(TanhNetworkParameters parameters) {
        List<Misconception<TanhNetwork, Steps>> list = new ArrayList<>();
        list.addAll(ofTheBiases());
        list.addAll(ofTheNetwork());
        boolean tanh = !parameters.hiddenActivation().equals("sigmoid");
        double width = parameters.hiddenActivation().equals("scaled-tanh") ? 2.0 / 3 : 1;
        double height = width == 1 ? 1 : 1.7159;
        DoubleUnaryOperator naive = tanh
                ? z -> height
                        * (StrictMath.exp(width * z) - StrictMath.exp(-width * z))
                        / (StrictMath.exp(width * z) + StrictMath.exp(-width * z))
                : z -> StrictMath.exp(z) / (StrictMath.exp(z) + 1);
        list.add(new Misconception<>(
                tanh ? "tanh-naive-overflow" : "sigmoid-exp-over-exp-plus-one",
                "forward",
                "the hidden activation is a quotient of exponentials that overflows",
                "What does your expression give when the weighted sum is a thousand?",
                steps -> steps.forwardActivation = naive,
                hugeForward));
        list.add(forward(
                tanh ? "hidden-activation-sigmoid" : "hidden-activation-tanh",
                "the hidden activation is " + (tanh ? "the sigmoid" : "tanh"),
                "Which activation does the exercise name for the hidden units?",
                steps -> steps.forwardActivation = tanh ? ForwardMistakes::sigmoid : StrictMath::tanh));
        return list;
    }

    private List<Misconception<TanhNetwork, Steps>> ofTheBiases() {
        return List.of(
                sums(
                        "bias-broadcast-wrong-axis",
                        "the first bias is added to the first example, the second to the second and so on in turn",
                        "Does every example get the same bias for a given unit?",
                        steps -> steps.sumsBiases = (biases, example) -> {
                            double[] same = new double[biases.length];
                            Arrays.fill(same, biases[example % biases.length]);
                            return same;
                        }),
                sums(
                        "bias-matrix-circulant",
                        "each example rotates the biases by one unit, as on a slide that is wrong",
                        "Should the second example use other biases than the first?",
                        steps -> steps.sumsBiases = (biases, example) -> {
                            double[] rotated = new double[biases.length];
                            for (int k = 0; k < rotated.length; k++) {
                                rotated[k] = biases[(k + example) % biases.length];
                            }
                            return rotated;
                        }),
                sums(
                        "bias-matrix-first-row-wrong",
                        "the first unit gets another bias in each example, as on a slide that is wrong",
                        "Write out the first and the second column of the bias matrix: are they equal?",
                        steps -> steps.sumsBiases = (biases, example) -> {
                            double[] wrong = biases.clone();
                            wrong[0] = biases[example % biases.length];
                            return wrong;
                        }),
                sums(
                        "mlp-missing-bias",
                        "the biases are left out",
                        "What does your layer give for an example of zeros?",
                        steps -> steps.sumsBiases = (biases, example) -> new double[biases.length]));
    }

    private List<Misconception<TanhNetwork, Steps>> ofTheNetwork() {
        return List.of(
                forward(
                        "rows-vs-columns",
                        "the numbers of the batch are read as if its examples were rows",
                        "Does one example run across or down?",
                        steps -> steps.forwardInputs = inputs -> transposed(turned(inputs))),
                forward(
                        "bias-added-twice",
                        "the bias of an output enters twice, as a slide suggests that names two sums alike",
                        "How many times does the bias enter one unit?",
                        steps -> steps.forwardOutput = (sum, bias) -> sigmoid(sum + biasInput * bias)),
                forward(
                        "hidden-activation-skipped",
                        "the hidden activation is left out",
                        "Would one matrix give the same network?",
                        steps -> steps.forwardActivation = z -> z),
                forward(
                        "output-activation-missing",
                        "the outputs are not squashed",
                        "Should the answers be probabilities?",
                        steps -> steps.forwardOutput = (sum, bias) -> sum),
                new Misconception<>(
                        "output-exp-over-exp-plus-one",
                        "forward",
                        "the outputs are quotients of exponentials that overflow",
                        "What does your expression give when the weighted sum is a thousand?",
                        steps -> steps.forwardOutput = (sum, bias) -> StrictMath.exp(sum) / (StrictMath.exp(sum) + 1),
                        loudForward));
    }

    private Misconception<TanhNetwork, Steps> sums(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "sums", sentence, hint, patch, sums);
    }

    private Misconception<TanhNetwork, Steps> forward(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "forward", sentence, hint, patch, forward);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    /** The same matrix with rows and columns exchanged. */
    static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    /** The same numbers in the order in which they are read, in the shape of the transposed matrix. */
    static double[][] turned(double[][] matrix) {
        int rows = matrix.length;
        int columns = matrix[0].length;
        double[][] turned = new double[columns][rows];
        for (int n = 0; n < rows * columns; n++) {
            turned[n / rows][n % rows] = matrix[n / columns][n % columns];
        }
        return turned;
    }

    /** The product of two matrices; what the right one lacks in columns or the left one has too much is an error. */
    static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right[0].length; j++) {
                for (int k = 0; k < left[i].length; k++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }
}
