package deltarule.tests.hingesheet;

import static deltarule.reference.hingesheet.HingeSheetReference.sum;

import deltarule.problems.hingesheet.HingeSheet;
import deltarule.problems.hingesheet.HingeSheetParameters;
import deltarule.reference.hingesheet.HingeSheetReference;
import deltarule.reference.hingesheet.HingeSheetReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** What goes wrong when hinge losses are worked out by hand. */
public final class HingeSheetMisconceptions implements Misconceptions<HingeSheet, HingeSheetParameters, Steps> {
    private static final double[] SCORES = {0.4, 2.5, -1.3, 1.6, 2.2};

    private final Counterexample<HingeSheet> oneImage =
            new Counterexample<>("scores (0.4, 2.5, -1.3, 1.6, 2.2) and true class 3", sheet -> sheet.loss(SCORES, 3));
    private final Counterexample<HingeSheet> images = new Counterexample<>(
            "the scores (0.4, 2.5, -1.3, 1.6, 2.2) three times, with true classes 3, 0 and 2",
            sheet -> sheet.cost(new double[][] {SCORES, SCORES, SCORES}, new int[] {3, 0, 2}));

    @Override
    public Steps steps(HingeSheetParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public HingeSheet reference(HingeSheetParameters parameters, Steps steps) {
        return new HingeSheetReference(steps);
    }

    @Override
    public List<Misconception<HingeSheet, Steps>> of(HingeSheetParameters parameters) {
        double margin = parameters.margin();
        boolean squared = parameters.squared();
        boolean mean = parameters.reduction().equals("mean");
        return List.of(
                loss(
                        "hinge-no-margin",
                        "the margin is left out",
                        "Is being ahead by a hair enough?",
                        steps -> steps.violation = (competitor, truth) -> competitor - truth),
                loss(
                        "hinge-minus-one-margin",
                        "the margin is subtracted instead of added",
                        "Should a correct class that is only just ahead still pay?",
                        steps -> steps.violation = (competitor, truth) -> competitor - truth - margin),
                loss(
                        "hinge-sign-swapped",
                        "the true score and the competitor's score change places",
                        "Who should be ahead by the margin?",
                        steps -> steps.violation = (competitor, truth) -> truth - competitor + margin),
                loss(
                        "hinge-includes-true-class",
                        "the true class is counted among its own competitors",
                        "What does the term for j = y contribute?",
                        steps -> steps.competesWithItself = label -> true),
                loss(
                        "hinge-no-clamp",
                        "negative terms are added too",
                        "Should a class that is far behind earn you credit?",
                        steps -> steps.penalty = squared ? t -> t * t : t -> t),
                loss(
                        squared ? "hinge-not-squared" : "hinge-squared",
                        squared ? "the violations are not squared" : "each violation is squared",
                        "Linear or quadratic penalty?",
                        steps -> steps.penalty =
                                new Steps(new HingeSheetParameters(margin, !squared, parameters.reduction())).penalty),
                loss(
                        "hinge-max-instead-of-sum",
                        "only the worst violation counts",
                        "How many competitors can be too close at the same time?",
                        steps -> steps.total = Math::max),
                cost(
                        mean ? "dataset-loss-sum" : "dataset-loss-mean",
                        mean ? "the losses are added up and not averaged" : "the losses are averaged and not added up",
                        "Which of the two does the sheet ask for?",
                        losses -> mean ? sum(losses) : sum(losses) / losses.length),
                cost(
                        "uses-last-index",
                        "only the loss of the last image counts",
                        "Does every image leave a trace in your result?",
                        losses -> losses[losses.length - 1]),
                cost(
                        "dataset-loss-one-too-few",
                        "the last image is left out",
                        "How many images are there?",
                        losses -> (sum(losses) - losses[losses.length - 1]) / (mean ? losses.length : 1)));
    }

    private Misconception<HingeSheet, Steps> loss(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "loss", sentence, hint, patch, oneImage);
    }

    private Misconception<HingeSheet, Steps> cost(
            String id, String sentence, String hint, ToDoubleFunction<double[]> reduction) {
        return new Misconception<>(id, "cost", sentence, hint, steps -> steps.reduction = reduction, images);
    }
}
