package deltarule.tests.optimizers;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.Optimizers.Adaptive;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.reference.optimizers.OptimizersReference.Average;
import deltarule.reference.optimizers.OptimizersReference.Scaling;
import deltarule.reference.optimizers.OptimizersReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong in Adagrad and RMSprop. */
final class AdaptiveMistakes {
    private static final double[][] GRADIENTS = {{0.7, -1.4}, {0.2, 1.3}};
    private static final Adaptive STATE = new Adaptive(new double[] {1.6, -0.4}, new double[] {0.3, 2.3});
    private static final String INPUT =
            "weights (1.6, -0.4), squares (0.3, 2.3), the gradients (0.7, -1.4), (0.2, 1.3), learning rate 0.3";

    private final Counterexample<Optimizers> adagrad = new Counterexample<>(
            INPUT + " and epsilon 0.07", optimizers -> optimizers.adagrad(STATE, GRADIENTS, 0.3, 0.07));
    private final Counterexample<Optimizers> rmsprop = new Counterexample<>(
            INPUT + ", rho 0.8 and epsilon 0.07", optimizers -> optimizers.rmsprop(STATE, GRADIENTS, 0.3, 0.8, 0.07));

    List<Misconception<Optimizers, Steps>> of(OptimizersParameters parameters) {
        boolean inside = parameters.epsilonInside();
        String misplaced = inside ? "outside" : "inside";
        String epsilonSentence = "the small constant is added " + misplaced + " the root";
        String epsilonHint = "Where exactly does the small constant sit?";
        Average running = (rho, old, own) -> rho * old + (1 - rho) * own;
        return List.of(
                adagrad(
                        "adagrad-decays",
                        "the squares are averaged with the weights 0.9 and 0.1, as in RMSprop",
                        "Does the accumulator ever shrink?",
                        scaling -> scaling.accumulated = (rho, old, own) -> running.of(0.9, old, own)),
                adagrad(
                        "adagrad-gradient-not-squared",
                        "the gradients are added up without being squared",
                        "Under the root stands a sum of ... what?",
                        scaling -> scaling.squared = double[]::clone),
                adagrad(
                        "adagrad-missing-sqrt",
                        "the gradient is divided by the sum of the squares and not by its root",
                        "How should the first step change when the gradient is ten times as large?",
                        scaling -> scaling.divisor = (square, epsilon) -> square + epsilon),
                adagrad(
                        "adagrad-eps-" + misplaced + "-sqrt",
                        epsilonSentence,
                        epsilonHint,
                        scaling -> scaling.divisor = divisor(!inside)),
                adagrad(
                        "adagrad-scalar-accumulator",
                        "all weights share the sum of squares of the whole gradient",
                        "Should a rarely used weight get its own step size?",
                        scaling -> scaling.squared = AdaptiveMistakes::shared),
                adagrad(
                        "adagrad-forgets-the-squares",
                        "every step starts with squares of zero",
                        "What does the optimizer remember between steps?",
                        scaling -> scaling.remembered = squares -> new double[squares.length]),
                rmsprop(
                        "rmsprop-eps-" + misplaced + "-sqrt",
                        epsilonSentence,
                        epsilonHint,
                        scaling -> scaling.divisor = divisor(!inside)),
                rmsprop(
                        "rmsprop-accumulates-sum",
                        "the squares are added up and never fade, as in Adagrad",
                        "Does old information fade?",
                        scaling -> scaling.accumulated = (rho, old, own) -> old + own),
                rmsprop(
                        "rmsprop-rho-swapped",
                        "rho and 1 - rho change places",
                        "Which of the two gets the larger weight?",
                        scaling -> scaling.accumulated = (rho, old, own) -> running.of(1 - rho, old, own)),
                rmsprop(
                        "rmsprop-gradient-not-squared",
                        "the gradients are averaged without being squared",
                        "Root mean ... what?",
                        scaling -> scaling.squared = double[]::clone),
                rmsprop(
                        "rmsprop-missing-sqrt",
                        "the gradient is divided by the mean square and not by its root",
                        "What does the R in the name stand for?",
                        scaling -> scaling.divisor = (square, epsilon) -> square + epsilon),
                rmsprop(
                        "optimizer-scalar-accumulator",
                        "all weights share the squared length of the gradient",
                        "Should a rarely used weight get its own step size?",
                        scaling -> scaling.squared = AdaptiveMistakes::shared),
                rmsprop(
                        "optimizer-state-reset-each-step",
                        "every step starts with squares of zero",
                        "What does the optimizer remember between steps?",
                        scaling -> scaling.remembered = squares -> new double[squares.length]));
    }

    private Misconception<Optimizers, Steps> adagrad(String id, String sentence, String hint, Consumer<Scaling> patch) {
        return new Misconception<>(id, "adagrad", sentence, hint, steps -> patch.accept(steps.adagrad), adagrad);
    }

    private Misconception<Optimizers, Steps> rmsprop(String id, String sentence, String hint, Consumer<Scaling> patch) {
        return new Misconception<>(id, "rmsprop", sentence, hint, steps -> patch.accept(steps.rmsprop), rmsprop);
    }

    static DoubleBinaryOperator divisor(boolean epsilonInside) {
        return epsilonInside
                ? (square, epsilon) -> StrictMath.sqrt(square + epsilon)
                : (square, epsilon) -> StrictMath.sqrt(square) + epsilon;
    }

    static double[] shared(double[] gradient) {
        double[] squares = new double[gradient.length];
        Arrays.fill(squares, DescentMistakes.sumOfSquares(gradient));
        return squares;
    }
}
