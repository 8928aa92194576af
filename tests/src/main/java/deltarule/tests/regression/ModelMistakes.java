package deltarule.tests.regression;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegressionParameters;
import deltarule.reference.regression.LinearRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;

/** What students get wrong in predictions and in the gradient. */
final class ModelMistakes {
    private static final double[][] INPUTS = {{1.5, -0.4, 0.7}, {0.3, 2.2, -1.6}, {-1.2, 0.8, 0.6}, {2.4, 1.7, 0.9}};

    private final Counterexample<LinearRegression> predictions = new Counterexample<>(
            "the inputs (1.5, -0.4, 0.7), (0.3, 2.2, -1.6), (-1.2, 0.8, 0.6), (2.4, 1.7, 0.9), w = (0.6, -0.3, 1.4) and"
                    + " b = 0.8",
            regression -> regression.predictions(INPUTS, new double[] {0.6, -0.3, 1.4}, 0.8));
    private final Counterexample<LinearRegression> gradient = new Counterexample<>(
            "the inputs (1.5, -0.4, 0.7), (0.3, 2.2, -1.6), (-1.2, 0.8, 0.6), (2.4, 1.7, 0.9) and the residuals 0.6,"
                    + " -1.3, 2.4, 0.7",
            regression -> regression.gradient(INPUTS, new double[] {0.6, -1.3, 2.4, 0.7}));
    private final boolean halved;
    private final boolean mean;
    private final boolean added;

    ModelMistakes(LinearRegressionParameters parameters) {
        this.halved = parameters.halved();
        this.mean = parameters.examples().equals("mean");
        this.added = parameters.bias().equals("added");
    }

    List<Misconception<LinearRegression, Steps>> all() {
        return List.of(
                predictions(
                        "weighted-sum-forgets-bias",
                        "the bias is left out",
                        "What does your model predict for an input of zeros?",
                        steps -> steps.biasCount = inputs -> 0),
                predictions(
                        "weighted-sum-bias-per-term",
                        "the bias enters the sum once for each input",
                        "How many times does the intercept enter the sum?",
                        steps -> steps.biasCount = inputs -> added ? inputs : -inputs),
                predictions(
                        added ? "regression-bias-subtracted" : "regression-bias-added",
                        added ? "the bias is subtracted" : "the bias is added",
                        "Should a larger bias raise or lower the line of this exercise?",
                        steps -> steps.biasCount = inputs -> added ? -1 : 1),
                predictions(
                        "output-activation-on-regression",
                        "a sigmoid is applied to the output",
                        "Can your model predict 42?",
                        steps -> steps.outputActivation = sum -> 1 / (1 + StrictMath.exp(-sum))),
                predictions(
                        "regression-output-rectified",
                        "negative predictions are set to zero",
                        "Can your model predict a temperature below zero?",
                        steps -> steps.outputActivation = sum -> Math.max(0, sum)),
                gradient(
                        mean ? "grad-sum-not-mean" : "grad-mean-not-sum",
                        mean
                                ? "the examples' contributions are added up and not averaged"
                                : "the examples' contributions are averaged and not added up",
                        "Write every example twice: what should happen to the gradient of this cost?",
                        steps -> {
                            steps.weightFactor = otherReduction(steps.weightFactor, mean);
                            steps.biasFactor = steps.weightFactor;
                        }),
                gradient(
                        halved ? "two-in-halved-squared-gradient" : "missing-two-in-squared-gradient",
                        halved
                                ? "the factor 2 of the square is not cancelled by the factor 1/2"
                                : "the factor 2 of the square's derivative is left out",
                        "Differentiate the cost of this exercise with pencil and paper.",
                        steps -> {
                            var right = steps.weightFactor;
                            steps.weightFactor = n -> (halved ? 2 : 0.5) * right.applyAsDouble(n);
                            steps.biasFactor = steps.weightFactor;
                        }),
                gradient(
                        "regression-gradient-forgets-input",
                        "the inputs are missing from the weights' derivatives",
                        "How much does a prediction change when a weight whose input is large moves a little?",
                        steps -> steps.weightSource = input -> 1),
                gradient(
                        "regression-bias-gradient-zero",
                        "the bias's derivative is left at zero",
                        "Which parameters does the model have?",
                        steps -> steps.biasFactor = n -> 0),
                gradient(
                        "grad-y-minus-p",
                        "every derivative has the opposite sign",
                        "If every prediction is too high, should the cost rise or fall with the bias?",
                        steps -> {
                            var right = steps.weightFactor;
                            steps.weightFactor = n -> -right.applyAsDouble(n);
                            steps.biasFactor = steps.weightFactor;
                        }),
                gradient(
                        mean ? "bias-gradient-sum-not-mean" : "bias-gradient-mean-not-sum",
                        mean
                                ? "the bias's derivative alone is not averaged over the examples"
                                : "the bias's derivative alone is averaged over the examples",
                        "Do weights and bias belong to the same cost?",
                        steps -> steps.biasFactor = otherReduction(steps.biasFactor, mean)));
    }

    /** The factor of the sum where the exercise takes the mean, and of the mean where it takes the sum. */
    static IntToDoubleFunction otherReduction(IntToDoubleFunction factor, boolean mean) {
        return n -> mean ? factor.applyAsDouble(n) * n : factor.applyAsDouble(n) / n;
    }

    private Misconception<LinearRegression, Steps> predictions(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "predictions", sentence, hint, patch, predictions);
    }

    private Misconception<LinearRegression, Steps> gradient(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gradient", sentence, hint, patch, gradient);
    }
}
