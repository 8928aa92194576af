package deltarule.tests.optimizers;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.reference.optimizers.OptimizersReference.Steps;
import deltarule.reference.optimizers.OptimizersReference.Update;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What students get wrong in plain and stochastic steps. */
final class DescentMistakes {
    private final Counterexample<Optimizers> oneStep = new Counterexample<>(
            "weights (1.6, -0.4, 2.3), gradient (0.7, 1.4, -0.6) and learning rate 0.3",
            optimizers -> optimizers.gradientStep(new double[] {1.6, -0.4, 2.3}, new double[] {0.7, 1.4, -0.6}, 0.3));
    private final Counterexample<Optimizers> onePass = new Counterexample<>(
            "weights (0.7, -0.3), the inputs (1.5, 0.6), (-0.8, 1.7), (0.4, 2.2), the targets 0, 1, 0 and learning rate 0.3",
            optimizers -> optimizers.stochasticSteps(
                    new double[] {0.7, -0.3},
                    new double[][] {{1.5, 0.6}, {-0.8, 1.7}, {0.4, 2.2}},
                    new int[] {0, 1, 0},
                    0.3));

    private final boolean loss;
    private final double uphill;
    private final double lambda;

    DescentMistakes(OptimizersParameters parameters) {
        loss = parameters.objective().equals("loss");
        uphill = loss ? -1 : 1;
        lambda = parameters.weightDecay();
    }

    List<Misconception<Optimizers, Steps>> all() {
        return List.of(
                step(
                        loss ? "grad-ascent-on-loss" : "grad-descent-on-likelihood",
                        loss ? "the gradient of the loss is added" : "the gradient of the log-likelihood is subtracted",
                        "Uphill or downhill? The slide that writes a plus climbs a likelihood, not a loss.",
                        (w, g, rate) -> combined(w, 1 - rate * lambda, g, -uphill * rate)),
                step(
                        "no-learning-rate",
                        "the learning rate is left out",
                        "Does the step-size argument influence your result? The slide that says \"subtract the derivative\""
                                + " is wrong.",
                        (w, g, rate) -> combined(w, 1 - lambda, g, uphill)),
                step(
                        "gradient-step-returns-the-change",
                        "the change is returned in place of the new weights",
                        "If the gradient is zero, what should come out?",
                        (w, g, rate) -> combined(w, -rate * lambda, g, uphill * rate)),
                step(
                        "gradient-step-normalised",
                        "the gradient is scaled to length one before the step",
                        "Should a steep slope and a gentle one lead to steps of the same length?",
                        (w, g, rate) ->
                                combined(w, 1 - rate * lambda, g, uphill * rate / StrictMath.sqrt(sumOfSquares(g)))),
                step(
                        "gradient-step-multiplies-the-weight",
                        "each change is multiplied by its weight",
                        "What happens to a weight that is 0 when its derivative is not?",
                        (w, g, rate) -> IntStream.range(0, w.length)
                                .mapToDouble(i -> w[i] * (1 - rate * lambda + uphill * rate * g[i]))
                                .toArray()),
                pass(
                        loss ? "sgd-climbs-the-loss" : "sgd-descends-the-likelihood",
                        loss
                                ? "each example's gradient of the loss is added"
                                : "each example's gradient of the log-likelihood is subtracted",
                        "After a step, is the loss of that example smaller or larger? The slide with the plus climbs a"
                                + " likelihood.",
                        steps -> steps.exampleStepSize = (rate, q) -> -rate),
                pass(
                        "sgd-stale-predictions",
                        "all predictions are computed once, before the first step",
                        "Should the second example see the weights before or after the first update?",
                        steps -> steps.predictingWeights = (start, present) -> start),
                pass(
                        "step-size-confused-with-activation",
                        "the activation is used as the step size",
                        "Two different quantities share one letter on that slide, and the slide is wrong to do so: which of"
                                + " them is the step size?",
                        steps -> steps.exampleStepSize = (rate, q) -> q),
                pass(
                        "sequential-coordinate-update",
                        "each weight is updated before the derivative of the next is taken",
                        "Do all partial derivatives refer to the same point? The slide that lists \"compute, update\" for"
                                + " each weight is wrong when read literally.",
                        steps -> steps.derivativeAt = (before, partlyUpdated) -> partlyUpdated),
                pass(
                        "sgd-derivative-of-sigmoid-kept",
                        "the derivative of the sigmoid is multiplied in",
                        "For the log loss, which factor cancels?",
                        steps -> steps.exampleSlope = (q, y) -> (q - y) * q * (1 - q)));
    }

    private Misconception<Optimizers, Steps> step(String id, String sentence, String hint, Update update) {
        return new Misconception<>(id, "gradientStep", sentence, hint, steps -> steps.gradientUpdate = update, oneStep);
    }

    private Misconception<Optimizers, Steps> pass(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "stochasticSteps", sentence, hint, patch, onePass);
    }

    private static double[] combined(double[] weights, double weightFactor, double[] gradient, double factor) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> weightFactor * weights[i] + factor * gradient[i])
                .toArray();
    }

    static double sumOfSquares(double[] vector) {
        return Arrays.stream(vector).map(x -> x * x).sum();
    }
}
