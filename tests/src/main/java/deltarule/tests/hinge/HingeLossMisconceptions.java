package deltarule.tests.hinge;

import static deltarule.reference.hinge.HingeLossReference.sum;

import deltarule.problems.hinge.HingeLoss;
import deltarule.problems.hinge.HingeLossParameters;
import deltarule.reference.hinge.HingeLossReference;
import deltarule.reference.hinge.HingeLossReference.Reduction;
import deltarule.reference.hinge.HingeLossReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the hinge loss. */
public final class HingeLossMisconceptions implements Misconceptions<HingeLoss, HingeLossParameters, Steps> {
    private static final double[] SCORES = {0.4, 2.5, -1.3, 1.6, 2.2};

    private static final double[] CLOSE = {1.3, 2.5, -1.3, 1.6, 2.2};

    private final Counterexample<HingeLoss> oneExample =
            new Counterexample<>("scores (0.4, 2.5, -1.3, 1.6, 2.2) and label 3", hinge -> hinge.loss(SCORES, 3));
    private final Counterexample<HingeLoss> slope =
            new Counterexample<>("scores (1.3, 2.5, -1.3, 1.6, 2.2) and label 3", hinge -> hinge.gradient(CLOSE, 3));
    private final Counterexample<HingeLoss> threeExamples = new Counterexample<>(
            "the scores (0.4, 2.5, -1.3, 1.6, 2.2) three times, with labels 3, 0 and 2",
            hinge -> hinge.cost(new double[][] {SCORES, SCORES, SCORES}, new int[] {3, 0, 2}));

    @Override
    public Steps steps(HingeLossParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public HingeLoss reference(HingeLossParameters parameters, Steps steps) {
        return new HingeLossReference(steps);
    }

    @Override
    public List<Misconception<HingeLoss, Steps>> of(HingeLossParameters parameters) {
        double margin = parameters.margin();
        List<Misconception<HingeLoss, Steps>> list = new ArrayList<>();
        list.add(loss(
                "hinge-no-margin",
                "the margin is left out",
                "Is being ahead by a hair enough?",
                steps -> steps.violation = (competitor, truth) -> competitor - truth));
        list.add(loss(
                "hinge-minus-one-margin",
                "the margin is subtracted instead of added",
                "Should a correct class that is only just ahead still pay?",
                steps -> steps.violation = (competitor, truth) -> competitor - truth - margin));
        list.add(loss(
                "hinge-sign-swapped",
                "the true score and the competitor's score change places",
                "Who should be ahead by the margin?",
                steps -> steps.violation = (competitor, truth) -> truth - competitor + margin));
        list.add(loss(
                "hinge-includes-true-class",
                "the true class is counted among its own competitors",
                "What does the term for j = y contribute?",
                steps -> steps.competes = (j, label) -> 1));
        list.add(loss(
                "hinge-no-clamp",
                "negative terms are added too",
                "Should a class that is far behind earn you credit?",
                steps -> steps.penalty = parameters.squared() ? t -> t * t : t -> t));
        list.add(loss(
                "hinge-divides-by-classes",
                "the sum over the competitors is divided by their number",
                "Sum or mean over the competitors?",
                steps -> steps.classFactor = competitors -> 1 / competitors));
        list.add(loss(
                parameters.squared() ? "hinge-not-squared" : "hinge-squared",
                parameters.squared() ? "the violations are not squared" : "each violation is squared",
                "Linear or quadratic penalty?",
                steps -> {
                    Steps other =
                            new Steps(new HingeLossParameters(margin, !parameters.squared(), parameters.reduction()));
                    steps.penalty = other.penalty;
                }));
        list.add(loss(
                "hinge-max-instead-of-sum",
                "only the worst violation counts",
                "How many competitors can be too close at the same time?",
                steps -> steps.total = Math::max));
        list.add(loss(
                "hinge-on-softmax-probabilities",
                "the scores are turned into softmax probabilities first",
                "Does this loss want scores or probabilities?",
                steps -> steps.usedScores = HingeLossMisconceptions::softmax));
        list.add(loss(
                "hinge-label-one-based",
                "the label is taken to count from one",
                "What is the smallest legal label here?",
                steps -> steps.usedLabel = label -> label - 1));
        addCosts(list, parameters.reduction().equals("mean"));
        list.add(gradient(
                "hinge-gradient-forgets-true-class",
                "the true class's own entry of the gradient is left at zero",
                "If a competitor is too close, which two scores should move?",
                steps -> steps.trueClassSlope = competitors -> 0));
        list.add(gradient(
                "hinge-gradient-true-class-minus-one",
                "the true class's entry is -1, however many competitors are too close",
                "How many competitors pull at the true class at the same time?",
                steps -> steps.trueClassSlope = competitors -> competitors > 0 ? -1 : 0));
        list.add(gradient(
                "hinge-gradient-sign-swapped",
                "every entry of the gradient has the opposite sign",
                "Take one small step against your gradient: does the loss go down?",
                steps -> {
                    var slope = steps.penaltySlope;
                    steps.penaltySlope = t -> -slope.applyAsDouble(t);
                }));
        list.add(gradient(
                "hinge-gradient-no-margin",
                "the gradient leaves the margin out",
                "Is a competitor that is behind by a hair far enough away?",
                steps -> steps.slopeViolation = (competitor, truth) -> competitor - truth));
        list.add(gradient(
                parameters.squared() ? "hinge-gradient-not-squared" : "hinge-gradient-squared",
                parameters.squared()
                        ? "the gradient is that of the violations themselves"
                        : "the gradient is that of the squared violations",
                "Which penalty do you differentiate?",
                steps -> steps.penaltySlope = new Steps(
                                new HingeLossParameters(margin, !parameters.squared(), parameters.reduction()))
                        .penaltySlope));
        list.add(gradient(
                "hinge-gradient-ignores-clamp",
                "competitors outside the margin move too",
                "Which competitors are too close, and what should happen to the others?",
                steps -> steps.penaltySlope = parameters.squared() ? t -> 2 * t : t -> 1));
        return list;
    }

    private void addCosts(List<Misconception<HingeLoss, Steps>> list, boolean mean) {
        list.add(cost(
                mean ? "dataset-loss-sum" : "dataset-loss-mean",
                mean ? "the losses are added up and not averaged" : "the losses are averaged and not added up",
                "The word \"sum\" and the symbol 1/N contradict each other on the slide; which one does the exercise"
                        + " define?",
                (losses, classes) -> mean ? sum(losses) : sum(losses) / losses.length));
        list.add(cost(
                "dataset-loss-per-class",
                "the sum of the losses is divided by the number of classes",
                "What does one loss belong to: a class or an example?",
                (losses, classes) -> sum(losses) / classes));
        list.add(cost(
                "uses-last-index",
                "only the loss of the last example counts",
                "Does every example leave a trace in your result?",
                (losses, classes) -> losses[losses.length - 1]));
        list.add(cost(
                "dataset-loss-one-too-few",
                "the first example is left out",
                "Which is the first index of your loop?",
                (losses, classes) -> (sum(losses) - losses[0]) / (mean ? losses.length : 1)));
    }

    private static double[] softmax(double[] scores) {
        double largest = Arrays.stream(scores).max().orElseThrow();
        double[] powers = Arrays.stream(scores)
                .map(score -> StrictMath.exp(score - largest))
                .toArray();
        return Arrays.stream(powers).map(power -> power / sum(powers)).toArray();
    }

    private Misconception<HingeLoss, Steps> cost(String id, String sentence, String hint, Reduction reduction) {
        return new Misconception<>(id, "cost", sentence, hint, steps -> steps.reduction = reduction, threeExamples);
    }

    private Misconception<HingeLoss, Steps> loss(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "loss", sentence, hint, patch, oneExample);
    }

    private Misconception<HingeLoss, Steps> gradient(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gradient", sentence, hint, patch, slope);
    }
}
