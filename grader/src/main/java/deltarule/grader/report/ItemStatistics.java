package deltarule.grader.report;

import java.util.OptionalDouble;

/**
 * How one criterion behaves in a class, as classical test theory describes an item.
 *
 * <p><b>Difficulty</b> is the share that passed, as usual in spite of its name: 1 when everybody did.
 *
 * <p><b>Discrimination</b> is the item-rest correlation: whether those who pass this criterion are those who do well in
 * the others. For submission {@code i} let {@code x_i} be 1 if it passed the criterion and 0 if not, and {@code y_i} its
 * score without the points it got for this criterion (a criterion that counted itself would always seem to
 * discriminate). It is Pearson's correlation
 *
 * <pre>
 *     r = (n Σxy - Σx Σy) / sqrt((n Σx² - (Σx)²) (n Σy² - (Σy)²))
 * </pre>
 *
 * which for an {@code x} of noughts and ones equals the point-biserial coefficient {@code (M1 - M0) / s * sqrt(p q)}:
 * {@code M1} and {@code M0} are the mean rest scores of those who passed and of those who did not, {@code s} the standard
 * deviation of all rest scores with divisor {@code n}, {@code p} the share that passed and {@code q = 1 - p}. See L.
 * Crocker and J. Algina, Introduction to Classical and Modern Test Theory (1986), chapter 14, and Lord and Novick,
 * Statistical Theories of Mental Test Scores (1968), section 15.
 *
 * <p>There is none for fewer than {@value #FEWEST} submissions (two points always lie on a line), when all passed or
 * none did, or when all rest scores are the same. All sums are whole numbers, so that the order of the submissions
 * changes no bit of the result.
 */
final class ItemStatistics {
    static final int FEWEST = 3;

    private long submissions;
    private long passed;
    private long restOfThosePassed;
    private long rest;
    private long restSquared;

    void add(boolean pass, int restScore) {
        submissions++;
        passed += pass ? 1 : 0;
        restOfThosePassed += pass ? restScore : 0;
        rest += restScore;
        restSquared += (long) restScore * restScore;
    }

    int submissions() {
        return (int) submissions;
    }

    int passed() {
        return (int) passed;
    }

    /** Whether more than half of the class failed: then the fault may be the test's. */
    boolean failedByMost() {
        return 2 * (submissions - passed) > submissions;
    }

    OptionalDouble discrimination() {
        double varianceOfPassing = submissions * passed - passed * passed;
        double varianceOfRest = submissions * restSquared - rest * rest;
        if (submissions < FEWEST || varianceOfPassing == 0 || varianceOfRest == 0) {
            return OptionalDouble.empty();
        }
        double covariance = submissions * restOfThosePassed - passed * rest;
        return OptionalDouble.of(covariance / Math.sqrt(varianceOfPassing * varianceOfRest));
    }
}
