package deltarule.tests.optimizers;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.Optimizers.Adam;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.reference.optimizers.OptimizersReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in Adam. */
final class AdamMistakes {
    private final Counterexample<Optimizers> twoSteps = new Counterexample<>(
            "weights (1.6, -0.4), moments zero, no step made yet, the gradients (0.7, -1.4), (0.2, 1.3), learning rate 0.3,"
                    + " beta1 0.8, beta2 0.9 and epsilon 0.07",
            optimizers -> optimizers.adam(
                    new Adam(new double[] {1.6, -0.4}, new double[2], new double[2], 0),
                    new double[][] {{0.7, -1.4}, {0.2, 1.3}},
                    0.3,
                    0.8,
                    0.9,
                    0.07));

    List<Misconception<Optimizers, Steps>> of(OptimizersParameters parameters) {
        boolean inside = parameters.epsilonInside();
        String misplaced = inside ? "outside" : "inside";
        return List.of(
                mistake(
                        "adam-no-bias-correction",
                        "the moments are used without bias correction",
                        "How big is the very first step compared with the learning rate?",
                        steps -> {
                            steps.firstCorrection = (beta, t) -> 1;
                            steps.secondCorrection = (beta, t) -> 1;
                        }),
                mistake(
                        "adam-corrects-first-moment-only",
                        "only the first moment is corrected",
                        "Both averages start at zero: which of them is too small at first?",
                        steps -> steps.secondCorrection = (beta, t) -> 1),
                mistake(
                        "adam-t-starts-at-zero",
                        "the first step uses t = 0 and every later one a t that is one too small",
                        "What is 1 - beta^0?",
                        steps -> steps.time = (before, index) -> before),
                mistake(
                        "adam-t-per-parameter",
                        "t grows with every weight and not with every step",
                        "How often per step does time advance?",
                        steps -> {
                            steps.time = (before, index) -> before + index + 1;
                            steps.timePassed = weights -> weights;
                        }),
                mistake(
                        "adam-t-restarts",
                        "t counts from 1 in every step, whatever was done before",
                        "Which t does the second step have?",
                        steps -> steps.time = (before, index) -> 1),
                mistake(
                        "adam-stores-corrected-moments",
                        "the corrected moments are remembered and corrected again in the next step",
                        "Which of the two moments does the next step average with its gradient?",
                        steps -> steps.storedMoment = (plain, corrected) -> corrected),
                mistake(
                        "adam-missing-sqrt",
                        "the first moment is divided by the second and not by its root",
                        "How should the first step change when the gradient is ten times as large?",
                        steps -> steps.adam.divisor = (square, epsilon) -> square + epsilon),
                mistake(
                        "adam-eps-" + misplaced + "-sqrt",
                        "the small constant is added " + misplaced + " the root",
                        "Where exactly does the small constant sit?",
                        steps -> steps.adam.divisor = AdaptiveMistakes.divisor(!inside)),
                mistake(
                        "adam-scalar-accumulator",
                        "all weights share the squared length of the gradient as second moment",
                        "Should a rarely used weight get its own step size?",
                        steps -> steps.adam.squared = AdaptiveMistakes::shared),
                mistake(
                        "adam-forgets-the-moments",
                        "every step starts with moments of zero",
                        "What does the optimizer remember between steps?",
                        steps -> {
                            steps.rememberedFirstMoment = moment -> new double[moment.length];
                            steps.adam.remembered = moment -> new double[moment.length];
                        }));
    }

    private Misconception<Optimizers, Steps> mistake(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "adam", sentence, hint, patch, twoSteps);
    }
}
