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
import java.util.function.UnaryOperator;

/** What students get wrong in training and predictions. */
final class TrainingMistakes {
    private static final double[][][] TIED = {{{0.4, 0.7, -0.2}, {0.9, 0.3, 0.1}, {0.9, 0.3, 0.1}}};
    private static final double[][][] NEGATIVE = {{{-0.9, -0.6, -0.4}, {-0.3, -0.5, -0.2}, {-0.7, -0.8, -0.1}}};
    private static final double[][] IMAGES = {{0.8, 0.3}, {0.6, 0.5}};

    private final DigitNetworkParameters parameters;
    private final Counterexample<DigitNetwork> training;
    private final Counterexample<DigitNetwork> ordinary;
    private final Counterexample<DigitNetwork> tied;
    private final Counterexample<DigitNetwork> negative;

    TrainingMistakes(DigitNetworkParameters parameters) {
        this.parameters = parameters;
        StoredNetworks storage = new StoredNetworks(parameters);
        double[][][] small = storage.stored(PublicNumbers.SMALL);
        training = new Counterexample<>(
                "the layers " + Arrays.deepToString(small) + ", the images "
                        + Arrays.deepToString(PublicNumbers.SMALL_IMAGES)
                        + " with the labels 1, 2, 0, the orders (2, 0, 1) and"
                        + " (1, 2, 0), batches of 2, learning rate 0.1 and epsilon 0.03",
                digits -> digits.train(
                        small, PublicNumbers.SMALL_IMAGES, PublicNumbers.SMALL_LABELS, PublicNumbers.SMALL_SCHEDULE));
        ordinary = predictions(small, new double[][] {
            {0.7, 0.3, 0.6}, {0.2, 0.9, 0.4}, {-0.9, 0.8, 0.5}, {0.9, -0.6, 0.2}, {-0.8, -0.9, -0.7}
        });
        tied = predictions(storage.stored(TIED), IMAGES);
        negative = predictions(storage.stored(NEGATIVE), IMAGES);
    }

    List<Misconception<DigitNetwork, Steps>> all() {
        List<Misconception<DigitNetwork, Steps>> list = new ArrayList<>();
        list.addAll(ofTheRunningMean(parameters.decay()));
        list.addAll(ofTheMove(parameters.epsilonInside()));
        list.addAll(ofTheLoop());
        list.addAll(ofPredictions(parameters.tie().equals("smaller")));
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

    private List<Misconception<DigitNetwork, Steps>> ofPredictions(boolean smaller) {
        return List.of(
                new Misconception<>(
                        "hidden-activation-skipped",
                        "predict",
                        "the hidden activation is left out",
                        "Would one matrix give the same network?",
                        steps -> steps.hidden = z -> z,
                        ordinary),
                predicted(
                        smaller ? "argmax-last-tie" : "argmax-first-tie",
                        smaller ? "the larger label wins a tie" : "the smaller label wins a tie",
                        "Which of two equal scores does your loop keep?",
                        right -> scores -> best(scores, scores[0], !smaller),
                        tied),
                predicted(
                        "argmax-init-zero",
                        "the search for the largest score starts from 0",
                        "What does your search find among negative scores?",
                        right -> scores -> best(scores, 0, smaller),
                        negative),
                predicted(
                        "argmax-of-magnitudes",
                        "the scores are compared without their signs",
                        "Is a strongly negative score a vote for its class?",
                        right -> scores -> right.applyAsInt(
                                Arrays.stream(scores).map(Math::abs).toArray()),
                        negative),
                predicted(
                        "argmin-instead-of-argmax",
                        "the class with the smallest score is predicted",
                        "Does a high score speak for a class or against it?",
                        right -> scores -> right.applyAsInt(
                                Arrays.stream(scores).map(z -> -z).toArray()),
                        ordinary),
                predicted(
                        "labels-from-one",
                        "the classes are counted from 1",
                        "Which label does the first class have?",
                        right -> scores -> right.applyAsInt(scores) + 1,
                        ordinary));
    }

    /** The first or last class with the largest score, if that is not below the start; else the first. */
    private static int best(double[] scores, double start, boolean first) {
        int best = 0;
        double largest = start;
        for (int k = 0; k < scores.length; k++) {
            if (first ? scores[k] > largest : scores[k] >= largest) {
                best = k;
                largest = scores[k];
            }
        }
        return best;
    }

    private static Counterexample<DigitNetwork> predictions(double[][][] network, double[][] images) {
        return new Counterexample<>(
                "the layers " + Arrays.deepToString(network) + " and the images " + Arrays.deepToString(images),
                digits -> digits.predict(network, images));
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
            UnaryOperator<ToIntFunction<double[]>> wrong,
            Counterexample<DigitNetwork> counterexample) {
        return new Misconception<>(
                id, "predict", sentence, hint, steps -> steps.predicted = wrong.apply(steps.predicted), counterexample);
    }
}
