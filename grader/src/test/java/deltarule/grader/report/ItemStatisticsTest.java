package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ItemStatisticsTest {
    private static ItemStatistics item(int[] passed, int[] rest) {
        ItemStatistics item = new ItemStatistics();
        for (int i = 0; i < passed.length; i++) {
            item.add(passed[i] == 1, rest[i]);
        }
        return item;
    }

    /**
     * By hand: of the rest scores 4, 2, 3, 1, 0 those of the passing are 4, 2, 3 with mean 3, of the failing 1, 0 with
     * mean 1/2; the variance of all is 2 with divisor 5, p is 3/5. So r = (3 - 1/2) / sqrt(2) * sqrt(6/25) = sqrt(3) / 2.
     */
    @Test
    void discriminationIsThePointBiserialOfTheWorkedExample() {
        ItemStatistics item = item(new int[] {1, 1, 1, 0, 0}, new int[] {4, 2, 3, 1, 0});

        assertThat(item.discrimination().orElseThrow()).isCloseTo(Math.sqrt(3) / 2, within(1e-15));
    }

    /** The value is scipy.stats.pointbiserialr of SciPy 1.17.1, which agrees with statistics.correlation of Python. */
    @Test
    void discriminationIsWhatAStatisticsLibraryGives() {
        ItemStatistics item = item(
                new int[] {1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1},
                new int[] {17, 9, 21, 14, 15, 19, 4, 11, 12, 23, 8, 16});

        assertThat(item.discrimination().orElseThrow()).isCloseTo(0.7404357476090964, within(1e-14));
    }

    @Test
    void itIsNegativeWhereTheBetterStudentsFail() {
        assertThat(item(new int[] {0, 0, 1, 1}, new int[] {9, 8, 2, 1})
                        .discrimination()
                        .orElseThrow())
                .isLessThan(-0.9);
    }

    @Test
    void thereIsNoneForTwoSubmissions() {
        assertThat(item(new int[] {1, 0}, new int[] {5, 3}).discrimination()).isEmpty();
    }

    @Test
    void thereIsNoneWhereAllPassOrAllFailOrAllRestScoresAreTheSame() {
        assertThat(item(new int[] {1, 1, 1}, new int[] {5, 3, 1}).discrimination())
                .isEmpty();
        assertThat(item(new int[] {0, 0, 0}, new int[] {5, 3, 1}).discrimination())
                .isEmpty();
        assertThat(item(new int[] {1, 0, 1}, new int[] {5, 5, 5}).discrimination())
                .isEmpty();
    }

    @Test
    void theOrderOfTheSubmissionsChangesNoBit() {
        assertThat(item(new int[] {1, 0, 1, 0}, new int[] {7, 1, 3, 4}).discrimination())
                .isEqualTo(item(new int[] {0, 0, 1, 1}, new int[] {4, 1, 3, 7}).discrimination());
    }

    @Test
    void halfOfTheClassFailingIsNotYetMost() {
        assertThat(item(new int[] {1, 0}, new int[] {0, 0}).failedByMost()).isFalse();
        assertThat(item(new int[] {1, 0, 0}, new int[] {0, 0, 0}).failedByMost())
                .isTrue();
    }
}
