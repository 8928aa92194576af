package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.reference.tanhnet.TanhNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What students get wrong in the errors and derivatives. */
final class BackwardMistakes {
    private static final double[][] PREDICTIONS = {{0.7, 0.4, 0.8}, {0.3, 0.2, 0.6}};
    private static final double[][] OUTPUT_ERRORS = {{-0.3, 0.4, -0.2}, {0.3, 0.2, -0.4}};
    private static final double[][] HIDDEN = {{0.8, -0.3, 0.6}, {-0.2, 0.7, 0.4}};

    private final Counterexample<TanhNetwork> outputErrors = new Counterexample<>(
            "predictions ((0.7, 0.4, 0.8), (0.3, 0.2, 0.6)) and targets ((1, 0, 1), (0, 0, 1))",
            network -> network.outputErrors(PREDICTIONS, Batches.SMALL_TARGETS));
    private final Counterexample<TanhNetwork> hiddenErrors = new Counterexample<>(
            "W2 = ((0.7, -0.6), (0.2, 0.9)), dZ2 = ((-0.3, 0.4, -0.2), (0.3, 0.2, -0.4)) and A1 = ((0.8, -0.3, 0.6),"
                    + " (-0.2, 0.7, 0.4))",
            network -> network.hiddenErrors(Batches.SMALL.outputWeights(), OUTPUT_ERRORS, HIDDEN));
    private final Counterexample<TanhNetwork> layerGradients = new Counterexample<>(
            "dZ = ((-0.3, 0.4, -0.2), (0.3, 0.2, -0.4)) and the activations ((1.5, -0.4, 0.8), (0.5, 1.2, 0.3),"
                    + " (0.7, 0.6, -1.1)) below",
            network -> network.layerGradients(OUTPUT_ERRORS, Batches.SMALL_INPUTS));

    List<Misconception<TanhNetwork, Steps>> of(TanhNetworkParameters parameters) {
        boolean tanh = !parameters.hiddenActivation().equals("sigmoid");
        List<Misconception<TanhNetwork, Steps>> list = new ArrayList<>();
        list.addAll(ofTheOutputErrors());
        list.addAll(ofTheHiddenErrors(tanh));
        list.addAll(ofTheLayerGradients());
        list.addAll(ofTheAverage(parameters.average()));
        return list;
    }

    private List<Misconception<TanhNetwork, Steps>> ofTheAverage(String average) {
        if (average.equals("none")) {
            return List.of(layerGradients(
                    "grad-mean-not-sum",
                    "the derivatives are averaged over the examples",
                    "Duplicate the batch: what happens to the cost of this exercise?",
                    steps -> steps.gradientFactor = m -> 1 / m));
        }
        boolean inGradients = average.equals("gradients");
        List<Misconception<TanhNetwork, Steps>> list = new ArrayList<>();
        Consumer<Steps> averagedErrors = steps -> steps.errorFactor = inGradients ? m -> 1 / m : m -> 1;
        Consumer<Steps> averagedGradients = steps -> steps.gradientFactor = inGradients ? m -> 1 : m -> 1 / m;
        list.add(new Misconception<>(
                "double-average",
                inGradients ? "outputErrors" : "layerGradients",
                "the factor 1/m is used in the errors and in the gradients",
                "How often is 1/m in the cost?",
                inGradients ? averagedErrors : averagedGradients,
                inGradients ? outputErrors : layerGradients));
        list.add(new Misconception<>(
                "grad-sum-not-mean",
                inGradients ? "layerGradients" : "outputErrors",
                "the factor 1/m is used neither in the errors nor in the gradients",
                "Duplicate the batch: should the step double?",
                inGradients ? averagedGradients : averagedErrors,
                inGradients ? layerGradients : outputErrors));
        return list;
    }

    private List<Misconception<TanhNetwork, Steps>> ofTheOutputErrors() {
        return List.of(
                outputErrors(
                        "grad-y-minus-p",
                        "the predictions are subtracted from the targets",
                        "Take one small step against your derivative: does the cost go down?",
                        steps -> steps.outputError = (q, y) -> y - q),
                outputErrors(
                        "bce-grad-not-cancelled",
                        "the error is still divided by q (1 - q)",
                        "Which factor of the chain rule is still missing?",
                        steps -> steps.outputError = (q, y) -> (q - y) / (q * (1 - q))),
                outputErrors(
                        "grad-extra-sigmoid-derivative",
                        "the error is multiplied by q (1 - q)",
                        "For this cost something cancels: do the chain rule once more.",
                        steps -> steps.outputError = (q, y) -> (q - y) * q * (1 - q)),
                outputErrors(
                        "error-of-the-decision",
                        "the predictions are rounded to 0 and 1 before they are compared",
                        "Is a right answer given with 60 percent confidence already perfect?",
                        steps -> steps.outputError = (q, y) -> (q >= 0.5 ? 1 : 0) - y));
    }

    private List<Misconception<TanhNetwork, Steps>> ofTheHiddenErrors(boolean tanh) {
        return List.of(
                tanh
                        ? hiddenErrors(
                                "tanh-net-with-sigmoid-hidden-gradient",
                                "the sigmoid's derivative is used for the hidden units; the slide's words are wrong here",
                                "Which activation did the forward pass use?",
                                steps -> steps.hiddenSlope = a -> a * (1 - a))
                        : hiddenErrors(
                                "tanh-derivative-for-sigmoid",
                                "the hidden derivative is 1 - A^2, that of tanh; the slide's code is wrong here",
                                "Does the hidden derivative belong to the activation you use?",
                                steps -> steps.hiddenSlope = a -> 1 - a * a),
                hiddenErrors(
                        "hidden-grad-missing-activation-derivative",
                        "the derivative of the hidden activation is left out",
                        "The error is a derivative with respect to the sum of a unit, not its activation.",
                        steps -> steps.hiddenSlope = a -> 1),
                hiddenErrors(
                        "delta-uses-untransposed-weight",
                        "the output weights are used in the order in which they stand and not transposed",
                        "From which layer to which layer does the error travel?",
                        steps -> goBackWith(
                                steps, weights -> ForwardMistakes.transposed(ForwardMistakes.turned(weights)))),
                hiddenErrors(
                        "hidden-grad-missing-output-weight",
                        "the errors of the outputs are added up without their weights",
                        "Through which connection does the error reach the hidden unit?",
                        steps -> goBackWith(steps, weights -> {
                            double[][] ones = new double[weights.length][weights[0].length];
                            Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
                            return ones;
                        })),
                hiddenErrors(
                        "hidden-error-from-first-output",
                        "only the error of the first output goes back",
                        "How many outputs does a hidden unit feed?",
                        steps -> goBackWith(steps, weights -> {
                            double[][] first = new double[weights.length][weights[0].length];
                            first[0] = weights[0];
                            return first;
                        })));
    }

    private List<Misconception<TanhNetwork, Steps>> ofTheLayerGradients() {
        return List.of(
                layerGradients(
                        "gradient-outer-product-order",
                        "the derivatives of the weights are computed with rows and columns exchanged, in the order A dZ'",
                        "Rows of the gradient belong to which layer?",
                        steps ->
                                wrapWeights(steps, right -> ForwardMistakes.turned(ForwardMistakes.transposed(right)))),
                layerGradients(
                        "bias-gradient-wrong-axis",
                        "the errors are summed over the units, not the examples, for the biases",
                        "How many biases does the layer have?",
                        steps -> steps.biasSums = errors -> IntStream.range(0, errors.length)
                                .mapToDouble(k -> Arrays.stream(errors)
                                        .mapToDouble(row -> row[k % row.length])
                                        .sum())
                                .toArray()),
                layerGradients(
                        "bias-gradient-last-example",
                        "the derivatives of the biases come from the last example alone",
                        "Does every example of the batch push on the bias?",
                        steps -> steps.biasSums = errors -> Arrays.stream(errors)
                                .mapToDouble(row -> row[row.length - 1])
                                .toArray()),
                layerGradients(
                        "off-by-one-sum",
                        "the first example is left out of the sums of the weights",
                        "How many terms does your loop visit?",
                        steps -> {
                            BinaryOperator<double[][]> right = steps.weightSums;
                            steps.weightSums =
                                    (errors, sources) -> right.apply(withoutFirst(errors), withoutFirst(sources));
                        }));
    }

    private static double[][] withoutFirst(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.copyOfRange(row, 1, row.length))
                .toArray(double[][]::new);
    }

    private static void goBackWith(Steps steps, UnaryOperator<double[][]> wrongWeights) {
        BinaryOperator<double[][]> right = steps.goBack;
        steps.goBack = (weights, errors) -> right.apply(wrongWeights.apply(weights), errors);
    }

    private static void wrapWeights(Steps steps, UnaryOperator<double[][]> wrong) {
        BinaryOperator<double[][]> right = steps.weightSums;
        steps.weightSums = (errors, sources) -> wrong.apply(right.apply(errors, sources));
    }

    private Misconception<TanhNetwork, Steps> outputErrors(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "outputErrors", sentence, hint, patch, outputErrors);
    }

    private Misconception<TanhNetwork, Steps> hiddenErrors(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "hiddenErrors", sentence, hint, patch, hiddenErrors);
    }

    private Misconception<TanhNetwork, Steps> layerGradients(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "layerGradients", sentence, hint, patch, layerGradients);
    }
}
