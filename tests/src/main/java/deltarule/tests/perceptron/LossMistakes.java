package deltarule.tests.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.reference.perceptron.PerceptronReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the losses and their derivatives. */
final class LossMistakes {
    private static final int[] LABELS = {1, -1, -1, 1, -1, 1};
    private static final double[] SCORES = {-2.5, 1.5, -0.5, 0.25, -3, 4};
    private static final String INPUT =
            " loss, the labels 1, -1, -1, 1, -1, 1 and the scores -2.5, 1.5, -0.5, 0.25, -3, 4";

    private final double margin;

    /** The mistakes with this margin of the hinge loss. */
    LossMistakes(double margin) {
        this.margin = margin;
    }

    List<Misconception<Perceptron, Steps>> all() {
        List<Misconception<Perceptron, Steps>> list = new ArrayList<>();
        list.addAll(ofTheLosses());
        list.addAll(ofTheSlopes());
        return list;
    }

    private List<Misconception<Perceptron, Steps>> ofTheLosses() {
        return List.of(
                loss(
                        "hinge-with-01-labels",
                        "hinge",
                        "the label -1 is replaced by 0; the slide that puts the classes 0 and 1 beside this loss is wrong",
                        "Which labels make y s positive when the prediction is right?",
                        steps -> steps.lossLabel = y -> (y + 1) / 2),
                loss(
                        "hinge-is-perceptron-loss",
                        "perceptron",
                        "the perceptron pays for a margin; the slide that names the hinge loss here is wrong",
                        "Does the perceptron care how confidently it is right?",
                        steps -> steps.perceptronLoss = lead -> Math.max(0, margin - lead)),
                loss(
                        "hinge-no-margin",
                        "hinge",
                        "the margin is left out of the hinge loss",
                        "Is being right by a hair enough for the hinge loss?",
                        steps -> steps.hingeLoss = lead -> Math.max(0, -lead)),
                loss(
                        "hinge-no-clamp",
                        "hinge",
                        "losses below zero are not set to zero",
                        "Should an example that is far on the right side earn you credit?",
                        steps -> {
                            steps.perceptronLoss = lead -> -lead;
                            steps.hingeLoss = lead -> margin - lead;
                        }),
                loss(
                        "hinge-sign-swapped",
                        "hinge",
                        "y s is added, so that right scores cost and wrong ones do not",
                        "Who should pay, the example with a positive y s or the one with a negative y s?",
                        steps -> {
                            steps.perceptronLoss = lead -> Math.max(0, lead);
                            steps.hingeLoss = lead -> Math.max(0, margin + lead);
                        }),
                loss(
                        "perceptron-loss-counts-mistakes",
                        "perceptron",
                        "every mistake costs 1 in the perceptron loss",
                        "Does a mistake cost more the further the score lies on the wrong side?",
                        steps -> steps.perceptronLoss = lead -> lead <= 0 ? 1 : 0));
    }

    private List<Misconception<Perceptron, Steps>> ofTheSlopes() {
        return List.of(
                slope(
                        "hinge-slope-sign-swapped",
                        "hinge",
                        "the derivatives have the opposite sign",
                        "Does the loss of a mistake with label +1 rise or fall when its score rises?",
                        steps -> {
                            steps.perceptronSlope = (y, score) -> y * score <= 0 ? y : 0;
                            steps.hingeSlope = (y, score) -> y * score < margin ? y : 0;
                        }),
                slope(
                        "hinge-slope-with-01-labels",
                        "hinge",
                        "the label -1 is replaced by 0",
                        "What remains of the derivative when the label itself is zero?",
                        steps -> {
                            steps.perceptronSlope = (y, score) -> y == 1 && score <= 0 ? -1 : 0;
                            steps.hingeSlope = (y, score) -> y == 1 && score < margin ? -1 : 0;
                        }),
                slope(
                        "hinge-slope-forgets-label",
                        "hinge",
                        "the derivatives are -1 whatever the label is",
                        "In which direction should the score of an example with label -1 move?",
                        steps -> {
                            steps.perceptronSlope = (y, score) -> y * score <= 0 ? -1 : 0;
                            steps.hingeSlope = (y, score) -> y * score < margin ? -1 : 0;
                        }),
                slope(
                        "hinge-is-perceptron-slope",
                        "perceptron",
                        "the perceptron's derivative begins at the margin of the hinge loss",
                        "Is there anything to improve in a score that is right by a hair?",
                        steps -> steps.perceptronSlope = (y, score) -> y * score < margin ? -y : 0),
                slopeAt(
                        "perceptron-slope-tie-not-mistake",
                        "perceptron",
                        new double[] {0, 0},
                        "a score of exactly 0 has the derivative 0 in the perceptron loss",
                        "Is a score of exactly 0 a mistake in this exercise?",
                        steps -> steps.perceptronSlope = (y, score) -> y * score < 0 ? -y : 0),
                slopeAt(
                        "hinge-slope-at-margin",
                        "hinge",
                        new double[] {margin, -margin},
                        "a score exactly at the margin still has a derivative in the hinge loss",
                        "What does the exercise say about the kink of the hinge loss?",
                        steps -> steps.hingeSlope = (y, score) -> y * score <= margin ? -y : 0));
    }

    private static Misconception<Perceptron, Steps> loss(
            String id, String loss, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "losses",
                sentence,
                hint,
                patch,
                new Counterexample<>("the " + loss + INPUT, perceptron -> perceptron.losses(loss, LABELS, SCORES)));
    }

    private static Misconception<Perceptron, Steps> slope(
            String id, String loss, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "lossSlopes",
                sentence,
                hint,
                patch,
                new Counterexample<>("the " + loss + INPUT, perceptron -> perceptron.lossSlopes(loss, LABELS, SCORES)));
    }

    private static Misconception<Perceptron, Steps> slopeAt(
            String id, String loss, double[] scores, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "lossSlopes",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        "the " + loss + " loss, the labels 1, -1 and the scores " + scores[0] + ", " + scores[1],
                        perceptron -> perceptron.lossSlopes(loss, new int[] {1, -1}, scores)));
    }
}
