package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.problems.mlp.MlpTrainingParameters;
import deltarule.reference.mlp.MlpTrainingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** What students get wrong on the way from the inputs to the predictions. */
final class ForwardMistakes {
    private static final Network NETWORK = PublicNetworks.SMALL;
    private static final double[][] INPUTS = PublicNetworks.SMALL_INPUTS;
    private static final double[][] HUGE_INPUTS = {{900, -700, 800}, {-800, -900, 750}};
    private static final double[][] HIDDEN = {{0.4, 0.8}, {0.9, 0.3}, {0.2, 0.6}};
    private static final double[][] HUGE_HIDDEN = {{4000, 300}, {100, 3000}};
    private static final String WEIGHTS = "W = ((0.5, -0.3, 0.8), (0.4, 0.9, -0.2)), b = (0.3, -0.2)";
    private static final String OUTPUT = "v = (0.7, -0.6), c = 0.2";

    private final Counterexample<MlpTraining> hidden;
    private final Counterexample<MlpTraining> hugeHidden;
    private final Counterexample<MlpTraining> predictions;
    private final Counterexample<MlpTraining> hugePredictions;
    private final Counterexample<MlpTraining> hugeNegativePredictions;

    ForwardMistakes(MlpTrainingParameters parameters) {
        Batches batches = new Batches(parameters);
        hidden = hidden(batches, INPUTS);
        hugeHidden = hidden(batches, HUGE_INPUTS);
        predictions = predictions(batches, HIDDEN);
        hugePredictions = predictions(batches, HUGE_HIDDEN);
        hugeNegativePredictions = predictions(batches, new double[][] {{300, 4000}});
    }

    private static Counterexample<MlpTraining> hidden(Batches batches, double[][] examples) {
        return new Counterexample<>(
                WEIGHTS + " and " + batches.text(examples) + " of inputs",
                mlp -> mlp.hiddenActivations(NETWORK, batches.of(examples)));
    }

    private static Counterexample<MlpTraining> predictions(Batches batches, double[][] examples) {
        return new Counterexample<>(
                OUTPUT + " and " + batches.text(examples) + " of hidden activations",
                mlp -> mlp.predictions(NETWORK, batches.of(examples)));
    }

    List<Misconception<MlpTraining, Steps>> of(MlpTrainingParameters parameters) {
        List<Misconception<MlpTraining, Steps>> list = new ArrayList<>();
        list.addAll(ofTheHiddenLayer());
        list.addAll(ofTheHiddenActivation(parameters.hiddenActivation()));
        list.addAll(ofTheOutput());
        if (!parameters.hiddenActivation().equals("sigmoid")) {
            list.add(predictions(
                    "output-uses-hidden-activation",
                    "the output unit has the activation of the hidden units",
                    "Should the answer be a probability?",
                    steps -> steps.outputActivation = activations().get(parameters.hiddenActivation())));
        }
        return list;
    }

    private List<Misconception<MlpTraining, Steps>> ofTheHiddenLayer() {
        return List.of(
                hidden(
                        "transposed-weights",
                        "rows and columns of the hidden weights change places",
                        "How many rows must W have for this layer?",
                        steps -> steps.usedWeights = ForwardMistakes::transposed),
                hidden(
                        "mlp-missing-bias",
                        "the hidden biases are left out",
                        "What does your layer give for the zero input?",
                        steps -> steps.hiddenBias = (bias, unit, example) -> 0),
                hidden(
                        "bias-added-twice",
                        "each hidden bias is added twice",
                        "How many times does the bias enter one unit?",
                        steps -> steps.hiddenBias = (bias, unit, example) -> 2 * bias[unit]),
                hidden(
                        "bias-matrix-circulant",
                        "each example rotates the biases by one unit, as on a slide that is wrong",
                        "Should the second example use other biases than the first?",
                        steps -> steps.hiddenBias = (bias, unit, example) -> bias[(unit + example) % bias.length]),
                hidden(
                        "hidden-activation-skipped",
                        "the hidden activation is left out",
                        "Would one matrix give the same network?",
                        steps -> steps.hiddenActivation = z -> z));
    }

    private List<Misconception<MlpTraining, Steps>> ofTheHiddenActivation(String name) {
        List<Misconception<MlpTraining, Steps>> list = new ArrayList<>();
        activations().forEach((other, activation) -> {
            if (!other.equals(name)) {
                list.add(hidden(
                        "hidden-activation-" + other,
                        "the hidden activation is " + other,
                        "Which activation does the exercise name for the hidden units?",
                        steps -> steps.hiddenActivation = activation));
            }
        });
        if (!name.equals("relu")) {
            list.add(hidden(
                    "double-activation",
                    "the hidden activation is applied twice",
                    "Trace one unit by hand: how many times is it squashed?",
                    steps -> steps.hiddenActivation =
                            activations().get(name).andThen(activations().get(name))));
            list.add(new Misconception<>(
                    name.equals("tanh") ? "tanh-naive-overflow" : "sigmoid-exp-over-exp-plus-one",
                    "hiddenActivations",
                    "a quotient of exponentials is computed that overflows",
                    "What does your expression give when the weighted sum is a thousand?",
                    steps -> steps.hiddenActivation = name.equals("tanh")
                            ? z -> (StrictMath.exp(z) - StrictMath.exp(-z)) / (StrictMath.exp(z) + StrictMath.exp(-z))
                            : z -> StrictMath.exp(z) / (StrictMath.exp(z) + 1),
                    hugeHidden));
            list.add(new Misconception<>(
                    name.equals("tanh") ? "tanh-by-one-exponential" : "sigmoid-by-complement",
                    "hiddenActivations",
                    name.equals("tanh")
                            ? "(e^2z - 1) / (e^2z + 1) is computed, which overflows"
                            : "1 - e^-z / (1 + e^-z) is computed, which overflows",
                    "At which end of the number line does your expression divide infinity by infinity?",
                    steps -> steps.hiddenActivation = name.equals("tanh")
                            ? z -> (StrictMath.exp(2 * z) - 1) / (StrictMath.exp(2 * z) + 1)
                            : ForwardMistakes::complement,
                    hugeHidden));
        }
        return list;
    }

    private List<Misconception<MlpTraining, Steps>> ofTheOutput() {
        return List.of(
                predictions(
                        "output-activation-missing",
                        "the output is not squashed",
                        "Should the answer be a probability?",
                        steps -> steps.outputActivation = z -> z),
                predictions(
                        "sigmoid-missing-minus",
                        "the sigmoid's exponent lacks its minus sign",
                        "Which end of the number line should map close to one?",
                        steps -> steps.outputActivation = z -> sigmoid(-z)),
                predictions(
                        "output-missing-bias",
                        "the output bias is left out",
                        "What does your output unit give when all hidden units are silent?",
                        steps -> steps.outputBias = bias -> 0),
                predictions(
                        "output-bias-subtracted",
                        "the output bias is subtracted",
                        "How far should the minus sign in the sigmoid's exponent reach?",
                        steps -> steps.outputBias = bias -> -bias),
                predictions(
                        "output-thresholded",
                        "the predictions are rounded to 0 and 1",
                        "Is a probability asked for, or a decision?",
                        steps -> steps.outputActivation = z -> z >= 0 ? 1 : 0),
                new Misconception<>(
                        "output-exp-over-exp-plus-one",
                        "predictions",
                        "a quotient of exponentials is computed that overflows",
                        "What does your expression give when the weighted sum is a thousand?",
                        steps -> steps.outputActivation = z -> StrictMath.exp(z) / (StrictMath.exp(z) + 1),
                        hugePredictions),
                new Misconception<>(
                        "predictions-clipped",
                        "predictions",
                        "the predictions are clipped to 1e-7 and 1 - 1e-7",
                        "What does the exact formula give when the weighted sum is a thousand?",
                        steps -> steps.outputActivation = z -> Math.min(Math.max(sigmoid(z), 1e-7), 1 - 1e-7),
                        hugeNegativePredictions),
                new Misconception<>(
                        "output-by-complement",
                        "predictions",
                        "1 - e^-z / (1 + e^-z) is computed, which overflows",
                        "At which end of the number line does your expression divide infinity by infinity?",
                        steps -> steps.outputActivation = ForwardMistakes::complement,
                        hugeNegativePredictions));
    }

    private Misconception<MlpTraining, Steps> hidden(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "hiddenActivations", sentence, hint, patch, hidden);
    }

    private Misconception<MlpTraining, Steps> predictions(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "predictions", sentence, hint, patch, predictions);
    }

    private static Map<String, DoubleUnaryOperator> activations() {
        return new TreeMap<>(
                Map.of("tanh", StrictMath::tanh, "sigmoid", ForwardMistakes::sigmoid, "relu", z -> Math.max(0, z)));
    }

    private static double complement(double z) {
        return 1 - StrictMath.exp(-z) / (1 + StrictMath.exp(-z));
    }

    private static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    /** The same matrix with rows and columns exchanged. */
    static double[][] transposed(double[][] matrix) {
        return IntStream.range(0, matrix[0].length)
                .mapToObj(j -> IntStream.range(0, matrix.length)
                        .mapToDouble(i -> matrix[i][j])
                        .toArray())
                .toArray(double[][]::new);
    }
}
