package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong when they add up the derivatives of the examples. */
final class SumMistakes {
    private static final double[][] SUMS = {{0.5, -1.5, 2}, {3, 0.25, -0.75}, {1.25, -2.5, 1.5}};

    private final Counterexample<ThetaNetwork> added;
    private final boolean rowPerTarget;

    SumMistakes(ThetaNetworkParameters parameters) {
        StoredTheta storage = new StoredTheta(parameters);
        rowPerTarget = storage.rowPerTarget();
        double[][] sums = storage.of(SUMS);
        added = new Counterexample<>(
                storage.text("Delta", SUMS) + ", delta = (0.5, -0.25, 2) and a = (1, 0.75, 0.5)",
                network -> network.accumulated(sums, new double[] {0.5, -0.25, 2}, new double[] {1, 0.75, 0.5}));
    }

    List<Misconception<ThetaNetwork, Steps>> all() {
        return List.of(
                sums(
                        "gradient-outer-product-order",
                        rowPerTarget
                                ? "the products are added in the order of a times the transpose of delta"
                                : "the products are added in the order of delta times the transpose of a",
                        "Rows of the gradient belong to which layer? The slide multiplies as if all were scalars and is"
                                + " wrong.",
                        steps -> {
                            var right = steps.contribution;
                            steps.contribution = (delta, a) -> rowPerTarget
                                    ? turned(right.apply(a, delta))
                                    : StoredTheta.transposed(turned(right.apply(delta, a)));
                        }),
                sums(
                        "sums-without-bias-column",
                        "nothing is added where the biases stand",
                        "Which activation belongs to the bias, and does the bias learn?",
                        steps -> {
                            var right = steps.contribution;
                            steps.contribution = (delta, a) -> right.apply(delta, withBiasUnit(a, 0));
                        }),
                sums(
                        "sums-bias-column-last",
                        "the derivatives of the biases stand last and not first",
                        "Which numbers in Theta belong to the constant unit?",
                        steps -> {
                            var right = steps.contribution;
                            steps.contribution = (delta, a) -> right.apply(delta, rotated(a));
                        }),
                sums(
                        "sums-subtract",
                        "the derivatives of the example are subtracted",
                        "At which place of the training does the minus sign belong?",
                        steps -> {
                            var right = steps.contribution;
                            steps.contribution = (delta, a) -> right.apply(negated(delta), a);
                        }),
                sums(
                        "sums-with-derivative-again",
                        "the activations are replaced by their derivatives a (1 - a)",
                        "Is the derivative of the activation not in delta already?",
                        steps -> {
                            var right = steps.contribution;
                            steps.contribution = (delta, a) -> right.apply(delta, derivatives(a));
                        }));
    }

    /** The activations with another bias unit. */
    static double[] withBiasUnit(double[] a, double unit) {
        double[] changed = a.clone();
        changed[0] = unit;
        return changed;
    }

    /** The same numbers in the order in which they are read, in the shape of the transposed matrix. */
    private static double[][] turned(double[][] matrix) {
        int rows = matrix.length;
        double[] numbers = Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
        double[][] turned = new double[matrix[0].length][];
        Arrays.setAll(turned, i -> Arrays.copyOfRange(numbers, i * rows, (i + 1) * rows));
        return turned;
    }

    private static double[] rotated(double[] a) {
        double[] rotated = new double[a.length];
        Arrays.setAll(rotated, j -> a[(j + 1) % a.length]);
        return rotated;
    }

    private static double[] negated(double[] delta) {
        return Arrays.stream(delta).map(d -> -d).toArray();
    }

    private static double[] derivatives(double[] a) {
        return Arrays.stream(a).map(unit -> unit * (1 - unit)).toArray();
    }

    private Misconception<ThetaNetwork, Steps> sums(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "accumulated", sentence, hint, patch, added);
    }
}
