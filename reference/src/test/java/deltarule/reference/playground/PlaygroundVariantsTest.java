package deltarule.reference.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.playground.Playground;
import deltarule.problems.playground.PlaygroundParameters;
import org.junit.jupiter.api.Test;

/** What differs from the playground on the web, worked by hand. */
class PlaygroundVariantsTest {
    private final Playground other = new PlaygroundReference(new PlaygroundParameters(5, 0.3, 1.75, 0, 1.5, 2, 1));

    @Test
    void theNegativeClassCanHaveTheLabelZero() {
        double[][] rings = {{0.9, 0.25, 0.5, 0.5}, {0.1, 0.25, 0.5, 0.5}};
        assertThat(other.circle(rings, 0).labels()).containsExactly(1, 0);
        double[][] squares = {{0.6, 0.7, 0.5, 0.5}, {0.4, 0.7, 0.5, 0.5}, {0.5, 0.25, 0.5, 0.5}};
        assertThat(other.xor(squares, 0.4).labels()).containsExactly(1, 0, 1);
        assertThat(other.gauss(new double[4][2], 0.1).labels()).containsExactly(1, 1, 0, 0);
        assertThat(other.spiral(new double[4][2], 0.1).labels()).containsExactly(1, 1, 0, 0);
    }

    @Test
    void theCentresOfTheGaussiansCanBeNearer() {
        assertThat(other.gauss(new double[][] {{1, 0}, {0, 1}}, 0.5).points()).isDeepEqualTo(new double[][] {
            {3.5, 1.5}, {-1.5, 0.5}
        });
    }

    @Test
    void theSinesCanHaveAnotherFrequency() {
        assertThat(other.features(new double[][] {{Math.PI / 4, Math.PI / 12}})[0])
                .satisfies(
                        f -> assertThat(f[5]).isCloseTo(1, within(1e-15)),
                        f -> assertThat(f[6]).isCloseTo(0.5, within(1e-15)));
    }

    @Test
    void theLossCanBeTheMeanOfWholeSquaresOfZeroOneTargets() {
        assertThat(other.loss(new double[] {0.5, 0.5}, new int[] {0, 1})).isEqualTo(0.25);
        assertThat(other.loss(new double[] {1, 0}, new int[] {0, 0})).isEqualTo(0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> other.loss(new double[] {0.5}, new int[] {-1}));
    }
}
