package deltarule.tests.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import deltarule.reference.perceptron.PerceptronReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What students get wrong in scores, constant input, predictions and distances. */
final class ScoreMistakes {
    private static final double[][] INPUTS = {{1.5, -0.4, 0.7}, {0.3, 2.2, -1.6}};
    private static final double[][] WEIGHTS = {{0.6, -0.3, 1.4}, {1.2, 0.9, -0.5}, {-0.7, 1.6, 0.8}};
    private static final double[] SCORES = {-2.25, -0.75, 0, 0.25, 0.75, 3.5, -4};

    private final Counterexample<Perceptron> scores = new Counterexample<>(
            "the examples (1.5, -0.4, 0.7), (0.3, 2.2, -1.6), W = ((0.6, -0.3, 1.4), (1.2, 0.9, -0.5), (-0.7, 1.6, 0.8)) and"
                    + " b = (0.8, -0.6, 0.4)",
            perceptron -> perceptron.scores(layout().of(INPUTS), WEIGHTS, new double[] {0.8, -0.6, 0.4}));
    private final Counterexample<Perceptron> augmented = new Counterexample<>(
            "the examples (1.5, -0.4, 0.7), (0.3, 2.2, -1.6)", perceptron -> perceptron.augmented(layout().of(INPUTS)));
    private final Counterexample<Perceptron> predictions = new Counterexample<>(
            "the scores -2.25, -0.75, 0, 0.25, 0.75, 3.5, -4", perceptron -> perceptron.predictions(SCORES));
    private final Counterexample<Perceptron> distances = new Counterexample<>(
            "the examples (1.5, -0.4, 0.7), (0.3, 2.2, -1.6), w = (0.6, -0.3, 1.4) and b = -0.8",
            perceptron -> perceptron.signedDistances(layout().of(INPUTS), WEIGHTS[0], -0.8));
    private final PerceptronParameters parameters;
    private final int biasSign;
    private final boolean constantFirst;

    ScoreMistakes(PerceptronParameters parameters) {
        this.parameters = parameters;
        this.biasSign = parameters.bias().equals("added") ? 1 : -1;
        this.constantFirst = parameters.constantFirst();
    }

    List<Misconception<Perceptron, Steps>> all() {
        List<Misconception<Perceptron, Steps>> list = new ArrayList<>();
        list.addAll(ofTheScores());
        list.addAll(ofTheConstantInput());
        list.addAll(ofThePredictions());
        list.addAll(ofTheDistances());
        return list;
    }

    private List<Misconception<Perceptron, Steps>> ofTheScores() {
        return List.of(
                scores(
                        "weighted-sum-forgets-bias",
                        "the bias is left out",
                        "Evaluate your neuron at the zero input.",
                        steps -> steps.biasCount = inputs -> 0),
                scores(
                        "weighted-sum-bias-per-term",
                        "the bias enters the score once for each input",
                        "How many times does the intercept enter the sum?",
                        steps -> steps.biasCount = inputs -> biasSign * inputs),
                scores(
                        "transposed-weights",
                        "rows and columns of W are exchanged; the slide that prints the transpose is wrong",
                        "How many rows must W have for these classes?",
                        steps -> steps.classWeights = (weights, k) -> Arrays.stream(weights)
                                .mapToDouble(row -> row[k])
                                .toArray()),
                scores(
                        "softmax-single-weight-vector",
                        "every class uses the weights of the first one",
                        "How many weight vectors does a model of several classes own?",
                        steps -> steps.classWeights = (weights, k) -> weights[0]),
                new Misconception<>(
                        "silently-truncates-mismatched-lengths",
                        "scores",
                        "surplus entries of vectors that do not fit are ignored",
                        "What should a careful method do when two vectors do not fit?",
                        steps -> steps.fitted = (vector, length) -> {
                            if (vector == null) {
                                throw new IllegalArgumentException("a vector needed");
                            }
                            return Arrays.copyOf(vector, length);
                        },
                        new Counterexample<>(
                                "the example (1.5, -0.4), W = ((0.6, -0.3, 1.4)) and b = (0.8)",
                                perceptron -> perceptron.scores(
                                        layout().of(new double[][] {{1.5, -0.4}}),
                                        new double[][] {{0.6, -0.3, 1.4}},
                                        new double[] {0.8}))));
    }

    private List<Misconception<Perceptron, Steps>> ofTheConstantInput() {
        return List.of(
                augmented(
                        "perceptron-no-bias-feature",
                        "the constant input is left out",
                        "Must your separating line pass through the origin?",
                        double[]::clone),
                augmented(
                        constantFirst ? "constant-input-last" : "constant-input-first",
                        constantFirst
                                ? "the constant input stands behind the others"
                                : "the constant input stands before the others",
                        "At which index do the weights of this exercise hold the bias?",
                        row -> withConstant(row, biasSign, !constantFirst)),
                augmented(
                        "constant-input-zero",
                        "the constant input is 0",
                        "What is the bias multiplied by?",
                        row -> withConstant(row, 0, constantFirst)),
                augmented(
                        biasSign == 1 ? "constant-input-minus-one" : "constant-input-one",
                        biasSign == 1
                                ? "the constant input is -1, as if its weight were a threshold"
                                : "the constant input is 1, as if its weight were no threshold",
                        "Is the bias added to the score or taken from it?",
                        row -> withConstant(row, -biasSign, constantFirst)),
                augmented(
                        "constant-input-overwrites",
                        "the constant takes the place of an input",
                        "How long is a row with one more input?",
                        row -> {
                            double[] overwritten = row.clone();
                            overwritten[constantFirst ? 0 : row.length - 1] = biasSign;
                            return overwritten;
                        }));
    }

    private List<Misconception<Perceptron, Steps>> ofThePredictions() {
        int negative = parameters.negativeClass();
        int other = -1 - negative;
        boolean positive = parameters.positiveAtZero();
        int tie = positive ? 1 : negative;
        return List.of(
                predictions(
                        positive ? "step-strict-inequality" : "step-tie-to-one",
                        "a score of exactly 0 gives class " + (positive ? negative : 1),
                        "What does the definition of this exercise say exactly on the boundary?",
                        score -> positive ? (score > 0 ? 1 : negative) : (score >= 0 ? 1 : negative)),
                predictions(
                        "step-threshold-half",
                        "the score is compared with 0.5",
                        "Is the number you compare a probability or a raw score?",
                        score -> score > 0.5 || (score == 0.5 && positive) ? 1 : negative),
                predictions(
                        negative == 0 ? "step-plus-minus-one" : "step-zero-one",
                        "the negative side gives " + other,
                        "Which two classes does this method return?",
                        score -> score > 0 ? 1 : score < 0 ? other : positive ? 1 : other),
                predictions(
                        "step-reversed",
                        "the two classes are exchanged",
                        "On which side of the boundary does class 1 lie?",
                        score -> score > 0 ? negative : score < 0 ? 1 : positive ? negative : 1),
                new Misconception<>(
                        "step-tolerance",
                        "predictions",
                        "scores very near 0 count as 0",
                        "Is a tiny positive score still positive?",
                        steps -> steps.step = score -> score > 1e-9 ? 1 : score < -1e-9 ? negative : tie,
                        new Counterexample<>(
                                "the scores 2e-10, -2e-10",
                                perceptron -> perceptron.predictions(new double[] {2e-10, -2e-10}))));
    }

    private List<Misconception<Perceptron, Steps>> ofTheDistances() {
        return List.of(
                distances(
                        "distance-not-normalised",
                        "the score is not divided by the length of the weights",
                        "Double w and b: does the boundary move?",
                        steps -> steps.length = (weights, bias) -> 1.0),
                distances(
                        "distance-squared-norm",
                        "the score is divided by the squared length of the weights",
                        "Is the quantity you divide by a length or a squared length?",
                        steps -> steps.length = (weights, bias) -> squares(weights)),
                distances(
                        "distance-norm-with-bias",
                        "the bias is counted in the length of the weights",
                        "Which vector stands at a right angle on the boundary?",
                        steps -> steps.length = (weights, bias) -> StrictMath.sqrt(squares(weights) + bias * bias)),
                distances(
                        "distance-sum-norm",
                        "the score is divided by the sum of the weights' magnitudes",
                        "Which of the norms is the Euclidean one?",
                        steps -> steps.length = (weights, bias) ->
                                Arrays.stream(weights).map(Math::abs).sum()),
                distances(
                        "distance-unsigned",
                        "the distances have lost their sign",
                        "How would you tell on which side of the boundary an example lies?",
                        steps -> steps.side = Math::abs));
    }

    private Layout layout() {
        return Layout.of(parameters);
    }

    private static double squares(double[] weights) {
        return Arrays.stream(weights).map(weight -> weight * weight).sum();
    }

    private static double[] withConstant(double[] row, double constant, boolean first) {
        return IntStream.rangeClosed(0, row.length)
                .mapToDouble(j -> first ? (j == 0 ? constant : row[j - 1]) : j == row.length ? constant : row[j])
                .toArray();
    }

    private Misconception<Perceptron, Steps> scores(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "scores", sentence, hint, patch, scores);
    }

    private Misconception<Perceptron, Steps> augmented(
            String id, String sentence, String hint, UnaryOperator<double[]> row) {
        return new Misconception<>(id, "augmented", sentence, hint, steps -> steps.augmentedRow = row, augmented);
    }

    private Misconception<Perceptron, Steps> predictions(
            String id, String sentence, String hint, DoubleToIntFunction step) {
        return new Misconception<>(id, "predictions", sentence, hint, steps -> steps.step = step, predictions);
    }

    private Misconception<Perceptron, Steps> distances(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "signedDistances", sentence, hint, patch, distances);
    }
}
