package deltarule.tests.deep;

import deltarule.problems.deep.DeepNetwork;
import deltarule.problems.deep.DeepNetworkParameters;
import deltarule.reference.deep.DeepNetworkReference;
import deltarule.reference.deep.DeepNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.tests.deep.Networks.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong on the way back through the layers. */
final class BackwardMistakes {
    private static final int[] LABELS = Networks.smallLabels();

    private final Counterexample<DeepNetwork> deltas;
    private final Counterexample<DeepNetwork> kink;
    private final Counterexample<DeepNetwork> gradients;

    BackwardMistakes(DeepNetworkParameters parameters, Networks networks) {
        DeepNetwork right = new DeepNetworkReference(parameters);
        Network network = networks.small();
        double[][] inputs = Networks.smallInputs();
        double[][][] outputs = right.forward(network.weights(), network.biases(), inputs, "softmax");
        double[][][] errors = right.deltas(network.weights(), outputs, LABELS);
        String text = "the weights " + Arrays.deepToString(network.weights()) + ", the biases "
                + Arrays.deepToString(network.biases()) + ", the inputs " + Arrays.deepToString(inputs)
                + " and the labels " + Arrays.toString(LABELS);
        deltas = new Counterexample<>(text, deep -> deep.deltas(network.weights(), outputs, LABELS));
        double[][][] atTheKink = outputs.clone();
        atTheKink[1] = new double[][] {{0.7, 0, 0.4}, outputs[1][1], {0, 0.9, 0.6}};
        kink = new Counterexample<>(
                text
                        + ", with outputs of exactly 0 stored for the second unit in the first example and the first unit in"
                        + " the last example of layer 2",
                deep -> deep.deltas(network.weights(), atTheKink, LABELS));
        gradients = new Counterexample<>(text, deep -> deep.gradients(inputs, outputs, errors));
    }

    List<Misconception<DeepNetwork, Steps>> of(DeepNetworkParameters parameters) {
        List<Misconception<DeepNetwork, Steps>> list = new ArrayList<>();
        boolean mean = parameters.reduction().equals("mean");
        list.addAll(ofTheLastLayer(mean));
        list.addAll(ofTheHiddenLayers(parameters.leak()));
        list.addAll(ofTheGradients(mean));
        return list;
    }

    private List<Misconception<DeepNetwork, Steps>> ofTheLastLayer(boolean mean) {
        return List.of(
                deltas(
                        "grad-y-minus-p",
                        "the probabilities are subtracted from the one-hot labels",
                        "Take one small step against your gradient: does the loss go down?",
                        steps -> steps.outputDelta = (p, y) -> y - p),
                deltas(
                        mean ? "grad-sum-not-mean" : "grad-mean-not-sum",
                        mean
                                ? "the error terms lack the factor of the mean"
                                : "the error terms have the factor of a mean",
                        "Duplicate the batch: should the step double?",
                        steps -> {
                            DoubleUnaryOperator right = steps.outputFactor;
                            steps.outputFactor = n -> right.applyAsDouble(n) * (mean ? n : 1 / n);
                        }),
                deltas(
                        "softmax-grad-sigmoid-style",
                        "the output error is multiplied by p (1 - p)",
                        "For this loss something cancels: do the chain rule once more.",
                        steps -> steps.outputDelta = (p, y) -> (p - y) * p * (1 - p)),
                deltas(
                        "softmax-grad-only-true-class",
                        "only the true class gets an error term",
                        "Which scores should sink when the true one rises?",
                        steps -> steps.outputDelta = (p, y) -> y == 1 ? p - 1 : 0));
    }

    private List<Misconception<DeepNetwork, Steps>> ofTheHiddenLayers(double leak) {
        List<Misconception<DeepNetwork, Steps>> list = new ArrayList<>(List.of(
                slope(
                        "relu-mask-missing",
                        "the slope of the hidden activation is left out",
                        "Does a silent unit take as much of the blame as an active one?",
                        (output, arriving) -> 1),
                slope(
                        "relu-derivative-from-gradient-sign",
                        "the sign of the error that arrives decides on the slope",
                        "Which stored quantity from the forward pass decides whether a unit was active?",
                        (output, arriving) -> arriving > 0 ? 1 : leak),
                slope(
                        "relu-slope-is-activation",
                        "the stored output takes the place of the slope",
                        "How steep is the hidden activation where it is active?",
                        (output, arriving) -> output),
                deltas(
                        "relu-mask-from-next-layer",
                        "the outputs of the next layer decide on a hidden layer's slopes",
                        "Which outputs belong to this hidden layer?",
                        steps -> steps.slopeLayer = layer -> layer + 1),
                deltas(
                        "hidden-grad-length-c",
                        "a hidden layer gets as many error terms as there are classes, as on a slide that is wrong",
                        "Over which layer does that vector run?",
                        steps -> steps.returnedDeltas = BackwardMistakes::cutToClasses),
                deltas(
                        "hidden-deltas-averaged-again",
                        "each hidden layer divides by the number of examples once more",
                        "How often does the loss hold the factor 1/n?",
                        steps -> steps.returnedDeltas = BackwardMistakes::averagedInEachLayer)));
        if (leak > 0) {
            list.add(new Misconception<>(
                    "leaky-relu-slope-one-at-zero",
                    "deltas",
                    "the slope at 0 is 1",
                    "Which slope does the exercise fix at the kink?",
                    steps -> steps.hiddenSlope = (output, arriving) -> output >= 0 ? 1 : leak,
                    kink));
            list.add(slope(
                    "relu-slope-for-leaky-relu",
                    "the slope left of 0 is 0",
                    "How steep is the hidden activation of this exercise left of 0?",
                    (output, arriving) -> output > 0 ? 1 : 0));
        }
        return list;
    }

    private List<Misconception<DeepNetwork, Steps>> ofTheGradients(boolean mean) {
        return List.of(
                gradients(
                        "gradient-outer-product-order",
                        "the weights' derivatives have rows and columns exchanged",
                        "Rows of the gradient belong to which layer?",
                        steps -> steps.weightGradients = Matrices::transposed),
                gradients(
                        "grad-uses-input-instead-of-hidden",
                        "the inputs of the network are used in every layer",
                        "What flowed through the weights of this layer?",
                        steps -> steps.sourceLayer = layer -> -1),
                gradients(
                        "grad-uses-own-output",
                        "a layer's own outputs take the place of its inputs",
                        "What were the weights multiplied by on the way forward?",
                        steps -> steps.sourceLayer = layer -> layer),
                gradients(
                        mean ? "double-average" : "weights-averaged",
                        mean ? "the mean is taken twice" : "the derivatives are averaged and not added up",
                        "Which factor do the error terms hold already?",
                        steps -> steps.usedDeltas = deltas -> Matrices.each(deltas, delta -> delta / deltas.length)),
                gradients(
                        "bias-gradient-wrong-axis",
                        "the biases' derivatives are summed over the units, not the examples",
                        "How many biases does the layer have?",
                        steps -> steps.biasGradients = Matrices::rowSums),
                gradients(
                        "db-not-summed-over-batch",
                        "the biases' derivatives come from the last example alone",
                        "Does every example of the batch push on the bias?",
                        steps -> steps.biasGradients = deltas -> deltas[deltas.length - 1].clone()));
    }

    private static double[][][] cutToClasses(double[][][] deltas) {
        int classes = deltas[deltas.length - 1][0].length;
        double[][][] cut = deltas.clone();
        for (int l = 0; l < deltas.length - 1; l++) {
            cut[l] = Matrices.eachRow(deltas[l], row -> Arrays.copyOf(row, classes));
        }
        return cut;
    }

    private static double[][][] averagedInEachLayer(double[][][] deltas) {
        double[][][] averaged = deltas.clone();
        double factor = 1;
        for (int l = deltas.length - 1; l >= 0; l--) {
            double power = factor;
            averaged[l] = Matrices.each(deltas[l], delta -> power * delta);
            factor /= deltas[l].length;
        }
        return averaged;
    }

    private Misconception<DeepNetwork, Steps> slope(
            String id, String sentence, String hint, DoubleBinaryOperator slope) {
        return deltas(id, sentence, hint, steps -> steps.hiddenSlope = slope);
    }

    private Misconception<DeepNetwork, Steps> deltas(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "deltas", sentence, hint, patch, deltas);
    }

    private Misconception<DeepNetwork, Steps> gradients(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gradients", sentence, hint, patch, gradients);
    }
}
