package deltarule.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private static final double[][] POINTS = {{0.25, 0.5}};
    private static final int[] LABELS = {1};

    private final Check check = new Check();

    private static int[] firstIsLarger(double[][] points) {
        return Arrays.stream(points).mapToInt(p -> p[0] > p[1] ? 1 : 0).toArray();
    }

    @Test
    void theFirstCoordinateGrowsWithTheColumnAndTheSecondWithTheRow() {
        Regions regions = Regions.of(0, 1, RegionsTest::firstIsLarger, points -> new int[576], POINTS, LABELS);

        assertThat(regions.actual()).hasDimensions(24, 24);
        assertThat(regions.actual()[0][23]).isEqualTo(1);
        assertThat(regions.actual()[23][0]).isZero();
        assertThat(regions.expected()[0][23]).isZero();
    }

    @Test
    void aPictureIsHandedOver() {
        check.regions(() -> Regions.of(0, 1, RegionsTest::firstIsLarger, RegionsTest::firstIsLarger, POINTS, LABELS));

        assertThat(check.regions()).hasSize(1);
    }

    @Test
    void whatCannotBeDrawnIsNoPictureAndNoFailure() {
        check.regions(() -> {
            throw new IllegalArgumentException("a network of another shape");
        });
        check.regions(() -> Regions.of(0, 1, points -> new int[3], points -> new int[576], POINTS, LABELS));
        check.regions(() -> Regions.of(0, 1, points -> null, points -> new int[576], POINTS, LABELS));
        check.regions(() -> Regions.of(1, 0, RegionsTest::firstIsLarger, points -> new int[576], POINTS, LABELS));
        check.regions(
                () -> Regions.of(0, 1, RegionsTest::firstIsLarger, points -> new int[576], POINTS, new int[] {10}));

        assertThat(check.regions()).isEmpty();
        assertThat(check.comparisons()).isEmpty();
    }
}
