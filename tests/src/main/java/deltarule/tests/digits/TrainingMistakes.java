package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.reference.digits.DigitNetworkReference.OfThree;
import deltarule.reference.digits.DigitNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What students get wrong in training and predictions. */
final class TrainingMistakes {
    private static final double[][][] TIED = {{{0.4, 0.7, -0.2}, {0.9, 0.3, 0.1}, {0.9, 0.3, 0.1}}};
    private static final double[][][] NEGATIVE = {{{-0.9, -0.6, -0.4}, {-0.3, -0.5, -0.2}, {-0.7, -0.8, -0.1}}};
    private static final double[][] IMAGES = {{0.8, 0.3}, {0.6, 0.5}};

    private final Counterexample<DigitNetwork> training = new Counterexample<>(
            "the layers " + Arrays.deepToString(PublicNumbers.SMALL) + ", the images "
                    + Arrays.deepToString(PublicNumbers.SMALL_IMAGES)
                    + " with the labels 1, 2, 0, the orders (2, 0, 1) and"
                    + " (1, 2, 0), batches of 2, learning rate 0.1 and epsilon 0.03",
            digits -> digits.train(
                    PublicNumbers.SMALL,
                    PublicNumbers.SMALL_IMAGES,
                    PublicNumbers.SMALL_LABELS,
                    PublicNumbers.SMALL_SCHEDULE));
    private final Counterexample<DigitNetwork> ordinary =
            predictions("the layers " + Arrays.deepToString(PublicNumbers.SMALL), PublicNumbers.SMALL, new double[][] {
                {0.7, 0.3, 0.6}, {0.2, 0.9, 0.4}, {-0.9, 0.8, 0.5}, {0.9, -0.6, 0.2}, {-0.8, -0.9, -0.7}
            });
    private final Counterexample<DigitNetwork> tied =
            predictions("one layer with the rows (0.4, 0.7, -0.2), (0.9, 0.3, 0.1), (0.9, 0.3, 0.1)", TIED, IMAGES);
    private final Counterexample<DigitNetwork> negative = predictions(
            "one layer with the rows (-0.9, -0.6, -0.4), (-0.3, -0.5, -0.2), (-0.7, -0.8, -0.1)", NEGATIVE, IMAGES);

    List<Misconception<DigitNetwork, Steps>> of(DigitNetworkParameters parameters) {
        List<Misconception<DigitNetwork, Steps>> list = new ArrayList<>();
        list.addAll(ofTheRunningMean(parameters.decay()));
        list.addAll(ofTheMove(parameters.epsilonInside()));
        list.addAll(ofTheLoop());
        list.addAll(ofPredictions());
        return list;
    }

    private List<Misconception<DigitNetwork, Steps>> ofTheRunningMean(double rho) {
        return List.of(
                squares(
                        "rmsprop-accumulates-sum",
                        "the squares of the derivatives are added up for ever",
                        "Does the last derivative of a long run still count?",
                        (v, g) -> v + g * g),
                squares(
                        "rmsprop-rho-swapped",
                        "the old mean and the new square exchange their factors",
                        "Which of the two should count more, the past or the present?",
                        (v, g) -> (1 - rho) * v + rho * g * g),
                squares(
                        "rmsprop-gradient-not-squared",
                        "the derivatives are averaged, not their squares",
                        "Can the number under your root become negative?",
                        (v, g) -> rho * v + (1 - rho) * g),
                squares(
                        "optimizer-state-reset-each-step",
                        "the running mean starts from 0 in each update",
                        "What does an update remember of the one before?",
                        (v, g) -> (1 - rho) * g * g),
                squares(
                        "rmsprop-other-decay",
                        "the mean keeps a share of 0.95",
                        "Which share of the running mean does this exercise keep?",
                        (v, g) -> 0.95 * v + 0.05 * g * g));
    }

    private List<Misconception<DigitNetwork, Steps>> ofTheMove(boolean inside) {
        return List.of(
                move(
                        inside ? "rmsprop-eps-outside-sqrt" : "rmsprop-eps-inside-sqrt",
                        inside ? "epsilon is added to the root" : "epsilon is added inside the root",
                        "Where does epsilon stand in this exercise?",
                        inside
                                ? (g, v, epsilon) -> g / (Math.sqrt(v) + epsilon)
                                : (g, v, epsilon) -> g / Math.sqrt(v + epsilon)),
                move(
                        "rmsprop-missing-sqrt",
                        "the derivative is divided by the running mean itself",
                        "Should the step grow when all derivatives shrink?",
                        (g, v, epsilon) -> g / (v + epsilon)),
                move(
                        "plain-sgd",
                        "the parameters move by the derivative itself",
                        "Which optimizer does the exercise name?",
                        (g, v, epsilon) -> g),
                training("grad-ascent-on-loss", "the moves are added", "Uphill or downhill?", steps -> {
                    OfThree right = steps.move;
                    steps.move = (g, v, epsilon) -> -right.of(g, v, epsilon);
                }));
    }

    private List<Misconception<DigitNetwork, Steps>> ofTheLoop() {
        return List.of(
                training(
                        "minibatch-drops-remainder",
                        "the examples that do not fill a batch are left out",
                        "Which examples does your last batch hold?",
                        steps -> steps.end = (examples, batchSize) -> examples / batchSize * batchSize),
                training(
                        "minibatch-single-left-out",
                        "a last batch of a single example is left out",
                        "At which index may the last batch begin?",
                        steps -> steps.end = (examples, batchSize) -> examples - 1),
                training(
                        "epoch-equals-one-update",
                        "an epoch makes a single update, with its first batch",
                        "How many batches does it take to see every example once?",
                        steps -> steps.end = (examples, batchSize) -> 1),
                training(
                        "relu-mask-missing",
                        "silent hidden units take their part of the error",
                        "Can a silent unit receive blame?",
                        steps -> steps.active = output -> true));
    }

    private List<Misconception<DigitNetwork, Steps>> ofPredictions() {
        return List.of(
                new Misconception<>(
                        "hidden-activation-skipped",
                        "predict",
                        "the hidden activation is left out",
                        "Would one matrix give the same network?",
                        steps -> steps.hidden = z -> z,
                        ordinary),
                predicted(
                        "argmax-last-tie",
                        "the larger label wins a tie",
                        "Which of two equal scores does your loop keep?",
                        scores -> best(scores, (score, largest) -> score >= largest ? 1 : 0),
                        tied),
                predicted(
                        "argmax-init-zero",
                        "the search for the largest score starts from 0",
                        "What does your search find among negative scores?",
                        TrainingMistakes::bestAboveZero,
                        negative),
                predicted(
                        "argmax-of-magnitudes",
                        "the scores are compared without their signs",
                        "Is a strongly negative score a vote for its class?",
                        scores -> best(scores, (score, largest) -> Math.abs(score) > Math.abs(largest) ? 1 : 0),
                        negative),
                predicted(
                        "argmin-instead-of-argmax",
                        "the class with the smallest score is predicted",
                        "Does a high score speak for a class or against it?",
                        scores -> best(scores, (score, smallest) -> score < smallest ? 1 : 0),
                        ordinary),
                predicted(
                        "labels-from-one",
                        "the classes are counted from 1",
                        "Which label does the first class have?",
                        scores -> best(scores, (score, largest) -> score > largest ? 1 : 0) + 1,
                        ordinary));
    }

    private static int best(double[] scores, DoubleBinaryOperator replaces) {
        return IntStream.range(0, scores.length)
                .reduce(0, (best, k) -> replaces.applyAsDouble(scores[k], scores[best]) == 1 ? k : best);
    }

    private static int bestAboveZero(double[] scores) {
        int best = 0;
        double largest = 0;
        for (int k = 0; k < scores.length; k++) {
            if (scores[k] > largest) {
                best = k;
                largest = scores[k];
            }
        }
        return best;
    }

    private static Counterexample<DigitNetwork> predictions(String layers, double[][][] network, double[][] images) {
        return new Counterexample<>(
                layers + " and the images " + Arrays.deepToString(images), digits -> digits.predict(network, images));
    }

    private Misconception<DigitNetwork, Steps> squares(
            String id, String sentence, String hint, DoubleBinaryOperator wrong) {
        return training(id, sentence, hint, steps -> steps.squares = wrong);
    }

    private Misconception<DigitNetwork, Steps> move(String id, String sentence, String hint, OfThree wrong) {
        return training(id, sentence, hint, steps -> steps.move = wrong);
    }

    private Misconception<DigitNetwork, Steps> training(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "train", sentence, hint, patch, training);
    }

    private static Misconception<DigitNetwork, Steps> predicted(
            String id,
            String sentence,
            String hint,
            ToIntFunction<double[]> wrong,
            Counterexample<DigitNetwork> counterexample) {
        return new Misconception<>(id, "predict", sentence, hint, steps -> steps.predicted = wrong, counterexample);
    }
}
