package deltarule.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SlideNumbersTest {
    private final double[] numbers = SlideNumbers.vector(new Random(3), 2000, -2.5, 2.5);

    @Test
    void numbersAreMultiplesOfATwentiethWithinTheirRange() {
        for (double number : numbers) {
            assertThat(20 * number).isCloseTo(Math.rint(20 * number), within(1e-12));
            assertThat(number).isBetween(-2.5, 2.5);
        }
    }

    @Test
    void noneIsZeroOrOneInSize() {
        assertThat(numbers).doesNotContain(0, -0.0, 1, -1);
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        assertThat(SlideNumbers.matrix(new Random(3), 4, 5, -2.5, 2.5))
                .isDeepEqualTo(SlideNumbers.matrix(new Random(3), 4, 5, -2.5, 2.5));
    }
}
