package deltarule.tests.regularization;

import deltarule.problems.regularization.Regularization;
import deltarule.problems.regularization.RegularizationParameters;
import deltarule.reference.regularization.RegularizationReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong in the elastic net and its derivative. */
final class ElasticNetMistakes {
    private static final double[][] WEIGHTS = {{1.5, -3, 0}, {0.5, -2.5, 2}};
    private static final String INPUT = "the weights ((1.5, -3, 0), (0.5, -2.5, 2)) and beta = 0.2";

    private final Counterexample<Regularization> penalty =
            new Counterexample<>(INPUT, subject -> subject.elasticNet(WEIGHTS, 0.2));
    private final Counterexample<Regularization> slopes =
            new Counterexample<>(INPUT, subject -> subject.elasticNetGradient(WEIGHTS, 0.2));
    private final boolean convex;

    ElasticNetMistakes(RegularizationParameters parameters) {
        convex = parameters.elasticNet().equals("convex");
    }

    List<Misconception<Regularization, Steps>> all() {
        return List.of(
                net(
                        "elastic-net-sum-scope",
                        "the absolute part is added once, for the last weight only; the slide leaves out the brackets",
                        "How far does the summation sign reach?",
                        steps -> steps.netAbsoluteCounts = (i, weights) -> i == weights - 1 ? 1 : 0),
                net(
                        "elastic-net-beta-on-l1",
                        "beta belongs to the magnitudes instead of the squares",
                        "Which term carries the mixing coefficient?",
                        steps -> {
                            steps.netSquare = convex ? (w, beta) -> (1 - beta) * w * w : (w, beta) -> w * w;
                            steps.netAbsolute = (w, beta) -> beta * Math.abs(w);
                        }),
                net(
                        convex ? "elastic-net-plain-magnitude" : "elastic-net-convex-mix",
                        convex
                                ? "the magnitudes are not weighted by 1 - beta"
                                : "the magnitudes are weighted by 1 - beta, as other books do",
                        "There are several elastic nets in the literature; which one is yours?",
                        steps -> steps.netAbsolute =
                                convex ? (w, beta) -> Math.abs(w) : (w, beta) -> (1 - beta) * Math.abs(w)),
                net(
                        "elastic-net-half-square",
                        "the squares are halved",
                        "Does the definition of the exercise carry a factor?",
                        steps -> steps.netSquare = (w, beta) -> beta * w * w / 2),
                net(
                        "elastic-net-without-magnitude",
                        "the magnitudes are left out",
                        "How many parts does the penalty have?",
                        steps -> steps.netAbsolute = (w, beta) -> 0),
                slope(
                        "elastic-net-gradient-missing-two",
                        "the factor 2 of the square's derivative is left out",
                        "Differentiate the penalty exactly as it is defined.",
                        (w, beta) -> beta * w + share(beta) * Math.signum(w)),
                slope(
                        convex ? "elastic-net-gradient-plain-sign" : "elastic-net-gradient-convex-mix",
                        convex ? "the sign is not weighted by 1 - beta" : "the sign is weighted by 1 - beta",
                        "There are several elastic nets in the literature; which one is yours?",
                        (w, beta) -> 2 * beta * w + (convex ? 1 : 1 - beta) * Math.signum(w)),
                slope(
                        "elastic-net-gradient-beta-on-sign",
                        "beta belongs to the sign instead of the weight",
                        "Which term carries the mixing coefficient?",
                        (w, beta) -> 2 * share(beta) * w + beta * Math.signum(w)),
                slope(
                        "elastic-net-gradient-magnitude-kept",
                        "the magnitude is not differentiated",
                        "What is the derivative of |w| for a negative weight?",
                        (w, beta) -> 2 * beta * w + share(beta) * Math.abs(w)),
                slope(
                        "elastic-net-gradient-one-at-zero",
                        "the sign of zero is taken as 1",
                        "Should a weight that already is zero be pushed?",
                        (w, beta) -> 2 * beta * w + share(beta) * (w >= 0 ? 1 : -1)));
    }

    /** The weight of the magnitudes. */
    private double share(double beta) {
        return convex ? 1 - beta : 1;
    }

    private Misconception<Regularization, Steps> net(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "elasticNet", sentence, hint, patch, penalty);
    }

    private Misconception<Regularization, Steps> slope(
            String id, String sentence, String hint, DoubleBinaryOperator slope) {
        return new Misconception<>(id, "elasticNetGradient", sentence, hint, steps -> steps.netSlope = slope, slopes);
    }
}
