package deltarule.tests.regularization;

import deltarule.problems.regularization.Regularization;
import deltarule.problems.regularization.RegularizationParameters;
import deltarule.reference.regularization.RegularizationReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong in the L1 and L2 penalties and their derivatives. */
final class PenaltyMistakes {
    private static final double[][] WEIGHTS = {{1.5, -3, 0}, {0.5, -2.5, 2}};

    private final boolean halved;
    private final boolean mean;

    PenaltyMistakes(RegularizationParameters parameters) {
        halved = parameters.halved();
        mean = parameters.weights().equals("mean");
    }

    List<Misconception<Regularization, Steps>> all() {
        List<Misconception<Regularization, Steps>> list = new ArrayList<>(ofThePenalties());
        list.addAll(ofTheGradients());
        return list;
    }

    private List<Misconception<Regularization, Steps>> ofThePenalties() {
        double factor = halved ? 0.5 : 1;
        return List.of(
                penalty(
                        "l1-without-abs",
                        "l1",
                        "the weights are added up with their signs",
                        "Can two weights that are not zero cancel in a penalty?",
                        steps -> steps.absoluteTerm = w -> w),
                penalty(
                        "l1-magnitude-of-sum",
                        "l1",
                        "the magnitude is taken of the sum and not of each weight",
                        "Which comes first, the sum or the bars?",
                        steps -> {
                            steps.absoluteTerm = w -> w;
                            steps.absoluteTotal = Math::abs;
                        }),
                penalty(
                        "l2-norm-not-squared",
                        "l2",
                        "the square root of the sum of squares is taken",
                        "Compare your result on the two vectors of the slide: only one of them is informative.",
                        steps -> steps.squareTotal = Math::sqrt),
                penalty(
                        "l2-square-of-sum",
                        "l2",
                        "the sum of the weights is squared and not each weight",
                        "Which comes first, the sum or the square?",
                        steps -> {
                            steps.squareTerm = w -> w;
                            steps.squareTotal = sum -> factor * sum * sum;
                        }),
                halved
                        ? penalty(
                                "l2-without-half",
                                "l2",
                                "the factor 1/2 of the squares is left out",
                                "Does the definition of the exercise carry a factor?",
                                steps -> steps.squareTotal = sum -> sum)
                        : penalty(
                                "l2-with-half",
                                "l2",
                                "the sum of squares is halved",
                                "Does the definition of the exercise carry a factor?",
                                steps -> steps.squareTotal = sum -> sum / 2),
                penalty(
                        mean ? "penalty-not-averaged" : "penalty-averaged",
                        "l2",
                        mean
                                ? "the penalty is not divided by the number of weights"
                                : "the penalty is divided by the number of weights",
                        "Which sums of the objective are averaged, and over what?",
                        steps -> steps.entriesFactor = entries -> mean ? 1 : entries == 0 ? 0 : 1 / entries));
    }

    private List<Misconception<Regularization, Steps>> ofTheGradients() {
        return List.of(
                halved
                        ? square(
                                "l2-gradient-keeps-two",
                                "the gradient is twice the weight, as if the penalty had no factor 1/2",
                                "Differentiate the penalty exactly as it is defined.",
                                w -> 2 * w)
                        : square(
                                "l2-gradient-missing-two",
                                "the factor 2 of the square's derivative is left out",
                                "Differentiate the penalty exactly as it is defined.",
                                w -> w),
                square(
                        "l2-gradient-loses-sign",
                        "the L2 gradient is positive for negative weights too",
                        "Into which direction should a negative weight move?",
                        halved ? Math::abs : w -> 2 * Math.abs(w)),
                square(
                        "l2-gradient-is-term",
                        "the penalty's own terms are returned instead of their derivatives",
                        "What is the derivative of a square?",
                        halved ? w -> w * w / 2 : w -> w * w),
                absolute(
                        "l1-gradient-always-one",
                        "the L1 gradient is 1 for negative weights too",
                        "How does the magnitude of a negative weight change when the weight grows?",
                        w -> 1),
                absolute(
                        "l1-gradient-is-weight",
                        "the L1 gradient is the weight itself and not its sign",
                        "How steep is the magnitude at w = 3, and how steep at w = 30?",
                        w -> w),
                absolute(
                        "l1-gradient-one-at-zero",
                        "the L1 gradient of a weight of zero is 1",
                        "Should a weight that already is zero be pushed?",
                        w -> w >= 0 ? 1 : -1),
                absolute(
                        "l1-gradient-divides-by-magnitude",
                        "each weight is divided by its magnitude, even where that is zero",
                        "What is 0 / 0 in double arithmetic?",
                        w -> w / Math.abs(w)));
    }

    private Misconception<Regularization, Steps> absolute(
            String id, String sentence, String hint, DoubleUnaryOperator slope) {
        return gradient(id, "l1", sentence, hint, steps -> steps.absoluteSlope = slope);
    }

    private Misconception<Regularization, Steps> square(
            String id, String sentence, String hint, DoubleUnaryOperator slope) {
        return gradient(id, "l2", sentence, hint, steps -> steps.squareSlope = slope);
    }

    private static Misconception<Regularization, Steps> penalty(
            String id, String kind, String sentence, String hint, Consumer<Steps> patch) {
        Counterexample<Regularization> counterexample = new Counterexample<>(
                kind + " of ((1.5, -3, 0), (0.5, -2.5, 2))", subject -> subject.penalty(kind, WEIGHTS));
        return new Misconception<>(id, "penalty", sentence, hint, patch, counterexample);
    }

    private static Misconception<Regularization, Steps> gradient(
            String id, String kind, String sentence, String hint, Consumer<Steps> patch) {
        Counterexample<Regularization> counterexample = new Counterexample<>(
                kind + " of ((1.5, -3, 0), (0.5, -2.5, 2))", subject -> subject.penaltyGradient(kind, WEIGHTS));
        return new Misconception<>(id, "penaltyGradient", sentence, hint, patch, counterexample);
    }
}
