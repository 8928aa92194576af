package deltarule.tests;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.testkit.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The constants of the level for training follow from how far right implementations spread. */
class TrajectoryToleranceTest {
    /** A hundred for the margin of 0.01 allowances, a thousand for right answers that no equivalent stands for. */
    private static final double ROOM = 100 * 1000;

    /** The same hundred, and another for terms that are larger than the entries. */
    private static final double ROOM_OF_ZERO = 100 * 100;

    private static TrajectorySpread spread;

    @BeforeAll
    static void measure() throws IOException {
        spread = TrajectorySpread.measured();
        Path table = Path.of("target", "trajectory-spread.txt");
        Files.createDirectories(table.getParent());
        Files.writeString(table, spread.table());
    }

    /** The nearest power of ten, give or take one, so that another case does not change the level. */
    @Test
    void theAllowancePerStepIsAHundredThousandTimesTheSpread() {
        assertThat(Tolerance.trajectory(0).relative() / spread.perStep())
                .as(spread.table())
                .isBetween(ROOM / 10, ROOM * 10);
    }

    @Test
    void theAllowanceGrowsWithTheSteps() {
        assertThat(Tolerance.trajectory(99).relative())
                .isEqualTo(100 * Tolerance.trajectory(0).relative());
    }

    /** What is left where terms cancel is as far off as the terms, which may be larger than any entry. */
    @Test
    void anEntryOfZeroMayBeOffByTenThousandTimesTheSpreadOfTheLargestEntries() {
        Tolerance level = Tolerance.trajectory(0);
        assertThat(level.allowance(0, 1) / spread.perStepOfLargest())
                .as(spread.table())
                .isBetween(ROOM_OF_ZERO / 10, ROOM_OF_ZERO * 10);
    }
}
