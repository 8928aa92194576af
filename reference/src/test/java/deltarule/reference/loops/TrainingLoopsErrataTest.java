package deltarule.reference.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.loops.TrainingLoops;
import deltarule.problems.loops.TrainingLoops.Bowl;
import deltarule.problems.loops.TrainingLoops.Descent;
import deltarule.problems.loops.TrainingLoops.TrainedNeuron;
import deltarule.problems.loops.TrainingLoopsParameters;
import org.junit.jupiter.api.Test;

/** What following a slide to the letter gives, and what is right. */
class TrainingLoopsErrataTest {
    private static final Bowl PARABOLA = new Bowl(new double[] {1}, new double[1], 0);

    private final TrainingLoops loops = variant("absolute", "squared-error");
    private final TrainingLoops other = variant("relative", "log-loss");

    @Test
    void erratumSha01AnOscillationSatisfiesTheRuleFarFromTheMinimum() {
        for (int lag = 1; lag <= 2; lag++) {
            Descent run = loops.minimise(PARABOLA, new double[] {3}, 1, lag, 1e-9, 100);
            assertThat(run.reason()).isEqualTo("converged");
            assertThat(run.values()).hasSize(lag + 1).containsOnly(9);
            assertThat(Math.abs(run.point()[0])).isEqualTo(3);
        }
    }

    @Test
    void erratumSha02NoLongerDecreasingIsMetByARiseAndTheFormulaIsNot() {
        double[] rising = {1, 2, 3};
        boolean noLongerDecreases = rising[1] >= rising[0];
        assertThat(noLongerDecreases).isTrue();
        assertThat(loops.convergedAt(new double[][] {rising}, 1, 0.1)).containsExactly(-1);
    }

    @Test
    void erratumHar19TheLogLossOfSeparableDataHasNoMinimum() {
        double[] losses = {0.3132616875182228, 4.539889921686465e-05, 3.720075976020836e-44};
        double[] weights = {1, 10, 100};
        for (int i = 0; i < 3; i++) {
            TrainedNeuron neuron =
                    other.trainNeuron(new double[] {weights[i]}, 0, new double[][] {{1}}, new int[] {1}, 1, 0);
            assertThat(neuron.losses()[0]).isCloseTo(losses[i], within(1e-14 * losses[i]));
            assertThat(neuron.losses()[0]).isPositive();
        }
        Bowl hill = new Bowl(new double[] {-1}, new double[1], 0);
        assertThat(loops.minimise(hill, new double[] {1}, 1, 1, 1e-9, 1000).reason())
                .isEqualTo("diverged");
    }

    @Test
    void erratumWpi26DescentMayRestAtASaddle() {
        Bowl saddle = new Bowl(new double[] {1, -1}, new double[] {2, 3}, 5);
        Descent run = loops.minimise(saddle, new double[] {7, 3}, 0.1, 2, 1e-12, 1000);
        assertThat(run.reason()).isEqualTo("converged");
        assertThat(run.values()[run.values().length - 1]).isCloseTo(5, within(1e-10));
        assertThat(run.point()[1]).isEqualTo(3);
        Descent beside = loops.minimise(saddle, new double[] {7, 3 + 1e-6}, 0.1, 2, 1e-12, 100_000);
        assertThat(beside.reason()).isEqualTo("diverged");
    }

    private static TrainingLoops variant(String difference, String loss) {
        return new TrainingLoopsReference(
                new TrainingLoopsParameters("kept", difference, loss, 1, "earlier", "constant"));
    }
}
