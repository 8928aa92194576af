package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRule;
import deltarule.problems.deltarule.DeltaRule.Function;
import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.reference.deltarule.DeltaRuleReference.Difference;
import deltarule.reference.deltarule.DeltaRuleReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** What students get wrong in the check of gradients. */
final class CheckMistakes {
    private static final Function PRODUCTS = new Function("products", new double[] {0.7, 1.3});

    private final boolean norms;
    private final boolean ofSum;
    private final boolean central;
    private final double ahead;
    private final double behind;
    private final Counterexample<DeltaRule> gradient = new Counterexample<>(
            "the function products with c = (0.7, 1.3) at w = (1.5, -0.6) with the step 0.1",
            rule -> rule.numericalGradient(PRODUCTS, new double[] {1.5, -0.6}, 0.1));
    private final Counterexample<DeltaRule> farWrong = new Counterexample<>(
            "the function neuron with c = (700, 300) at w = (-1.5, -0.6) with the step 0.1",
            rule -> rule.numericalGradient(
                    new Function("neuron", new double[] {700, 300}), new double[] {-1.5, -0.6}, 0.1));
    private final Counterexample<DeltaRule> difference = new Counterexample<>(
            "the gradients (0.5, -1.5, 0.25) and (0.6, -2, 0.3)",
            rule -> rule.gradientDifference(new double[] {0.5, -1.5, 0.25}, new double[] {0.6, -2, 0.3}));
    private final Counterexample<DeltaRule> noDifference = new Counterexample<>(
            "the gradients (0, 0) and (0, 0)", rule -> rule.gradientDifference(new double[2], new double[2]));

    CheckMistakes(DeltaRuleParameters parameters) {
        norms = parameters.difference().equals("norms");
        ofSum = parameters.differenceScale().equals("sum");
        central = parameters.quotient().equals("central");
        ahead = parameters.quotient().equals("backward") ? 0 : 1;
        behind = parameters.quotient().equals("forward") ? 0 : -1;
    }

    List<Misconception<DeltaRule, Steps>> all() {
        List<Misconception<DeltaRule, Steps>> list = new ArrayList<>(ofTheGradient());
        list.addAll(ofTheDifference());
        return list;
    }

    private List<Misconception<DeltaRule, Steps>> ofTheGradient() {
        List<Misconception<DeltaRule, Steps>> list = new ArrayList<>();
        if (central) {
            list.add(gradient(
                    "gradcheck-one-sided",
                    "a forward difference is taken",
                    "What does the error do when you halve the step?",
                    (f, w, i, h) -> (moved(f, w, i, h) - f.applyAsDouble(w)) / h));
        }
        list.addAll(List.of(
                gradient(
                        central ? "gradcheck-missing-two" : "gradcheck-needless-two",
                        central
                                ? "the central difference is divided by the step and not by twice the step"
                                : "the one-sided difference is divided by twice the step",
                        "How far apart are the two points?",
                        (f, w, i, h) ->
                                (moved(f, w, i, ahead * h) - moved(f, w, i, behind * h)) / (central ? h : 2 * h)),
                gradient(
                        "gradcheck-eps-too-small",
                        "the step is 1e-15, whatever step is asked for",
                        "Can the two values of the function still be told apart?",
                        (f, w, i, h) -> (moved(f, w, i, ahead * 1e-15) - moved(f, w, i, behind * 1e-15))
                                / ((ahead - behind) * 1e-15)),
                gradient(
                        "gradcheck-perturbation-not-restored",
                        "each entry stays where it was moved to when the next is tried",
                        "Is the point unchanged when the next entry has its turn?",
                        (f, w, i, h) -> {
                            double first = moved(f, w, i, ahead * h);
                            double second = moved(f, w, i, behind * h);
                            w[i] += (behind < 0 ? behind : ahead) * h;
                            return (first - second) / ((ahead - behind) * h);
                        }),
                gradient(
                        "gradcheck-moves-all-entries",
                        "all entries are moved at once",
                        "In how many directions does a partial derivative look?",
                        (f, w, i, h) -> {
                            double[] first = w.clone();
                            double[] second = w.clone();
                            for (int k = 0; k < w.length; k++) {
                                first[k] += ahead * h;
                                second[k] += behind * h;
                            }
                            return (f.applyAsDouble(first) - f.applyAsDouble(second)) / ((ahead - behind) * h);
                        }),
                new Misconception<>(
                        "softplus-naive-overflow",
                        "numericalGradient",
                        "the function neuron overflows",
                        "What does your expression give when the sum is minus a thousand?",
                        steps -> steps.neuronLoss = s -> StrictMath.log(1 + StrictMath.exp(-s)),
                        farWrong)));
        return list;
    }

    private List<Misconception<DeltaRule, Steps>> ofTheDifference() {
        return List.of(
                difference(
                        "gradcheck-absolute-tolerance",
                        "the difference is not divided by the sizes of the gradients",
                        "Is 1e-8 versus -1e-8 a good match?",
                        steps -> steps.ratio = (distance, size) -> distance),
                difference(
                        norms ? "difference-entry-by-entry" : "difference-by-norms",
                        norms ? "the gradients are compared entry by entry" : "the norms of the gradients are compared",
                        "Is it one ratio for all entries or one for each?",
                        steps -> steps.byNorms = () -> !norms),
                difference(
                        "difference-relative-to-first",
                        "the difference is divided by the size of the first gradient alone",
                        "Do you get the same number when the two change places?",
                        steps -> steps.sizes = (one, other) -> one),
                difference(
                        ofSum ? "difference-relative-to-larger" : "difference-relative-to-sum",
                        ofSum
                                ? "the difference is divided by the larger size and not by the sum of both"
                                : "the difference is divided by the sum of both sizes and not by the larger one",
                        "How far apart are two gradients that differ only in sign?",
                        steps -> steps.sizes = ofSum ? Math::max : Double::sum),
                new Misconception<>(
                        "difference-of-zeros-nan",
                        "gradientDifference",
                        "zero is divided by zero where both are zero",
                        "How far apart are two gradients that are both zero?",
                        steps -> steps.ratio = (distance, size) -> distance / size,
                        noDifference));
    }

    private static double moved(ToDoubleFunction<double[]> function, double[] point, int entry, double by) {
        double[] there = point.clone();
        there[entry] += by;
        return function.applyAsDouble(there);
    }

    private Misconception<DeltaRule, Steps> gradient(String id, String sentence, String hint, Difference wrong) {
        return new Misconception<>(id, "numericalGradient", sentence, hint, steps -> steps.entry = wrong, gradient);
    }

    private Misconception<DeltaRule, Steps> difference(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gradientDifference", sentence, hint, patch, difference);
    }
}
