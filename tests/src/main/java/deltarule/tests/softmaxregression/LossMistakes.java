package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import deltarule.reference.softmaxregression.SoftmaxRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong in the loss of a batch and its gradients. */
final class LossMistakes {
    private static final int[] LABELS = {3, 0, 2};
    private static final double[][] HOPELESS = {{3000, 0.5, 2998}, {0.3, 1.5, -0.7}};

    private final boolean mean;
    private final Counterexample<SoftmaxRegression> loss;
    private final Counterexample<SoftmaxRegression> hopeless;
    private final Counterexample<SoftmaxRegression> gradients;

    LossMistakes(SoftmaxRegressionParameters parameters) {
        mean = parameters.reduction().equals("mean");
        Layout layout = Layout.of(parameters);
        loss = new Counterexample<>(
                "three examples with the logits (0.4, -1.3, 2.1, 0.9), (1.6, 0.7, -0.5, -1.2), (-0.3, 0.2, 0.8, 1.4) and the"
                        + " labels " + layout.labelText(LABELS),
                regression -> regression.loss(layout.batch(PublicData.LOGITS), layout.labels(LABELS)));
        hopeless = new Counterexample<>(
                "two examples with the logits (3000, 0.5, 2998), (0.3, 1.5, -0.7) and the labels "
                        + layout.labelText(1, 0),
                regression -> regression.loss(layout.batch(HOPELESS), layout.labels(1, 0)));
        double[][] inputs = {{1.5, 0.5}, {-0.4, 1.2}, {0.8, -1.1}};
        double[][] activations = {{0.2, 0.3, 0.5}, {0.6, 0.3, 0.1}, {0.25, 0.35, 0.4}};
        gradients = new Counterexample<>(
                "the examples (1.5, 0.5), (-0.4, 1.2), (0.8, -1.1) with the activations (0.2, 0.3, 0.5), (0.6, 0.3, 0.1),"
                        + " (0.25, 0.35, 0.4) and the labels " + layout.labelText(2, 1, 1),
                regression ->
                        regression.gradients(layout.batch(inputs), layout.batch(activations), layout.labels(2, 1, 1)));
    }

    List<Misconception<SoftmaxRegression, Steps>> all() {
        return List.of(
                loss(
                        mean ? "dataset-loss-sum" : "dataset-loss-mean",
                        mean
                                ? "the losses are added up and not averaged; the slide that has no 1/n is inconsistent with its"
                                        + " neighbour"
                                : "the losses are averaged and not added up",
                        "Duplicate your batch: what should happen to the loss of this exercise?",
                        steps -> steps.lossFactor = n -> mean ? 1 : 1 / n),
                loss(
                        "lse-equals-max",
                        "the logarithm of the sum is replaced by the largest logit",
                        "How good is that approximation when several scores are equal?",
                        steps -> steps.exampleLoss = (z, label) -> Softmaxes.largest(z) - z[label]),
                loss(
                        "log10-for-ln",
                        "the logarithms are taken to base 10",
                        "Which base does ln have?",
                        steps -> steps.exampleLoss = (z, label) -> (Softmaxes.logSumExp(z) - z[label]) / Math.log(10)),
                loss(
                        "ce-missing-index",
                        "the first class is taken for the true one, whatever the label says",
                        "Which logit belongs to the true class?",
                        steps -> steps.exampleLoss = (z, label) -> Softmaxes.logSumExp(z) - z[0]),
                new Misconception<>(
                        "loss-from-activations",
                        "loss",
                        "the logarithm is taken of the finished activation",
                        "What is the logarithm of a number too small to be represented?",
                        steps -> steps.exampleLoss = (z, label) -> -Math.log(Softmaxes.of(z)[label]),
                        hopeless),
                new Misconception<>(
                        "logsumexp-naive",
                        "loss",
                        "the exponentials are added up as they are",
                        "Can you factor the largest term out of the sum first?",
                        steps -> steps.exampleLoss = (z, label) ->
                                Math.log(Arrays.stream(z).map(Math::exp).sum()) - z[label],
                        hopeless),
                gradients(
                        mean ? "grad-sum-not-mean" : "grad-mean-not-sum",
                        mean
                                ? "the gradients of the examples are added up and not averaged"
                                : "the gradients of the examples are averaged and not added up",
                        "Duplicate your batch: what should happen to the gradients of this exercise?",
                        steps -> steps.gradientFactor = n -> (mean ? 1 : 1 / n) / steps.temperature),
                gradients(
                        "db-not-summed-over-batch",
                        "the bias gradient is that of the last example alone",
                        "Does every example of the batch push on the bias?",
                        steps -> steps.biasSum = (sum, next) -> next),
                residual(
                        "grad-y-minus-p",
                        "target and activation change places",
                        "Take one small step against your gradient: does the loss go down?",
                        (activation, target) -> target - activation),
                residual(
                        "softmax-grad-sigmoid-style",
                        "each entry is multiplied by a (1 - a) once more",
                        "Does the derivative of softmax not cancel against that of the logarithm?",
                        (activation, target) -> (activation - target) * activation * (1 - activation)),
                residual(
                        "gradient-of-true-class-only",
                        "only the true class of each example gets a gradient",
                        "If the true class should gain, which logits should lose?",
                        (activation, target) -> target * (activation - 1)),
                residual(
                        "gradient-without-target",
                        "the target is not taken from the activations",
                        "What should the bias gradient add up to?",
                        (activation, target) -> activation));
    }

    private Misconception<SoftmaxRegression, Steps> loss(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "loss", sentence, hint, patch, loss);
    }

    private Misconception<SoftmaxRegression, Steps> gradients(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gradients", sentence, hint, patch, gradients);
    }

    private Misconception<SoftmaxRegression, Steps> residual(
            String id, String sentence, String hint, DoubleBinaryOperator wrong) {
        return gradients(id, sentence, hint, steps -> steps.residual = wrong);
    }
}
