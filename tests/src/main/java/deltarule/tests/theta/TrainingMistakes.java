package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the training loop, or in methods it calls so that training alone goes wrong. */
final class TrainingMistakes {
    private final Counterexample<ThetaNetwork> training = new Counterexample<>(
            Networks.SQUARE_IN_WORDS + ", the inputs (1.5, -0.5), (-0.4, 1.2), (0.8, 0.3), the targets (1, 0), (0, 1),"
                    + " (1, 1), alpha = 0.7, lambda = 0.4 and 2 epochs",
            network -> network.train(Networks.SQUARE, Networks.SQUARE_INPUTS, Networks.SQUARE_TARGETS, 0.7, 0.4, 2));
    private final boolean averaged;
    private final boolean logLoss;

    TrainingMistakes(ThetaNetworkParameters parameters) {
        averaged = parameters.penaltyAveraged();
        logLoss = parameters.loss().equals("log-loss");
    }

    List<Misconception<ThetaNetwork, Steps>> all() {
        return List.of(
                loop(
                        "grad-not-reset-between-epochs",
                        "the sums of earlier epochs are kept",
                        "When does the pseudo-code set the accumulator to zero?",
                        steps -> steps.startOfEpoch = sums -> sums),
                loop(
                        "grad-ascent-on-loss",
                        "alpha D is added",
                        "Uphill or downhill?",
                        steps -> steps.rate = (alpha, column) -> -alpha),
                loop(
                        "no-learning-rate",
                        "the learning rate is left out",
                        "Does the step size influence your result?",
                        steps -> steps.rate = (alpha, column) -> 1),
                loop(
                        "no-bias-update",
                        "the biases in column 0 are never updated",
                        "Which parameters does the network have?",
                        steps -> steps.rate = (alpha, column) -> column == 0 ? 0 : alpha),
                called(
                        averaged ? "training-lambda-not-divided-by-n" : "training-lambda-divided-by-n",
                        averaged
                                ? "lambda Theta is added without dividing by n; the slide is wrong"
                                : "lambda Theta is divided by n, although the penalty is not",
                        "Is each epoch's D the derivative of the costs you record?",
                        steps -> steps.decay = averaged ? (lambda, n) -> lambda : (lambda, n) -> lambda / n),
                called(
                        "training-regularises-bias",
                        "the biases in column 0 decay too",
                        "Which weights does the cost leave out?",
                        steps -> steps.decays = (row, column) -> 1),
                called(
                        "training-sum-not-mean",
                        "the sums over the examples are not divided by n",
                        "Duplicate the batch: should the step double?",
                        steps -> steps.sumsFactor = n -> 1),
                called(
                        "training-without-hidden-derivative",
                        "the derivative of the hidden activation is left out; the intuition slide is wrong",
                        "The error term is a derivative with respect to the input of the unit, not its output.",
                        steps -> steps.hiddenSlope = a -> 1),
                called(
                        "training-uses-bias-column",
                        "errors travel through the first columns of Theta, the bias column among them",
                        "Does the bias unit have a predecessor?",
                        steps -> steps.backward = DeltaMistakes::throughTheBiasColumn),
                called(
                        logLoss ? "training-extra-sigmoid-derivative" : "training-output-derivative-missing",
                        logLoss
                                ? "the output error is multiplied by a (1 - a)"
                                : "the output error is a - y, without the derivative of the sigmoid; the slide is wrong"
                                        + " for this loss",
                        "Is each epoch's D the derivative of the costs you record?",
                        steps -> steps.outputDelta = logLoss ? (a, y) -> (a - y) * a * (1 - a) : (a, y) -> a - y));
    }

    private Misconception<ThetaNetwork, Steps> called(String id, String sentence, String hint, Consumer<Steps> patch) {
        return loop(id, sentence, hint, steps -> {
            Steps wrong = steps.ofTraining.get();
            patch.accept(wrong);
            steps.ofTraining = () -> wrong;
        });
    }

    private Misconception<ThetaNetwork, Steps> loop(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "train", sentence, hint, patch, training);
    }
}
