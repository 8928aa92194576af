package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import deltarule.reference.softmaxregression.SoftmaxRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What students get wrong in training on minibatches. */
final class TrainingMistakes {
    private static final int[][] ORDERS = {{2, 0, 3, 1}, {1, 3, 0, 2}};

    private final boolean mean;
    private final Counterexample<SoftmaxRegression> training;

    TrainingMistakes(SoftmaxRegressionParameters parameters) {
        mean = parameters.reduction().equals("mean");
        Layout layout = Layout.of(parameters);
        training = new Counterexample<>(
                "three classes with the weight vectors (0.5, -0.3), (0.4, 0.9), (-0.7, 0.2), b = (0.3, -0.2, 0.4), the examples"
                        + " (1.5, 0.5), (-0.4, 1.2), (0.8, -1.1), (0.3, 0.7) with the labels "
                        + layout.labelText(PublicData.SMALL_LABELS) + ", learning rate 0.7,"
                        + " batches of 3 and the orders (2, 0, 3, 1), (1, 3, 0, 2)",
                regression -> regression.train(
                        layout.model(PublicData.SMALL_WEIGHTS, PublicData.SMALL_BIAS),
                        layout.batch(PublicData.SMALL_INPUTS),
                        layout.labels(PublicData.SMALL_LABELS),
                        0.7,
                        3,
                        ORDERS));
    }

    List<Misconception<SoftmaxRegression, Steps>> all() {
        List<Misconception<SoftmaxRegression, Steps>> list = new ArrayList<>(List.of(
                training(
                        "not-shuffling",
                        "the examples are visited in stored order",
                        "What are the orders for?",
                        steps -> steps.order = (orders, epoch) ->
                                IntStream.range(0, orders[epoch].length).toArray()),
                training(
                        "first-order-in-every-epoch",
                        "every epoch uses the order of the first",
                        "Which order belongs to the second epoch?",
                        steps -> steps.order = (orders, epoch) -> orders[0]),
                training(
                        "minibatch-drops-last",
                        "a batch that is smaller than the others makes no update",
                        "How many batches does an epoch of 4 examples have if a batch holds 3?",
                        steps -> steps.updateFactor = (own, nominal) -> own < nominal ? 0 : 1),
                training(
                        "sgd-stale-predictions",
                        "all gradients of an epoch are taken at the parameters from before the epoch",
                        "Which parameters does the second batch see?",
                        steps -> steps.gradientPoint = (beforeEpoch, beforeBatch) -> beforeEpoch),
                training(
                        "train-ascent",
                        "every update goes uphill",
                        "Do your losses fall?",
                        steps -> steps.updateFactor = (own, nominal) -> -1)));
        if (mean) {
            list.add(training(
                    "minibatch-wrong-divisor",
                    "the last, smaller batch is divided by the nominal batch size",
                    "How many examples are in the last batch?",
                    steps -> steps.updateFactor = (own, nominal) -> own / nominal));
        }
        return list;
    }

    private Misconception<SoftmaxRegression, Steps> training(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "train", sentence, hint, patch, training);
    }
}
