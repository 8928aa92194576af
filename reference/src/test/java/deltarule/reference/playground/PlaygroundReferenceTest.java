package deltarule.reference.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.playground.Playground;
import deltarule.problems.playground.Playground.Dataset;
import deltarule.problems.playground.PlaygroundParameters;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values without a golden example were computed with mpmath at 50 digits from the same doubles. */
class PlaygroundReferenceTest {
    private final Playground playground = variant(5, 1.75);

    @Test
    void anUntrainedNetworkDisplaysOneHalf() {
        Golden example = Golden.example("scu-playground-untrained-loss");
        double output = example.number("output");
        int target = example.whole("target");
        example.isReached(playground.loss(new double[] {output}, new int[] {target}), 1);
        example.isReached(playground.loss(new double[] {output, output}, new int[] {target, -target}), 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scu-playground-test-loss-epoch0",
                "scu-playground-train-loss-epoch0",
                "scu-playground-test-loss-epoch229",
                "scu-playground-train-loss-epoch229"
            })
    void screenshotsOfRandomRunsSayTooLittleToComputeThemAgain(String id) {
        Golden example = Golden.example(id);
        assertThat(example.value()).isNull();
        assertThat(example.inputs().get("seed").asString()).isEqualTo("unknown");
    }

    @Test
    void erratumScu38TheDisplayedLossIsNotTheLogLoss() {
        double displayed = playground.loss(new double[4], new int[] {1, -1, -1, 1});
        assertThat(displayed).isEqualTo(0.5);
        assertThat(-Math.log(0.5)).isCloseTo(0.6931471805599453, within(1e-15));
    }

    @Test
    void erratumScu39TheTargetsAreThoseOfATanhUnit() {
        assertThat(playground.loss(new double[] {1, -1}, new int[] {1, -1})).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> playground.loss(new double[] {0.4, 0.6}, new int[] {0, 1}));
        Dataset data = playground.gauss(new double[4][2], 0.1);
        assertThat(data.labels()).containsExactly(1, 1, -1, -1);
    }

    @Test
    void theLossIsTheTrueOne() {
        assertThat(playground.loss(new double[] {0.7, -0.4, 0.2, -0.3, 0.6}, new int[] {1, -1, 1, 1, -1}))
                .isCloseTo(0.534, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "5, -0.8600432494466325, 0.3405152112333274, -3.770243650276859, 1.4927450611363704",
        "6, -1.0320518993359589, 0.40861825347999287, -4.524292380332231, 1.7912940733636444"
    })
    void theCircleIsTheTrueOne(double radius, double x, double y, double outerX, double outerY) {
        double[] draws = {0.37, 0.81, 0.64, 0.12};
        Dataset data = variant(radius, 1.75).circle(new double[][] {draws, draws}, 0.3);
        assertThat(data.points()[0]).containsExactly(new double[] {x, y}, within(1e-14));
        assertThat(data.points()[1]).containsExactly(new double[] {outerX, outerY}, within(1e-14));
    }

    @Test
    void theNoiseOfTheCircleChangesLabelsAndLeavesPoints() {
        double[][] draws = {{0.9, 0.25, 0.9, 0.5}, {0.1, 0.25, 0, 0.5}};
        assertThat(playground.circle(draws, 0).labels()).containsExactly(1, -1);
        Dataset noisy = playground.circle(draws, 0.5);
        assertThat(noisy.labels()).containsExactly(-1, 1);
        assertThat(noisy.points()).isDeepEqualTo(playground.circle(draws, 0).points());
    }

    @Test
    void withoutNoiseTheClassesOfTheCircleAreRings() {
        Dataset data = playground.circle(uniform(60, 4), 0);
        for (int i = 0; i < 60; i++) {
            double distance = Math.hypot(data.points()[i][0], data.points()[i][1]);
            assertThat(data.labels()[i]).isEqualTo(i < 30 ? 1 : -1);
            assertThat(distance).isBetween(i < 30 ? 0 : 3.5 - 1e-12, i < 30 ? 2.5 : 5.0);
        }
    }

    @Test
    void theExclusiveOrFollowsTheSignOfTheProduct() {
        double[][] draws = {{0.6, 0.7, 0.5, 0.5}, {0.4, 0.7, 0.5, 0.5}, {0.5, 0.25, 0.5, 0.5}};
        Dataset data = playground.xor(draws, 0.4);
        assertThat(data.points()).isDeepEqualTo(new double[][] {{1.3, 2.3}, {-1.3, 2.3}, {-0.3, -2.8}});
        assertThat(data.labels()).containsExactly(1, -1, 1);
        Dataset clean = playground.xor(uniform(60, 4), 0);
        for (int i = 0; i < 60; i++) {
            double[] point = clean.points()[i];
            assertThat(Math.abs(point[0])).isBetween(0.3, 5.3);
            assertThat(clean.labels()[i]).isEqualTo(point[0] * point[1] > 0 ? 1 : -1);
        }
    }

    @Test
    void theNoiseOfTheExclusiveOrChangesLabelsAndLeavesPoints() {
        double[][] draws = {{0.6, 0.7, 0, 0.5}, {0.4, 0.3, 0.5, 0.99}};
        assertThat(playground.xor(draws, 0.5).labels()).containsExactly(-1, -1);
        assertThat(playground.xor(draws, 0).labels()).containsExactly(1, 1);
        assertThat(playground.xor(draws, 0.5).points())
                .isDeepEqualTo(playground.xor(draws, 0).points());
    }

    @Test
    void theGaussiansHaveTheVarianceOfTheNoise() {
        double[][] draws = {{0.7, 0}, {0, -1.3}};
        Dataset data = playground.gauss(draws, 0.2);
        assertThat(data.points()[0][0]).isCloseTo(2.9648834126463153, within(1e-14));
        assertThat(data.points()[1][1]).isCloseTo(-3.791926337771729, within(1e-14));
        assertThat(playground.gauss(new double[][] {{1, 1}, {1, 1}}, 0.5).points())
                .isDeepEqualTo(new double[][] {{4, 4}, {0, 0}});
        assertThat(playground.gauss(new double[][] {{1, 1}, {1, 1}}, 0).points()[0][0])
                .isCloseTo(2 + Math.sqrt(0.5), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "1.75, 2.808751345948129, 1.8526666666666667, 0.7553333333333333, 1.6293756729740645",
        "1.25, -2.964751345948129, 1.8526666666666667, -0.9113333333333333, 1.6293756729740645"
    })
    void theSpiralIsTheTrueOne(double turns, double x, double y, double secondX, double secondY) {
        double[][] draws = new double[6][];
        Arrays.fill(draws, new double[] {0.37, 0.81});
        Dataset data = variant(5, turns).spiral(draws, 0.3);
        assertThat(data.labels()).containsExactly(1, 1, 1, -1, -1, -1);
        assertThat(data.points()[2]).containsExactly(new double[] {x, y}, within(1e-14));
        assertThat(data.points()[4]).containsExactly(new double[] {secondX, secondY}, within(1e-14));
    }

    @Test
    void withoutNoiseTheArmsArePointReflections() {
        Dataset data = playground.spiral(uniform(24, 2), 0);
        for (int i = 0; i < 12; i++) {
            double[] mirrored = {-data.points()[i + 12][0], -data.points()[i + 12][1]};
            assertThat(data.points()[i]).containsExactly(mirrored, within(1e-14));
        }
        assertThat(playground.spiral(new double[4][2], 0).points()[1])
                .as("radius 2.5 and angle 5.497787143782138")
                .containsExactly(
                        new double[] {2.5 * Math.sin(5.497787143782138), 2.5 * Math.cos(5.497787143782138)},
                        within(1e-14));
    }

    @Test
    void theFeaturesAreTheTrueOnes() {
        assertThat(playground.features(new double[][] {{1, 2}})[0])
                .containsExactly(new double[] {1, 2, 1, 4, 2, 0.8414709848078965, 0.9092974268256817}, within(1e-15));
        assertThat(playground.features(new double[][] {{-4.75, 1e6}})[0])
                .containsExactly(
                        new double[] {-4.75, 1e6, 22.5625, 1e12, -4.75e6, 0.999292788975378, -0.34999350217129294},
                        within(1e-14));
    }

    @Test
    void theProductSeparatesTheExclusiveOrAndTheSquaresTheCircle() {
        Dataset xor = playground.xor(uniform(40, 4), 0);
        Dataset circle = playground.circle(uniform(40, 4), 0);
        for (int i = 0; i < 40; i++) {
            assertThat(Math.signum(playground.features(xor.points())[i][4])).isEqualTo(xor.labels()[i]);
            double[] features = playground.features(circle.points())[i];
            assertThat(features[2] + features[3] < 9).isEqualTo(circle.labels()[i] == 1);
        }
    }

    @Test
    void inputsOutsideTheirDomainAreRefused() {
        double[][] odd = uniform(5, 4);
        double[][] pairs = uniform(4, 2);
        double[][] normal = {{1.5, -2}, {0.5, Double.NaN}};
        assertThatIllegalArgumentException().isThrownBy(() -> playground.circle(null, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.circle(odd, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.circle(pairs, 0.1));
        assertThat(playground.xor(odd, 0.1).labels()).hasSize(5);
        assertThatIllegalArgumentException().isThrownBy(() -> playground.xor(uniform(1, 4), 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.xor(odd, 0.51));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.gauss(normal, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.gauss(pairs, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.gauss(new double[0][], 0));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.spiral(pairs, -0.01));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> playground.spiral(new double[][] {{0.5, 1}, {0.5, 0.5}}, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.features(null));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.features(new double[][] {{1, 2, 3}}));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.loss(new double[2], new int[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> playground.loss(new double[0], new int[0]));
    }

    private static Playground variant(double radius, double turns) {
        return new PlaygroundReference(new PlaygroundParameters(radius, 0.3, turns, -1, 2, 1, 0.5));
    }

    private static double[][] uniform(int rows, int columns) {
        Random random = new Random(13);
        return IntStream.range(0, rows)
                .mapToObj(i -> random.doubles(columns).toArray())
                .toArray(double[][]::new);
    }
}
