package deltarule.tests.softmaxsheet;

import deltarule.problems.softmaxsheet.SoftmaxSheet;
import deltarule.problems.softmaxsheet.SoftmaxSheetParameters;
import deltarule.reference.softmaxsheet.SoftmaxSheetReference;
import deltarule.reference.softmaxsheet.SoftmaxSheetReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What goes wrong when softmax, cross-entropy and divergence are worked out by hand. */
public final class SoftmaxSheetMisconceptions implements Misconceptions<SoftmaxSheet, SoftmaxSheetParameters, Steps> {
    private static final double[] SCORES = {1.2, 0.4, 2.3};
    private static final double[] P = {0.55, 0.3, 0.15};
    private static final double[] Q = {0.2, 0.35, 0.45};

    private final Counterexample<SoftmaxSheet> softmax =
            new Counterexample<>("scores (1.2, 0.4, 2.3)", sheet -> sheet.softmax(SCORES));
    private final Counterexample<SoftmaxSheet> loss =
            new Counterexample<>("probabilities (0.55, 0.3, 0.15) and true class 1", sheet -> sheet.crossEntropy(P, 1));
    private final Counterexample<SoftmaxSheet> divergence =
            new Counterexample<>("P = (0.55, 0.3, 0.15), Q = (0.2, 0.35, 0.45)", sheet -> sheet.divergence(P, Q));

    @Override
    public Steps steps(SoftmaxSheetParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public SoftmaxSheet reference(SoftmaxSheetParameters parameters, Steps steps) {
        return new SoftmaxSheetReference(steps);
    }

    @Override
    public List<Misconception<SoftmaxSheet, Steps>> of(SoftmaxSheetParameters parameters) {
        List<Misconception<SoftmaxSheet, Steps>> list = new ArrayList<>();
        addSoftmax(list, parameters.temperature());
        for (String base : List.of("e", "2", "10")) {
            if (!base.equals(parameters.base())) {
                addWrongBase(list, base);
            }
        }
        list.add(loss(
                "ce-sign-dropped",
                "the minus sign in front of the logarithm is dropped",
                "Can a loss be negative?",
                steps -> steps.loss = (logs, label) -> logs[label]));
        list.add(loss(
                "ce-missing-index",
                "the logarithms of all classes are added up",
                "Which of the probabilities does the loss look at?",
                steps -> steps.loss = (logs, label) -> -Arrays.stream(logs).sum()));
        list.add(loss(
                "ce-of-wrong-class",
                "the class before the true one is looked up, as if classes counted from one",
                "What is the number of the first class?",
                steps -> steps.loss = (logs, label) -> -logs[label - 1]));
        list.add(loss(
                "logloss-one-minus-p",
                "the logarithm is taken of one minus the probability",
                "Is the loss small when the true class is nearly certain?",
                steps -> steps.usedProbability = a -> 1 - a));
        boolean fromP = parameters.direction().equals("P from Q");
        list.add(divergence(
                "kl-reversed",
                "P and Q change places",
                "From which of the two distributions does this divergence start?",
                steps -> steps.startsFromP = !fromP));
        list.add(divergence(
                "kl-negative",
                "the sign is reversed",
                "Can a divergence be negative?",
                steps -> steps.ratio = (from, to) -> to / from));
        list.add(divergence(
                "kl-symmetrised",
                "both directions are added up",
                "Is this divergence symmetric?",
                steps -> steps.weight = (from, to) -> from - to));
        list.add(divergence(
                "kl-as-cross-entropy",
                "the entropy is not subtracted, so it is the cross-entropy",
                "What does a distribution's divergence from itself come to?",
                steps -> steps.ratio = (from, to) -> 1 / to));
        list.add(divergence(
                "kl-unweighted",
                "the logarithms are added up without their weights",
                "What stands in front of each logarithm?",
                steps -> steps.weight = (from, to) -> 1));
        return list;
    }

    private void addSoftmax(List<Misconception<SoftmaxSheet, Steps>> list, double temperature) {
        list.add(softmax(
                "softmax-without-exp",
                "the scores themselves are divided by their sum",
                "What happens to a negative score?",
                steps -> steps.power = z -> z));
        list.add(softmax(
                "softmax-not-normalised",
                "the exponentials are not divided by their sum",
                "What should probabilities add up to?",
                steps -> steps.share = (power, sum) -> power));
        list.add(softmax(
                "softmax-percent",
                "the probabilities are written in percent",
                "Which number stands for certainty on this sheet?",
                steps -> steps.share = (power, sum) -> 100 * power / sum));
        list.add(softmax(
                "softmax-base-two",
                "powers of 2 take the place of powers of e",
                "Which number is raised to the scores?",
                steps -> steps.power = z -> StrictMath.pow(2, z)));
        list.add(softmax(
                temperature == 1 ? "softmax-scores-halved" : "softmax-temperature-ignored",
                temperature == 1 ? "the scores are divided by 2 first" : "the temperature is left out",
                "What happens to the scores before the exponential?",
                steps -> steps.exponent = temperature == 1 ? z -> z / 2 : z -> z));
    }

    private void addWrongBase(List<Misconception<SoftmaxSheet, Steps>> list, String base) {
        String words =
                base.equals("e") ? "the natural logarithm is taken" : "the logarithm is taken to the base " + base;
        String id = base.equals("e") ? "natural-log" : "log-base-" + base;
        String hint = "Which base do the logarithms of this sheet have?";
        list.add(loss(
                "ce-" + id,
                words + " in the cross-entropy",
                hint,
                steps -> steps.lossLog = SoftmaxSheetReference.logarithm(base)));
        list.add(divergence(
                "kl-" + id,
                words + " in the divergence",
                hint,
                steps -> steps.divergenceLog = SoftmaxSheetReference.logarithm(base)));
    }

    private Misconception<SoftmaxSheet, Steps> softmax(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "softmax", sentence, hint, patch, softmax);
    }

    private Misconception<SoftmaxSheet, Steps> loss(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "crossEntropy", sentence, hint, patch, loss);
    }

    private Misconception<SoftmaxSheet, Steps> divergence(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "divergence", sentence, hint, patch, divergence);
    }
}
