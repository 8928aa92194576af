package deltarule.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviationTest {
    record Point(double x, double[] rest) {}

    @Test
    void equalNumbersDeviateByZero() {
        assertThat(Deviation.between(0.1, 0.1, Tolerance.EXACT).size()).isZero();
        assertThat(Deviation.between(-0.0, 0.0, Tolerance.EXACT).passes()).isTrue();
    }

    @Test
    void nanIsRightOnlyWhereNanIsExpected() {
        assertThat(Deviation.between(Double.NaN, 1.0, Tolerance.SCALAR).passes())
                .isFalse();
        assertThat(Deviation.between(1.0, Double.NaN, Tolerance.SCALAR).passes())
                .isFalse();
        assertThat(Deviation.between(Double.NaN, Double.NaN, Tolerance.SCALAR).passes())
                .isTrue();
    }

    @Test
    void infinitiesMustMatch() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(Deviation.between(infinity, infinity, Tolerance.SUM).passes())
                .isTrue();
        assertThat(Deviation.between(-infinity, infinity, Tolerance.SUM).size()).isInfinite();
        assertThat(Deviation.between(1e300, infinity, Tolerance.SUM).size()).isInfinite();
    }

    @Test
    void aSignIsNeverIgnored() {
        assertThat(Deviation.between(-1e-300, 1e-300, Tolerance.RELATIVE).passes())
                .isFalse();
    }

    @Test
    void aMissingOrExtraEntryIsInfinitelyWrong() {
        assertThat(Deviation.between(new double[] {1, 2}, new double[] {1, 2, 0}, Tolerance.SUM)
                        .size())
                .isInfinite();
        assertThat(Deviation.between(null, new double[] {1}, Tolerance.SUM).size())
                .isInfinite();
    }

    @Test
    void theMismatchNamesPathExpectedActualDifferenceAndAllowance() {
        double[][] expected = {{1, 2}, {3, 4}};
        double[][] actual = {{1, 2}, {3, 4.5}};
        assertThat(Deviation.between(actual, expected, Tolerance.SUM)
                        .first()
                        .orElseThrow()
                        .sentence())
                .isEqualTo("at [1][1]: expected 4.0, was 4.5 (difference 0.500, allowed 4e-09)");
    }

    @Test
    void aComponentOfARecordIsNamed() {
        Point expected = new Point(1, new double[] {2, 3});
        Point actual = new Point(1, new double[] {2, 5});
        assertThat(Deviation.between(actual, expected, Tolerance.SUM)
                        .first()
                        .orElseThrow()
                        .path())
                .isEqualTo("rest[1]");
    }

    @Test
    void smallEntriesOfAGradientAreJudgedBesideItsLargest() {
        double[] expected = {1.0, 0.0};
        assertThat(Deviation.between(new double[] {1.0, 1e-15}, expected, Tolerance.GRADIENT)
                        .size())
                .isLessThan(0.01);
        assertThat(Deviation.between(new double[] {1.0, 1e-10}, expected, Tolerance.GRADIENT)
                        .size())
                .isGreaterThan(10);
    }

    @Test
    void anExpectedNanLeavesTheAllowanceOfTheOtherEntriesAsItIs() {
        double[] expected = {0.2, Double.NaN, 0.7};
        assertThat(Deviation.between(new double[] {0.2 + 1e-16, Double.NaN, 0.7}, expected, Tolerance.GRADIENT)
                        .passes())
                .isTrue();
        assertThat(Deviation.between(new double[] {0.2, Double.NaN, 0.8}, expected, Tolerance.GRADIENT)
                        .passes())
                .isFalse();
    }

    @Test
    void wholeNumbersAndTextMustBeEqual() {
        assertThat(Deviation.between(3, 3, Tolerance.SUM).passes()).isTrue();
        assertThat(Deviation.between(3, 4, Tolerance.SUM).size()).isInfinite();
        assertThat(Deviation.between("a", "b", Tolerance.paper(3)).size()).isInfinite();
    }
}
