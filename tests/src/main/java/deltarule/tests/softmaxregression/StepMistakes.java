package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import deltarule.reference.softmaxregression.SoftmaxRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in a single step and in the logistic regression of two classes. */
final class StepMistakes {
    private final Counterexample<SoftmaxRegression> step;
    private final Counterexample<SoftmaxRegression> logistic;

    StepMistakes(SoftmaxRegressionParameters parameters) {
        Layout layout = Layout.of(parameters);
        double[] input = {1.5, 0.5};
        double[] activations = {0.2, 0.3, 0.5};
        step = new Counterexample<>(
                "three classes with the weight vectors (0.5, -0.3), (0.4, 0.9), (-0.7, 0.2), b = (0.3, -0.2, 0.4), the example"
                        + " (1.5, 0.5) with the activations (0.2, 0.3, 0.5) and the label " + layout.labelText(1)
                        + ", learning rate 0.7",
                regression -> regression.step(
                        layout.model(PublicData.SMALL_WEIGHTS, PublicData.SMALL_BIAS),
                        input,
                        activations,
                        layout.labels(1)[0],
                        0.7));
        double[][] classes = {{0.5, -0.3}, {-0.7, 0.2}};
        double[][] inputs = {{1.5, 0.5}, {-0.4, 1.2}};
        logistic = new Counterexample<>(
                "two classes with the weight vectors (0.5, -0.3), (-0.7, 0.2), b = (0.3, -0.2) and the examples (1.5, 0.5),"
                        + " (-0.4, 1.2)",
                regression -> regression.logisticRegression(layout.model(classes, 0.3, -0.2), layout.batch(inputs)));
    }

    List<Misconception<SoftmaxRegression, Steps>> all() {
        return List.of(
                step(
                        "step-size-confused-with-activation",
                        "each class's activation is taken for the step size; the slides call both a",
                        "Two different quantities share one letter on that slide. Which one does the exercise give you?",
                        steps -> steps.stepSize = (rate, activation) -> activation),
                step(
                        "grad-ascent-on-loss",
                        "the derivatives are added",
                        "Uphill or downhill?",
                        steps -> steps.stepSize = (rate, activation) -> -rate),
                step(
                        "no-learning-rate",
                        "the learning rate is left out",
                        "Does the step size influence your result?",
                        steps -> steps.stepSize = (rate, activation) -> 1),
                step(
                        "no-bias-update",
                        "the biases are not updated",
                        "Which parameters does the model have?",
                        steps -> steps.biasSlopes = slopes -> new double[slopes.length]),
                step(
                        "bias-broadcast-pxp",
                        "every bias is moved by the derivative of the first",
                        "What is the shape of b after one update, and whose derivative moves each entry?",
                        steps -> steps.biasSlopes = slopes -> Softmaxes.mapped(slopes, own -> slopes[0])),
                logistic(
                        "two-class-logit-flipped",
                        "class 1 is subtracted from class 0; the formula of the slide is that of class 0",
                        "For which class is the difference positive evidence?",
                        steps -> steps.logisticParameter = (zero, one) -> (zero - one) / steps.temperature),
                logistic(
                        "two-class-single-logit",
                        "class 0 is ignored",
                        "What role does the other score play?",
                        steps -> steps.logisticParameter = (zero, one) -> one / steps.temperature),
                logistic(
                        "two-class-half-difference",
                        "half the difference is taken",
                        "Try the logits 0 and 2: what does softmax say, and what do you say?",
                        steps -> steps.logisticParameter = (zero, one) -> (one - zero) / steps.temperature / 2),
                logistic(
                        "two-class-probability-of-class-0",
                        "the probabilities are those of class 0",
                        "Of which class is the probability asked?",
                        steps -> steps.probability = z -> 1 / (1 + Math.exp(z))),
                logistic(
                        "two-class-without-sigmoid",
                        "the logits are returned for the probabilities",
                        "Between which numbers does a probability lie?",
                        steps -> steps.probability = z -> z));
    }

    private Misconception<SoftmaxRegression, Steps> step(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "step", sentence, hint, patch, step);
    }

    private Misconception<SoftmaxRegression, Steps> logistic(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "logisticRegression", sentence, hint, patch, logistic);
    }
}
