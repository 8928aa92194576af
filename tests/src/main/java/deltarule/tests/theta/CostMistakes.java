package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the regularised cost and the regularised gradient. */
final class CostMistakes {
    private static final double[][] PREDICTIONS = {{0.7, 0.2}, {0.4, 0.9}, {0.6, 0.3}};
    private static final double[][][] DEEPER = {{{0.2, 0.5}}, {{-0.3, 0.6}}, {{0.4, 0.7}}};
    private static final double[][] SUMS = {{0.5, -1.5, 2}, {3, 0.25, -0.75}};
    private static final double[][] CERTAIN = {{1, 0}, {0, 1}, {1, 1}};

    private final Counterexample<ThetaNetwork> cost;
    private final Counterexample<ThetaNetwork> certain;
    private final Counterexample<ThetaNetwork> deeper;
    private final Counterexample<ThetaNetwork> gradient;
    private final boolean rowPerTarget;
    private final boolean averaged;
    private final boolean logLoss;

    CostMistakes(ThetaNetworkParameters parameters) {
        StoredTheta storage = new StoredTheta(parameters);
        rowPerTarget = storage.rowPerTarget();
        double[][][] square = storage.of(Networks.SQUARE);
        String inWords = storage.text(Networks.SQUARE);
        cost = new Counterexample<>(
                inWords + ", the predictions (0.7, 0.2), (0.4, 0.9), (0.6, 0.3), the targets (1, 0), (0, 1), (1, 1) and"
                        + " lambda = 0.4",
                network -> network.cost(square, PREDICTIONS, Networks.SQUARE_TARGETS, 0.4));
        certain = new Counterexample<>(
                inWords + ", predictions equal to the targets (1, 0), (0, 1), (1, 1) and lambda = 0.4",
                network -> network.cost(square, CERTAIN, Networks.SQUARE_TARGETS, 0.4));
        deeper = new Counterexample<>(
                storage.text(DEEPER) + ", the prediction 0.7, the target 1 and lambda = 0.4",
                network -> network.cost(storage.of(DEEPER), new double[][] {{0.7}}, new double[][] {{1}}, 0.4));
        gradient = new Counterexample<>(
                storage.text("Delta", SUMS) + ", " + storage.text("Theta", Networks.SQUARE[1])
                        + ", n = 5 and lambda = 0.4",
                network -> network.regularizedGradient(storage.of(SUMS), square[1], 5, 0.4));
        averaged = parameters.penaltyAveraged();
        logLoss = parameters.loss().equals("log-loss");
    }

    List<Misconception<ThetaNetwork, Steps>> all() {
        List<Misconception<ThetaNetwork, Steps>> list = new ArrayList<>(ofThePenalty());
        list.addAll(logLoss ? ofLogLoss() : ofSquaredError());
        list.addAll(ofTheGradient());
        return list;
    }

    private List<Misconception<ThetaNetwork, Steps>> ofThePenalty() {
        return List.of(
                cost(
                        "regulariser-only-last-layer",
                        "only the last matrix is penalised",
                        "How many sums does the penalty have?",
                        steps -> {
                            var right = steps.squares;
                            steps.squares = theta ->
                                    right.applyAsDouble(Arrays.copyOfRange(theta, theta.length - 1, theta.length));
                        }),
                new Misconception<>(
                        "regulariser-first-and-last-layer",
                        "cost",
                        "only the first and the last matrix are penalised, as for one hidden layer",
                        "How many sums does the penalty have in a deeper network?",
                        steps -> {
                            var right = steps.squares;
                            steps.squares = theta -> right.applyAsDouble(Arrays.stream(theta)
                                    .filter(one -> one == theta[0] || one == theta[theta.length - 1])
                                    .toArray(double[][][]::new));
                        },
                        deeper),
                cost(
                        "cost-penalises-bias",
                        "the biases are penalised too",
                        "Where does the innermost sum of the penalty start?",
                        steps -> steps.squares = theta -> Arrays.stream(theta)
                                .flatMap(Arrays::stream)
                                .flatMapToDouble(Arrays::stream)
                                .map(weight -> weight * weight)
                                .sum()),
                cost(
                        averaged ? "cost-penalty-not-averaged" : "cost-penalty-averaged",
                        averaged
                                ? "the penalty is not divided by the number of examples"
                                : "the penalty is divided by the number of examples",
                        "Which of the two sums of J does the exercise divide by n?",
                        steps -> steps.penaltyFactor =
                                averaged ? (lambda, n) -> lambda / 2 : (lambda, n) -> lambda / (2 * n)),
                cost(
                        "cost-penalty-without-half",
                        "the factor 1/2 of the penalty is left out",
                        "Read the denominator of the penalty once more.",
                        steps -> {
                            var right = steps.penaltyFactor;
                            steps.penaltyFactor = (lambda, n) -> 2 * right.applyAsDouble(lambda, n);
                        }),
                cost(
                        "dataset-loss-sum",
                        "the losses of the examples are added up and not averaged",
                        "Duplicate all examples: should the loss double?",
                        steps -> steps.lossFactor = (n, units) -> 1),
                cost(
                        "cost-mean-over-outputs",
                        "the loss is averaged over the output units too",
                        "Over what is the cost a mean, and over what a sum?",
                        steps -> steps.lossFactor = (n, units) -> 1 / (n * units)));
    }

    private List<Misconception<ThetaNetwork, Steps>> ofLogLoss() {
        return List.of(
                cost(
                        "bce-missing-second-term",
                        "targets of 0 cost nothing",
                        "What does your loss say about an example of class 0?",
                        steps -> steps.outputLoss = (a, y) -> y == 1 ? -StrictMath.log(a) : 0),
                new Misconception<>(
                        "zero-log-zero-nan",
                        "cost",
                        "0 times the logarithm of 0 is computed and gives NaN",
                        "What is 0 times infinity in double arithmetic?",
                        steps -> steps.outputLoss = (a, y) -> -(y * StrictMath.log(a) + (1 - y) * StrictMath.log1p(-a)),
                        certain));
    }

    private List<Misconception<ThetaNetwork, Steps>> ofSquaredError() {
        return List.of(
                cost(
                        "squared-loss-half-confusion",
                        "the squares are not halved",
                        "Does the loss of the exercise carry a factor?",
                        steps -> steps.outputLoss = (a, y) -> (a - y) * (a - y)),
                cost(
                        "absolute-instead-of-squared",
                        "half the magnitude of the error is taken and not half its square",
                        "Does twice the error cost twice as much?",
                        steps -> steps.outputLoss = (a, y) -> Math.abs(a - y) / 2));
    }

    private List<Misconception<ThetaNetwork, Steps>> ofTheGradient() {
        return List.of(
                gradient(
                        averaged ? "lambda-not-divided-by-n" : "lambda-divided-by-n",
                        averaged
                                ? "lambda Theta is added without dividing by n; the slide is wrong"
                                : "lambda Theta is divided by n, although the penalty is not",
                        "Differentiate the penalty term of J, including its denominator.",
                        steps -> steps.decay = averaged ? (lambda, n) -> lambda : (lambda, n) -> lambda / n),
                gradient(
                        "decay-half-kept",
                        "the factor 1/2 of the penalty is kept in its derivative",
                        "What is the derivative of half a square?",
                        steps -> {
                            var right = steps.decay;
                            steps.decay = (lambda, n) -> right.applyAsDouble(lambda, n) / 2;
                        }),
                gradient(
                        "regularise-bias",
                        "the biases decay too",
                        "Why would you want to shrink the intercept?",
                        steps -> steps.decays = (row, column) -> 1),
                gradient(
                        "skip-first-row-instead-of-column",
                        rowPerTarget
                                ? "row 0 is left out instead of column 0"
                                : "column 0 is left out instead of row 0",
                        "In Theta(i,j), which index marks the bias input?",
                        steps -> steps.decays = (row, column) -> row > 0 ? 1 : 0),
                gradient(
                        "grad-sum-not-mean",
                        "the sums over the examples are not divided by n",
                        "Duplicate the batch: should the step double?",
                        steps -> steps.sumsFactor = n -> 1),
                gradient(
                        "decay-subtracted",
                        "the derivative of the penalty is subtracted",
                        "Should a step against D make large weights larger or smaller?",
                        steps -> {
                            var right = steps.decay;
                            steps.decay = (lambda, n) -> -right.applyAsDouble(lambda, n);
                        }));
    }

    private Misconception<ThetaNetwork, Steps> cost(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "cost", sentence, hint, patch, cost);
    }

    private Misconception<ThetaNetwork, Steps> gradient(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "regularizedGradient", sentence, hint, patch, gradient);
    }
}
