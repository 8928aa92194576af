package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRule;
import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.reference.deltarule.DeltaRuleReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** What students get wrong in networks without nonlinearities or biases. */
final class NetworkMistakes {
    private static final double[][][] LAYERS = {{{1.5, 0.5}, {-0.5, 2}}, {{0.5, 3}, {1, -0.5}}};
    private static final double[][] BIASES = {{0.5, -1.5}, {2, 0.25}};
    private static final double[][] WEIGHTS = {{1.5, -0.5}, {-1, 0.75}};
    private static final double[][] OUTPUT_WEIGHTS = {{0.5, 2}, {-0.75, 1.25}};

    private final double leak;
    private final Counterexample<DeltaRule> collapse;
    private final Counterexample<DeltaRule> warp;
    private final Counterexample<DeltaRule> network;

    NetworkMistakes(DeltaRuleParameters parameters) {
        leak = parameters.leak();
        double[][][] layers = StoredWeights.stored(parameters, LAYERS);
        double[][] weights = StoredWeights.stored(parameters, WEIGHTS);
        double[][] outputWeights = StoredWeights.stored(parameters, OUTPUT_WEIGHTS);
        collapse = new Counterexample<>(
                "W_1 = " + text(layers[0]) + ", b_1 = (0.5, -1.5), W_2 = " + text(layers[1]) + ", b_2 = (2, 0.25)",
                rule -> rule.collapse(layers, BIASES));
        warp = new Counterexample<>(
                "the map relu with W = " + text(weights) + " and the points (1, 0.5), (-0.75, 2)",
                rule -> rule.warp("relu", weights, new double[][] {{1, 0.5}, {-0.75, 2}}));
        network = new Counterexample<>(
                "W_1 = " + text(weights) + ", W_2 = " + text(outputWeights) + " and x = (1, 0.5)",
                rule -> rule.reluNetwork(weights, outputWeights, new double[] {1, 0.5}));
    }

    private static String text(double[][] weights) {
        return Arrays.stream(weights)
                .map(row -> Arrays.stream(row)
                        .mapToObj(number -> number == Math.rint(number) ? "" + (long) number : "" + number)
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    List<Misconception<DeltaRule, Steps>> all() {
        List<Misconception<DeltaRule, Steps>> list = new ArrayList<>();
        list.addAll(ofTheCollapse());
        list.addAll(ofTheMaps());
        list.addAll(ofTheNetwork());
        return list;
    }

    private List<Misconception<DeltaRule, Steps>> ofTheCollapse() {
        return List.of(
                collapse(
                        "collapse-order-reversed",
                        "the matrices are multiplied with the first layer on the left",
                        "Which matrix touches x first?",
                        steps -> steps.collapsedWeights = (next, below) -> StoredWeights.product(below, next)),
                collapse(
                        "collapse-bias-sum",
                        "the biases are added up as they are",
                        "What happens to the first bias on its way through the second layer?",
                        steps -> steps.biasThroughLayer = (weights, below) -> Arrays.copyOf(below, weights.length)),
                collapse(
                        "collapse-last-bias-only",
                        "only the bias of the last layer is kept",
                        "What does your map give for x = 0, and what do the layers give?",
                        steps -> steps.biasThroughLayer = (weights, below) -> new double[weights.length]),
                collapse(
                        "layer-superscript-as-power",
                        "the number of a layer is read as a power of its matrix",
                        "Is the small number a layer name or an exponent?",
                        steps -> steps.layerWeights = (weights, number) -> {
                            double[][] power = weights;
                            for (int factor = 1; factor < number; factor++) {
                                power = StoredWeights.product(power, weights);
                            }
                            return power;
                        }));
    }

    private List<Misconception<DeltaRule, Steps>> ofTheMaps() {
        return List.of(
                warp(
                        "transposed-weights",
                        "the weights are used with rows and columns exchanged",
                        "Which row of W makes the first coordinate of the image?",
                        steps -> {
                            steps.linearMap =
                                    (weights, point) -> StoredWeights.product(StoredWeights.transposed(weights), point);
                            steps.reluMap = (weights, point) ->
                                    rectified(StoredWeights.product(StoredWeights.transposed(weights), point));
                        }),
                warp(
                        "relu-before-the-map",
                        "the unit is applied to the point before it is mapped",
                        "What is the unit applied to?",
                        steps -> steps.reluMap = (weights, point) -> StoredWeights.product(weights, rectified(point))),
                warp(
                        "relu-takes-absolute-value",
                        "negative coordinates are mirrored",
                        "What becomes of -2?",
                        steps -> steps.reluMap =
                                (weights, point) -> each(StoredWeights.product(weights, point), Math::abs)),
                warp(
                        "relu-clears-the-whole-point",
                        "an image with a negative coordinate becomes the origin",
                        "Does one coordinate decide about the other?",
                        steps -> steps.reluMap = (weights, point) -> {
                            double[] image = StoredWeights.product(weights, point);
                            return Arrays.stream(image).anyMatch(z -> z < 0) ? new double[image.length] : image;
                        }));
    }

    private List<Misconception<DeltaRule, Steps>> ofTheNetwork() {
        return List.of(
                network(
                        "hidden-activation-skipped",
                        "the rectified linear units are left out",
                        "Would one matrix give the same network?",
                        steps -> steps.networkHidden = sums -> sums),
                network(
                        "relu-on-outputs-too",
                        "the outputs pass through the rectified linear unit, too",
                        "Where does the formula have its maximum?",
                        steps -> steps.networkOutputs = this::rectified),
                network(
                        "hidden-absolute-value",
                        "hidden units give the magnitudes of their sums",
                        "What becomes of -2?",
                        steps -> steps.networkHidden = sums -> each(sums, Math::abs)),
                network(
                        "relu-as-step",
                        "hidden units give 1 where they are active",
                        "What does a rectified linear unit do to a positive sum?",
                        steps -> steps.networkHidden = sums -> each(sums, z -> z > 0 ? 1 : 0)));
    }

    private double[] rectified(double[] numbers) {
        return each(numbers, z -> z > 0 ? z : leak * z);
    }

    private static double[] each(double[] numbers, DoubleUnaryOperator function) {
        return Arrays.stream(numbers).map(function).toArray();
    }

    private Misconception<DeltaRule, Steps> collapse(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "collapse", sentence, hint, patch, collapse);
    }

    private Misconception<DeltaRule, Steps> warp(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "warp", sentence, hint, patch, warp);
    }

    private Misconception<DeltaRule, Steps> network(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "reluNetwork", sentence, hint, patch, network);
    }
}
