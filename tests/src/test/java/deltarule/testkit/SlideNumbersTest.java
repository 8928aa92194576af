package deltarule.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

    @Test
    void stepsStartAtATenthAndDifferInSizeWhereTheyCan() {
        for (int seed = 0; seed < 100; seed++) {
            double[] sizes = Arrays.stream(SlideNumbers.steps(new Random(seed), 6, -1.5, 1.5))
                    .map(Math::abs)
                    .toArray();
            assertThat(sizes).doesNotHaveDuplicates().doesNotContain(1);
            assertThat(Arrays.stream(sizes)).allMatch(size -> size >= 0.1 && size <= 1.5);
        }
    }

    @Test
    void partsAndSharesDiffer() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            double[] parts = SlideNumbers.parts(random, 5, 10, -30, 30);
            assertThat(parts).doesNotHaveDuplicates().doesNotContain(0, 1, -1);
            assertThat(Arrays.stream(parts)).allMatch(number -> Math.abs(number) <= 3);
            double[] shares = SlideNumbers.shares(random, 4, 100);
            assertThat(shares).doesNotHaveDuplicates();
            assertThat(Arrays.stream(shares)).allMatch(share -> share >= 0.05);
            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aNumberLikeAnotherHasItsSignAndAboutItsSize() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            assertThat(SlideNumbers.like(random, -2.0)).isBetween(-2.8, -1.2).isNotEqualTo(-2);
            assertThat(SlideNumbers.like(random, 0.0)).isZero();
            assertThat(SlideNumbers.likeProbability(random, 0.9)).isBetween(0.55, 0.95);
            assertThat(SlideNumbers.likeProbability(random, 0.5)).isEqualTo(0.5);
        }
    }
}
