package deltarule.tests.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.reference.perceptron.PerceptronReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the batch rule and in the training loop. */
final class TrainingMistakes {
    /** So many epochs stand for a loop without an end: no separable case needs as many. */
    private static final int ENDLESS = 3000;

    private static final double[][] INPUTS = {
        {1, 1.5, -0.5}, {1, 0.25, 2.25}, {1, -1.25, 0.75}, {1, 2.5, 1.75}, {1, 0.5, -1.5}
    };
    private static final int[] LABELS = {1, -1, -1, -1, 1};
    private static final double[][] CORNERS = {{1, 0.5, 0.5}, {1, 0.5, 1.5}, {1, 1.5, 0.5}, {1, 1.5, 1.5}};

    private static final String DATA =
            " the examples (1, 1.5, -0.5), (1, 0.25, 2.25), (1, -1.25, 0.75), (1, 2.5, 1.75), (1, 0.5, -1.5), the labels 1,"
                    + " -1, -1, -1, 1";

    private final Layout layout;

    /** The mistakes, shown with examples in this layout. */
    TrainingMistakes(Layout layout) {
        this.layout = layout;
    }

    List<Misconception<Perceptron, Steps>> all() {
        List<Misconception<Perceptron, Steps>> list = new ArrayList<>();
        list.addAll(ofTheUpdate());
        list.addAll(ofTheLoop());
        return list;
    }

    private List<Misconception<Perceptron, Steps>> ofTheUpdate() {
        return List.of(
                update(
                        "perceptron-01-labels",
                        "averaged",
                        "the label -1 is replaced by 0; the slide does not say which labels it means",
                        "What does the update add when the label itself is zero?",
                        steps -> steps.update.label = y -> (y + 1) / 2),
                update(
                        "perceptron-divides-by-mistakes",
                        "averaged",
                        "the sum is divided by the number of mistakes",
                        "Which n is meant in the averaging line?",
                        steps -> steps.update.averagedFactor = (examples, mistakes) -> 1 / mistakes),
                update(
                        "perceptron-no-average",
                        "averaged",
                        "the averaged rule does not divide by n",
                        "Compare the size of your first step with the pseudo-code.",
                        steps -> steps.update.averagedFactor = (examples, mistakes) -> 1),
                update(
                        "fixed-increment-averaged",
                        "fixed-increment",
                        "the fixed-increment rule divides by n",
                        "What distinguishes the two rules of this exercise?",
                        steps -> steps.update.fixedFactor = (examples, mistakes) -> 1 / examples),
                update(
                        "perceptron-update-with-margin",
                        "averaged",
                        "examples that are right by less than a margin of 1 are updated too",
                        "Does the perceptron care how confidently it is right?",
                        steps -> steps.update.mistake = lead -> lead < 1),
                update(
                        "perceptron-updates-right-examples",
                        "averaged",
                        "the examples that are right are added up, and not the mistakes",
                        "From which examples does the perceptron learn?",
                        steps -> steps.update.mistake = lead -> lead > 0),
                update(
                        "perceptron-online-update",
                        "fixed-increment",
                        "theta moves after every mistake and not after the epoch",
                        "At which theta are the examples of one epoch scored?",
                        steps -> steps.update.scoredAt = (before, movedSoFar) -> movedSoFar),
                new Misconception<>(
                        "perceptron-tie-not-mistake",
                        "update",
                        "a score of exactly 0 is no mistake",
                        "Can a perceptron that starts from zero ever leave zero by your rule?",
                        steps -> steps.update.mistake = lead -> lead < 0,
                        new Counterexample<>(
                                "the averaged rule at theta = (0, 0, 0)," + DATA,
                                perceptron ->
                                        perceptron.update("averaged", new double[3], layout.of(INPUTS), LABELS))));
    }

    private List<Misconception<Perceptron, Steps>> ofTheLoop() {
        return List.of(
                train(
                        "perceptron-delta-not-reset",
                        "Delta starts from the last epoch's and not from zero",
                        "Which variables must start afresh at the top of every epoch?",
                        steps -> steps.accumulated = TrainingMistakes::sum),
                train(
                        "no-learning-rate",
                        "the learning rate is left out",
                        "Does the step size influence your result?",
                        steps -> steps.rate = alpha -> 1),
                new Misconception<>(
                        "perceptron-no-max-epochs",
                        "train",
                        "training goes on after the last epoch that is allowed; the slide's loop, which need not end, is"
                                + " wrong",
                        "What if no separating line exists?",
                        steps -> steps.mostEpochs = most -> Math.max(most, ENDLESS),
                        new Counterexample<>(
                                "the averaged rule from theta = (0.25, -0.5, 1.375)," + DATA
                                        + ", learning rate 0.5, tolerance 0.001 and 2 epochs",
                                perceptron -> perceptron.train(
                                        "averaged",
                                        new double[] {0.25, -0.5, 1.375},
                                        layout.of(INPUTS),
                                        LABELS,
                                        0.5,
                                        0.001,
                                        2))),
                new Misconception<>(
                        "perceptron-delta-norm-as-success",
                        "train",
                        "a small Delta counts as success; the slide's criterion is wrong",
                        "Does a zero average update prove that nothing was misclassified?",
                        steps -> steps.success = (mistakes, small) -> small,
                        new Counterexample<>(
                                "the averaged rule from theta = (0, 0, 0), the examples (1, 0.5, 0.5), (1, 0.5, 1.5), (1, 1.5,"
                                        + " 0.5), (1, 1.5, 1.5), the labels -1, 1, 1, -1, learning rate 1, tolerance 0.01"
                                        + " and 9 epochs",
                                perceptron -> perceptron.train(
                                        "averaged",
                                        new double[3],
                                        layout.of(CORNERS),
                                        new int[] {-1, 1, 1, -1},
                                        1,
                                        0.01,
                                        9))),
                new Misconception<>(
                        "perceptron-squared-norm-stop",
                        "train",
                        "the squared norm of Delta is compared with the tolerance",
                        "Is the quantity you compare a length or a squared length?",
                        steps -> steps.stoppingSize = delta ->
                                Arrays.stream(delta).map(entry -> entry * entry).sum(),
                        new Counterexample<>(
                                "the averaged rule from theta = (0, 0, 0), the examples (1, 0.5, 0.5), (1, 0.5, 1.5), (1, 1.5,"
                                        + " 0.5), (1, 1.5, 1.5), the labels -1, -1, -1, 1, learning rate 1, tolerance 0.4"
                                        + " and 30 epochs",
                                perceptron -> perceptron.train(
                                        "averaged",
                                        new double[3],
                                        layout.of(CORNERS),
                                        new int[] {-1, -1, -1, 1},
                                        1,
                                        0.4,
                                        30))));
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        Arrays.setAll(sum, j -> one[j] + other[j]);
        return sum;
    }

    private Misconception<Perceptron, Steps> update(
            String id, String rule, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "update",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        "the " + rule + " rule at theta = (0.25, -0.5, 0.375)," + DATA,
                        perceptron ->
                                perceptron.update(rule, new double[] {0.25, -0.5, 0.375}, layout.of(INPUTS), LABELS)));
    }

    private Misconception<Perceptron, Steps> train(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "train",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        "the averaged rule from theta = (0.25, -0.5, 1.375)," + DATA
                                + ", learning rate 0.5, tolerance 0.001 and 30 epochs",
                        perceptron -> perceptron.train(
                                "averaged",
                                new double[] {0.25, -0.5, 1.375},
                                layout.of(INPUTS),
                                LABELS,
                                0.5,
                                0.001,
                                30)));
    }
}
