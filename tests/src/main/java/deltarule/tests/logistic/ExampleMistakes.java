package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.Gradient;
import deltarule.problems.logistic.LogisticRegression.Model;
import deltarule.reference.logistic.LogisticRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the gradient of one example and in the ascent. */
final class ExampleMistakes {
    private final Counterexample<LogisticRegression> gradient = new Counterexample<>(
            "the input (1.5, -0.6), the label 1 and the prediction 0.7",
            logistic -> logistic.exampleGradient(new double[] {1.5, -0.6}, 1, 0.7));
    private final Counterexample<LogisticRegression> ascent;

    /** The mistakes, shown with this label beside 1. */
    ExampleMistakes(int negativeLabel) {
        ascent = new Counterexample<>(
                "w = (0.5, -0.3), b = 0.4, the inputs (1.5, -0.6), (0.8, 1.2), the labels 1, " + negativeLabel
                        + " and alpha = 0.9",
                logistic -> logistic.ascend(
                        new Model(new double[] {0.5, -0.3}, 0.4),
                        new double[][] {{1.5, -0.6}, {0.8, 1.2}},
                        new int[] {1, negativeLabel},
                        0.9));
    }

    List<Misconception<LogisticRegression, Steps>> all() {
        return List.of(
                gradient(
                        "grad-y-minus-p",
                        "the gradient has the opposite sign, which belongs to the likelihood",
                        "Take one small step against your gradient: does the loss go down?",
                        steps -> steps.exampleError = (h, y) -> y - h),
                gradient(
                        "grad-extra-sigmoid-derivative",
                        "the error is multiplied by h (1 - h), which belongs to the squared error",
                        "For this loss something cancels: redo the chain rule once.",
                        steps -> steps.exampleError = (h, y) -> (h - y) * h * (1 - h)),
                gradient(
                        "gradient-of-the-prediction",
                        "the prediction is differentiated and not the loss",
                        "Does the label influence your result?",
                        steps -> steps.exampleError = (h, y) -> h * (1 - h)),
                gradient(
                        "example-bias-slope-forgotten",
                        "the derivative with respect to the bias is 0",
                        "What does the loss do when only the bias grows?",
                        steps -> steps.exampleGradient = right -> new Gradient(right.weights(), 0)),
                gradient(
                        "example-bias-slope-one",
                        "the derivative with respect to the bias is 1",
                        "What is the inner derivative multiplied by?",
                        steps -> steps.exampleGradient = right -> new Gradient(right.weights(), 1)),
                ascent(
                        "grad-ascent-on-loss",
                        "each step adds the gradient of the loss",
                        "Uphill or downhill? The slide says descent and prints an ascent on the likelihood.",
                        steps -> steps.ascentStep = gradient -> scaled(gradient, -1)),
                ascent(
                        "no-bias-update",
                        "the bias never moves",
                        "Which parameters does the model have? The slide forgets one of them.",
                        steps -> steps.ascentStep = gradient -> new Gradient(gradient.weights(), 0)),
                ascent(
                        "sgd-stale-predictions",
                        "all predictions are taken before the first step",
                        "Should the second example see the weights before or after the first update?",
                        steps -> steps.ascentModel = (first, present) -> first),
                ascent(
                        "ascent-step-averaged",
                        "each step is divided by the number of examples",
                        "How many examples does one step see?",
                        steps -> steps.ascentRate = (rate, n) -> rate / n));
    }

    /** A gradient times a factor. */
    static Gradient scaled(Gradient gradient, double factor) {
        return new Gradient(OutputMistakes.scaled(gradient.weights(), factor), factor * gradient.bias());
    }

    private Misconception<LogisticRegression, Steps> gradient(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "exampleGradient", sentence, hint, patch, gradient);
    }

    private Misconception<LogisticRegression, Steps> ascent(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "ascend", sentence, hint, patch, ascent);
    }
}
