package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.reference.theta.ThetaNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What students get wrong in the shapes of the matrices. */
final class ShapeMistakes {
    private final Counterexample<ThetaNetwork> layers =
            new Counterexample<>("layers of 5, 4 and 2 units", network -> network.shapes(new int[] {5, 4, 2}));

    List<Misconception<ThetaNetwork, Steps>> all() {
        return List.of(
                each(
                        "theta-shape-off-by-one",
                        "the layer before and the layer after change places",
                        "How many units has the layer to which the matrix leads?",
                        shape -> new int[] {shape[1] - 1, shape[0] + 1}),
                each(
                        "theta-shape-transposed",
                        "rows and columns are exchanged",
                        "Which index of Theta names the unit that receives?",
                        shape -> new int[] {shape[1], shape[0]}),
                each(
                        "theta-shape-without-bias",
                        "there is no place for the biases",
                        "How many numbers flow into each unit?",
                        shape -> new int[] {shape[0], shape[1] - 1}),
                each(
                        "theta-shape-bias-row",
                        "there is a place for the bias unit of the next layer too",
                        "Does the bias unit have a predecessor?",
                        shape -> new int[] {shape[0] + 1, shape[1]}),
                new Misconception<>(
                        "depth-counts-input-layer",
                        "shapes",
                        "the input layer gets a matrix of its own",
                        "Which layers have weights? Between the slides the numbering changes, and one of them is wrong.",
                        steps -> {
                            var right = steps.shapes;
                            steps.shapes = sizes -> right.apply(withInputTwice(sizes));
                        },
                        layers));
    }

    private static int[] withInputTwice(int[] sizes) {
        int[] longer = new int[sizes.length + 1];
        longer[0] = sizes[0];
        System.arraycopy(sizes, 0, longer, 1, sizes.length);
        return longer;
    }

    private Misconception<ThetaNetwork, Steps> each(
            String id, String sentence, String hint, UnaryOperator<int[]> wrong) {
        return new Misconception<>(
                id,
                "shapes",
                sentence,
                hint,
                steps -> {
                    var right = steps.shapes;
                    steps.shapes = sizes ->
                            Arrays.stream(right.apply(sizes)).map(wrong).toArray(int[][]::new);
                },
                layers);
    }
}
