package deltarule.tests.activations;

import deltarule.problems.activations.Activations;
import deltarule.reference.activations.ActivationsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong in applying an activation to a matrix, and on the way back. */
final class LayerMistakes {
    private static final double[][] SUMS = {{0.7, -1.4, 2.3}, {-0.6, 1.8, -0.9}};
    private static final double[][] UPSTREAM = {{-1.2, 0.4, 0.8}, {1.7, -0.3, 0.6}};
    private static final String MATRIX = "the matrix ((0.7, -1.4, 2.3), (-0.6, 1.8, -0.9))";

    private final Counterexample<Activations> layer =
            new Counterexample<>("sigmoid of " + MATRIX, activations -> activations.activate("sigmoid", SUMS));
    private final Counterexample<Activations> wayBack = new Counterexample<>(
            "ReLU at " + MATRIX + " and ((-1.2, 0.4, 0.8), (1.7, -0.3, 0.6)) from above",
            activations -> activations.backpropagate("relu", SUMS, UPSTREAM));

    List<Misconception<Activations, Steps>> all() {
        return List.of(
                activate(
                        "multiply-by-activation",
                        "each sum is multiplied by its activation",
                        "Is an activation applied to a number or multiplied with it? The slide that says multiplied is"
                                + " wrong.",
                        steps -> steps.elementwise = (f, rows) -> map(rows, z -> z * f.applyAsDouble(z))),
                activate(
                        "activate-first-row-only",
                        "only the first row is activated",
                        "How many examples does your loop visit?",
                        steps -> steps.elementwise = (f, rows) -> {
                            double[][] result = map(rows, z -> z);
                            result[0] = Arrays.stream(rows[0]).map(f).toArray();
                            return result;
                        }),
                activate(
                        "activate-transposes",
                        "rows and columns change places",
                        "Which shape goes in, and which should come out?",
                        steps -> {
                            var right = steps.elementwise;
                            steps.elementwise = (f, rows) -> transposed(right.apply(f, rows));
                        }),
                activate(
                        "activate-rows-normalised",
                        "each row is divided by its sum",
                        "Does the activation of one unit depend on the other units?",
                        steps -> {
                            var right = steps.elementwise;
                            steps.elementwise = (f, rows) -> normalised(right.apply(f, rows));
                        }),
                new Misconception<>(
                        "accepts-ragged-matrix",
                        "activate",
                        "rows of different lengths are accepted",
                        "Are all rows equally long?",
                        steps -> steps.isMatrix = rows -> true,
                        new Counterexample<>(
                                "sigmoid of the rows (0.7, -1.4) and (0.6)",
                                activations -> activations.activate("sigmoid", new double[][] {{0.7, -1.4}, {0.6}}))),
                backpropagate(
                        "relu-derivative-from-gradient-sign",
                        "ReLU lets pass what is positive from above, and not where the sum is positive",
                        "Which stored quantity from the way forward decides whether a unit was active?",
                        steps -> {
                            var right = steps.localSlope;
                            steps.localSlope = (activation, z, upstream) -> activation.equals("relu")
                                    ? steps.chainGain.applyAsDouble(positive(upstream))
                                    : right.at(activation, z, upstream);
                        }),
                backpropagate(
                        "way-back-without-upstream",
                        "what comes from above is left out",
                        "Which two factors does the chain rule multiply?",
                        steps -> steps.chain = (slope, upstream) -> slope),
                backpropagate(
                        "way-back-without-slope",
                        "what comes from above passes unchanged",
                        "Which two factors does the chain rule multiply?",
                        steps -> steps.chain = (slope, upstream) -> upstream),
                backpropagate(
                        "way-back-with-values",
                        "what comes from above is multiplied by the activation and not by its derivative",
                        "What does the output change by when the sum changes by a little?",
                        steps -> steps.localSlope = (activation, z, upstream) ->
                                steps.function(activation).applyAsDouble(z)),
                backpropagate(
                        "way-back-adds-the-factors",
                        "slope and what comes from above are added",
                        "Does the chain rule add or multiply?",
                        steps -> steps.chain = Double::sum),
                backpropagate(
                        "way-back-slope-at-upstream",
                        "the derivative is taken at what comes from above",
                        "At which number does the chain rule take the derivative of the activation?",
                        steps -> steps.localSlope = (activation, z, upstream) ->
                                steps.slope(activation).applyAsDouble(upstream)));
    }

    private Misconception<Activations, Steps> activate(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "activate", sentence, hint, patch, layer);
    }

    private Misconception<Activations, Steps> backpropagate(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "backpropagate", sentence, hint, patch, wayBack);
    }

    private static double positive(double number) {
        return number > 0 ? 1 : 0;
    }

    private static double[][] map(double[][] rows, DoubleUnaryOperator f) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(f).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] normalised(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> {
                    double sum = Arrays.stream(row).sum();
                    return Arrays.stream(row).map(number -> number / sum).toArray();
                })
                .toArray(double[][]::new);
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
