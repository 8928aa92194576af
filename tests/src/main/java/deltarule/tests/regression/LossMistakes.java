package deltarule.tests.regression;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegressionParameters;
import deltarule.reference.regression.LinearRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong in the losses, their cost and their derivatives. */
final class LossMistakes {
    private static final double[][] PREDICTIONS = {{1.3, 0.4, 2.7}, {-0.6, 3.1, 0.7}};
    private static final double[][] TARGETS = {{3.9, -0.3, 2.2}, {0.8, 0.6, 5.4}};
    private static final String INPUT =
            " loss, the predictions (1.3, 0.4, 2.7), (-0.6, 3.1, 0.7) and the targets (3.9, -0.3, 2.2), (0.8, 0.6, 5.4)";

    private final boolean halved;
    private final boolean outputMean;
    private final boolean mean;

    LossMistakes(LinearRegressionParameters parameters) {
        this.halved = parameters.halved();
        this.outputMean = parameters.outputs().equals("mean");
        this.mean = parameters.examples().equals("mean");
    }

    List<Misconception<LinearRegression, Steps>> all() {
        List<Misconception<LinearRegression, Steps>> list = new ArrayList<>();
        list.addAll(ofTheLosses());
        list.addAll(ofTheCost());
        list.addAll(ofTheDerivatives());
        return list;
    }

    private List<Misconception<LinearRegression, Steps>> ofTheLosses() {
        double half = halved ? 0.5 : 1;
        return List.of(
                losses(
                        "absolute-instead-of-squared",
                        "squared",
                        "the differences are not squared",
                        "Try a difference that is neither 0 nor 1.",
                        steps -> steps.squaredLoss = difference -> half * Math.abs(difference)),
                losses(
                        "squared-loss-half-confusion",
                        "squared",
                        halved
                                ? "the factor 1/2 of the squared loss is left out"
                                : "the squared loss is multiplied by 1/2",
                        "Two lectures differ by a constant factor: which definition is printed in this exercise?",
                        steps -> steps.squaredLoss = scaled(steps.squaredLoss, halved ? 2 : 0.5)),
                losses(
                        "squared-xor-operator",
                        "squared",
                        "the difference is cut to a whole number and combined with 2 by the operator ^",
                        "What does the caret mean in Java?",
                        steps -> steps.squaredLoss = difference -> half * ((int) difference ^ 2)),
                losses(
                        "mae-signed",
                        "absolute",
                        "the differences y - p keep their sign",
                        "Can over- and under-prediction cancel in your loss?",
                        steps -> steps.absoluteLoss = difference -> difference),
                losses(
                        "mae-squared",
                        "absolute",
                        "the differences of the absolute loss are squared",
                        "In which unit is the absolute loss of a length in metres?",
                        steps -> steps.absoluteLoss = difference -> difference * difference),
                losses(
                        "mse-vector-normalisation",
                        "squared",
                        outputMean
                                ? "the outputs of an example are added up and not averaged"
                                : "the outputs of an example are averaged and not added up",
                        "Over how many numbers do you average?",
                        steps -> steps.outputFactor = outputs -> outputMean ? 1 : 1.0 / outputs));
    }

    private List<Misconception<LinearRegression, Steps>> ofTheCost() {
        List<Misconception<LinearRegression, Steps>> list = new ArrayList<>();
        if (mean) {
            list.add(cost(
                    "mean-integer-division",
                    "the factor 1/n is a division of whole numbers",
                    "What is the value of one divided by four when both are ints?",
                    steps -> steps.exampleFactor = n -> n == 1 ? 1 : 0));
        }
        list.add(cost(
                mean ? "dataset-loss-sum" : "dataset-loss-mean",
                mean ? "the losses are added up and not averaged" : "the losses are averaged and not added up",
                "Which cost does this exercise define, the sum or the mean?",
                steps -> steps.exampleFactor = n -> mean ? 1 : 1.0 / n));
        list.add(cost(
                "dataset-loss-halved",
                "the cost is multiplied by 1/2",
                "Which factors stand before the sum of the losses?",
                steps -> steps.costOfSum = sum -> sum / 2));
        list.add(cost(
                "dataset-loss-root",
                "the square root of the cost is returned",
                "In which unit is the cost of squared metres?",
                steps -> steps.costOfSum = StrictMath::sqrt));
        list.add(cost(
                "dataset-loss-last-example",
                "the last example alone counts",
                "Is the running total replaced or increased in your loop?",
                steps -> steps.countedLosses = losses -> Arrays.copyOfRange(losses, losses.length - 1, losses.length)));
        list.add(cost(
                "dataset-loss-skips-first",
                "the first example does not count",
                "At which index does your loop start?",
                steps -> steps.countedLosses = losses -> Arrays.copyOfRange(losses, 1, losses.length)));
        return list;
    }

    private List<Misconception<LinearRegression, Steps>> ofTheDerivatives() {
        double slope = halved ? 1 : 2;
        return List.of(
                derivatives(
                        "mse-gradient-y-minus-p",
                        "squared",
                        "the prediction is subtracted from the target",
                        "Take one small step against your derivative: does the loss go down?",
                        steps -> {
                            steps.squaredSlope = scaled(steps.squaredSlope, -1);
                            steps.absoluteSlope = scaled(steps.absoluteSlope, -1);
                        }),
                derivatives(
                        halved ? "mse-gradient-extra-two" : "mse-gradient-missing-two",
                        "squared",
                        halved
                                ? "the factor 2 of the square is not cancelled by the factor 1/2"
                                : "the factor 2 of the square's derivative is left out",
                        "Differentiate the loss of one output with pencil and paper.",
                        steps -> steps.squaredSlope = scaled(steps.squaredSlope, halved ? 2 : 0.5)),
                derivatives(
                        "mse-gradient-of-absolute",
                        "squared",
                        "the squared loss is differentiated as if it were the absolute one",
                        "Should a large error pull harder than a small one?",
                        steps -> steps.squaredSlope = difference -> slope * Math.signum(difference)),
                derivatives(
                        "mae-gradient-keeps-size",
                        "absolute",
                        "the derivative of the absolute loss is the difference itself",
                        "How steep is the absolute value at 3, and how steep at 4?",
                        steps -> steps.absoluteSlope = difference -> difference),
                derivatives(
                        "mse-gradient-other-examples",
                        "squared",
                        mean
                                ? "the derivatives lack the factor 1/n of the mean"
                                : "the derivatives carry a factor 1/n that the sum does not have",
                        "How many examples share the cost?",
                        steps -> steps.slopeExampleFactor =
                                ModelMistakes.otherReduction(steps.slopeExampleFactor, mean)),
                derivatives(
                        "mse-gradient-other-outputs",
                        "squared",
                        outputMean
                                ? "the derivatives lack the factor 1/K of the mean over the outputs"
                                : "the derivatives carry a factor 1/K that the sum over the outputs does not have",
                        "How many outputs share the loss of an example?",
                        steps -> steps.slopeOutputFactor =
                                ModelMistakes.otherReduction(steps.slopeOutputFactor, outputMean)),
                new Misconception<>(
                        "mae-gradient-kink",
                        "lossGradients",
                        "the derivative of the absolute loss is 1 where prediction and target are equal",
                        "What does the exercise say about the kink?",
                        steps -> steps.absoluteSlope = difference -> difference >= 0 ? 1 : -1,
                        new Counterexample<>(
                                "the absolute loss, the prediction (1.5, 0.4, 2.5) and the target (1.5, 0.9, 2.1)",
                                regression -> regression.lossGradients(
                                        "absolute", new double[][] {{1.5, 0.4, 2.5}}, new double[][] {{1.5, 0.9, 2.1}
                                        }))));
    }

    private static DoubleUnaryOperator scaled(DoubleUnaryOperator right, double factor) {
        return difference -> factor * right.applyAsDouble(difference);
    }

    private Misconception<LinearRegression, Steps> losses(
            String id, String loss, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "losses",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        "the " + loss + INPUT, regression -> regression.losses(loss, PREDICTIONS, TARGETS)));
    }

    private Misconception<LinearRegression, Steps> cost(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "cost",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        "the losses 1.7, 0.6, 3.2, 2.3",
                        regression -> regression.cost(new double[] {1.7, 0.6, 3.2, 2.3})));
    }

    private Misconception<LinearRegression, Steps> derivatives(
            String id, String loss, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "lossGradients",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        "the " + loss + INPUT, regression -> regression.lossGradients(loss, PREDICTIONS, TARGETS)));
    }
}
