package deltarule.reference.regularizationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.problems.regularizationsheet.RegularizationSheet.Preference;
import deltarule.problems.regularizationsheet.RegularizationSheetParameters;
import deltarule.reference.golden.Golden;
import org.junit.jupiter.api.Test;

/** The worksheet's answers beside the lecture's own. */
class RegularizationSheetReferenceTest {
    private static final double[] ONES = {1, 1, 1, 1};
    private static final double[] FIRST = {1, 0, 0, 0};
    private static final double[] SECOND = {0.25, 0.25, 0.25, 0.25};

    private final RegularizationSheetReference sheet =
            new RegularizationSheetReference(new RegularizationSheetParameters(false));

    @Test
    void bothScoresAreThoseOfTheLecture() {
        Golden.example("sha-dot-w1").isReached(sheet.scores(ONES, FIRST, SECOND)[0], 10);
        Golden.example("sha-dot-w2").isReached(sheet.scores(ONES, FIRST, SECOND)[1], 10);
    }

    @Test
    void l2PrefersTheWeightsThatShare() {
        Preference l2 = sheet.l2(FIRST, SECOND, 1);
        Golden.example("sha-l2-w1").isReached(l2.first(), 10);
        Golden.example("sha-l2-w2").isReached(l2.second(), 10);
        assertThat(l2.preferred()).isEqualTo("second");
    }

    @Test
    void l1CannotTellThemApart() {
        Preference l1 = sheet.l1(FIRST, SECOND, 1);
        Golden.example("sha-l1-w1-w2").isReached(new double[] {l1.first(), l1.second()}, 10);
        assertThat(l1.preferred()).isEqualTo("neither");
    }
}
