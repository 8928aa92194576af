package deltarule.testkit;

/**
 * How far an answer may lie from the right one. A test names one of the levels; none contains a bare epsilon.
 *
 * <p>The allowance of an entry with expected value e in an array whose largest magnitude is m is
 *
 * <pre>absolute + relative * max(|e|, share * m, scale)</pre>
 *
 * where scale is 0 unless the test declares the size of the terms that were added up, for sums that cancel. The levels
 * leave room for another order of summation or another route to the same formula (some 1e-15 of the terms) and none
 * for another formula.
 *
 * @param name the level's name, as reports print it
 * @param absolute the part that does not depend on the value, for scalars near zero
 * @param relative the part that grows with the value
 * @param share how much of the largest entry counts for the small entries of the same array
 * @param scale the declared size of the terms; 0 when not declared
 */
public record Tolerance(String name, double absolute, double relative, double share, double scale) {
    /** Equal, to the last bit but for the sign of zero. */
    public static final Tolerance EXACT = new Tolerance("EXACT", 0, 0, 0, 0);

    /** No absolute part: for results that may be as small as 1e-300. */
    public static final Tolerance RELATIVE = new Tolerance("RELATIVE", 0, 1e-9, 0, 0);

    /** One expression of a few operations. */
    public static final Tolerance SCALAR = new Tolerance("SCALAR", 1e-12, 1e-10, 0, 0);

    /** A sum or mean over entries, classes or examples. */
    public static final Tolerance SUM = new Tolerance("SUM", 1e-12, 1e-9, 0, 0);

    /** A gradient: small entries are judged beside the largest entry of the same array. */
    public static final Tolerance GRADIENT = new Tolerance("GRADIENT", 0, 1e-8, 1e-4, 0);

    /** Any finite number: only the kind and the shape count. */
    public static final Tolerance ANY = new Tolerance("ANY", 1e300, 0, 0, 0);

    /**
     * What follows from several steps of training: the allowance grows with their number. Its constants follow from how far
     * right implementations lie from each other, which the build measures:
     *
     * <ul>
     *   <li>for each step, the start counted as one, the power of ten next to 100,000 times their largest distance: a
     *       hundred because they must stay within 0.01 allowances, a thousand for right ways to compute that were not
     *       measured;
     *   <li>for an entry of 0 the power of ten next to 10,000 times the largest distance of the largest entries, because
     *       what is left where terms cancel is as far off as the terms: so an entry counts as much as a thousandth of the
     *       largest in its array.
     * </ul>
     *
     * @param steps the number of steps, 0 or more
     */
    public static Tolerance trajectory(int steps) {
        return new Tolerance("TRAJECTORY", 0, 1e-8 * (1 + steps), 1e-3, 0);
    }

    /**
     * A number worked out on paper and written down to some decimals: the allowance is one unit of the last. Half of it is the
     * rounding of the answer, the other half is left for what was rounded on the way to one decimal more.
     *
     * @param decimals how many decimals are asked for, 0 to 9
     */
    public static Tolerance paper(int decimals) {
        return new Tolerance("PAPER", Double.parseDouble("1e-" + decimals), 0, 0, 0);
    }

    /**
     * The same level for a sum that may cancel.
     *
     * @param termSize the sum of the magnitudes of the terms
     */
    public Tolerance scaledBy(double termSize) {
        return new Tolerance(name, absolute, relative, share, termSize);
    }

    /**
     * The allowance of one entry.
     *
     * @param expected the right value, finite
     * @param largest the largest finite magnitude in the expected array
     */
    public double allowance(double expected, double largest) {
        return absolute + relative * Math.max(Math.abs(expected), Math.max(share * largest, scale));
    }
}
