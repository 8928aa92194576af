package deltarule.problems.planted;

/** A small contract whose rooms hold a defect when a test plants one. */
public interface Planted {
    /**
     * The cost of errors: the mean or the sum of w e^2 + e / 2.
     *
     * @param errors at least one
     * @return the cost
     * @throws IllegalArgumentException if there are no errors
     */
    double cost(double[] errors);
}
