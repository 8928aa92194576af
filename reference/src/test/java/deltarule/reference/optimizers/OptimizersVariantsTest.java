package deltarule.reference.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.Optimizers.Adam;
import deltarule.problems.optimizers.Optimizers.Adaptive;
import deltarule.problems.optimizers.Optimizers.Momentum;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.reference.golden.CentralDifferences;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What climbing a likelihood and weight decay change. */
class OptimizersVariantsTest {
    private static final double[][] GRADIENTS = {{0.6, -1.7}, {-0.4, 1.3}};
    private static final double[] WEIGHTS = {0.9, -1.6};

    private final Optimizers loss = variant("loss", 0);
    private final Optimizers likelihood = variant("likelihood", 0);

    /** A log-likelihood is minus a loss, so that climbing the one is descending the other. */
    @Test
    void climbingALikelihoodIsDescendingItsNegative() {
        double[][] negated = Arrays.stream(GRADIENTS)
                .map(row -> Arrays.stream(row).map(g -> -g).toArray())
                .toArray(double[][]::new);
        assertThat(likelihood.gradientStep(WEIGHTS, GRADIENTS[0], 0.3))
                .containsExactly(loss.gradientStep(WEIGHTS, negated[0], 0.3));
        Momentum momentum = new Momentum(WEIGHTS, new double[2]);
        assertThat(likelihood.momentum(momentum, GRADIENTS, 0.3, 0.7).weights())
                .containsExactly(loss.momentum(momentum, negated, 0.3, 0.7).weights());
        Adaptive adaptive = new Adaptive(WEIGHTS, new double[2]);
        assertThat(likelihood.adagrad(adaptive, GRADIENTS, 0.3, 0.07).weights())
                .containsExactly(loss.adagrad(adaptive, negated, 0.3, 0.07).weights());
        assertThat(likelihood.rmsprop(adaptive, GRADIENTS, 0.3, 0.7, 0.07).weights())
                .containsExactly(loss.rmsprop(adaptive, negated, 0.3, 0.7, 0.07).weights());
        Adam adam = new Adam(WEIGHTS, new double[2], new double[2], 0);
        assertThat(likelihood.adam(adam, GRADIENTS, 0.3, 0.7, 0.9, 0.07).weights())
                .containsExactly(loss.adam(adam, negated, 0.3, 0.7, 0.9, 0.07).weights());
    }

    @Test
    void theStateRemembersTheGradientsAsTheyAreGiven() {
        Momentum after = likelihood.momentum(
                new Momentum(new double[] {1}, new double[] {0}), new double[][] {{2}, {2}}, 0.1, 0.5);
        assertThat(after.velocity()).containsExactly(3);
        assertThat(after.weights()[0]).isCloseTo(1.5, within(1e-15));
    }

    /** 2 - 0.1 (0.5 + 0.3 * 2) = 1.89, and uphill 2 + 0.1 (0.5 - 0.3 * 2) = 1.99. */
    @Test
    void weightDecayShrinksTheWeightsInEitherDirection() {
        assertThat(variant("loss", 0.3).gradientStep(new double[] {2}, new double[] {0.5}, 0.1)[0])
                .isCloseTo(1.89, within(1e-15));
        assertThat(variant("likelihood", 0.3).gradientStep(new double[] {2}, new double[] {0.5}, 0.1)[0])
                .isCloseTo(1.99, within(1e-15));
    }

    /** A stochastic step with decay descends the example's log loss plus lambda / 2 times the squared weights. */
    @ParameterizedTest
    @ValueSource(strings = {"loss", "likelihood"})
    void aStochasticStepDescendsThePenalisedLossOfItsExample(String objective) {
        double[] input = {1.2, -0.6};
        double[][] path =
                variant(objective, 0.3).stochasticSteps(WEIGHTS, new double[][] {input, input}, new int[] {1, 0}, 0.5);
        double[] before = WEIGHTS;
        for (int i = 0; i < 2; i++) {
            int target = 1 - i;
            double[] moved = path[i];
            double[] from = before;
            double[] slopes = {(from[0] - moved[0]) / 0.5, (from[1] - moved[1]) / 0.5};
            CentralDifferences.agree(slopes, w -> penalised(w, input, target), from, 10);
            before = moved;
        }
    }

    private static double penalised(double[] w, double[] x, int target) {
        double z = w[0] * x[0] + w[1] * x[1];
        return Math.log1p(Math.exp(target == 1 ? -z : z)) + 0.15 * (w[0] * w[0] + w[1] * w[1]);
    }

    private static Optimizers variant(String objective, double weightDecay) {
        return new OptimizersReference(new OptimizersParameters("plain", false, objective, weightDecay));
    }
}
