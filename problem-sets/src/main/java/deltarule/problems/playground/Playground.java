package deltarule.problems.playground;

/**
 * A playground for small networks: four data sets of points in the plane, the features made of a point, and the loss that
 * is displayed.
 *
 * <p>Randomness is an argument. A uniform draw u, from 0 (included) to 1 (not included), stands for the number
 * low + (high - low) u of U(low, high); a normal draw is a number of mean 0 and variance 1. Each example has one row of
 * draws. The label of the positive class is +1, that of the negative class is -1 or 0 as the exercise says; below it is written -1.
 * The noise level v lies between 0 and 0.5. R is the radius of the exercise.
 *
 * <p>Sources: SUSTech DES 5002, week 6, lecture 7, "Different data types"; Scully, Neural Networks, "Tensor Playground".
 * The definitions are those of playground.tensorflow.org, where R is 5, the padding 0.3, the turns
 * are 1.75, the labels -1 and +1, the centre is (2, 2), the frequency 1 and the factor of the loss 1/2.
 */
public interface Playground {
    /**
     * A data set.
     *
     * @param points n x 2, the two coordinates of each example
     * @param labels length n, each the label of a class
     */
    record Dataset(double[][] points, int[] labels) {}

    /**
     * Two rings. The radius r of an example is U(0, R/2) in the first half of the rows and U(0.7 R, R) in the second half; its
     * angle t is U(0, 2 pi) and its point (r sin t, r cos t). The label is decided by the point plus U(-R, R) v in each
     * coordinate: +1 if that lies nearer to the origin than R/2, else -1. The point itself stays where it is.
     *
     * @param draws n x 4, n even and at least 2: the uniform draws of radius, angle, and noise of both coordinates; not
     *     modified
     * @param noise v, 0 to 0.5
     * @return the n points and labels in the order of the rows, in new arrays
     * @throws IllegalArgumentException if the draws or a row is null, n is odd or less than 2, a row is not of length 4, a
     *     draw is NaN, less than 0 or not less than 1, or the noise is NaN or out of range
     */
    Dataset circle(double[][] draws, double noise);

    /**
     * The exclusive or. Each coordinate is U(-5, 5), and then moves away from its axis by the padding: up if it is more than
     * 0, else down. The label is decided by the point plus U(-5, 5) v in each coordinate: +1 if the product of the two
     * coordinates is 0 or more, else -1. The point itself stays where it is.
     *
     * @param draws n x 4, n at least 2: the uniform draws of the two coordinates and of their noise; not modified
     * @param noise v, 0 to 0.5
     * @return the n points and labels in the order of the rows, in new arrays
     * @throws IllegalArgumentException as {@link #circle}, but n may be odd
     */
    Dataset xor(double[][] draws, double noise);

    /**
     * Two Gaussians. The first half of the rows has the centre (c, c) and the label +1, the second half the centre (-c, -c)
     * and the label -1, with the c of the exercise. Each coordinate is the centre's plus a normal number of variance 0.5 + 7 v.
     *
     * @param draws n x 2, n even and at least 2: the normal draws of the two coordinates, all finite; not modified
     * @param noise v, 0 to 0.5
     * @return the n points and labels in the order of the rows, in new arrays
     * @throws IllegalArgumentException if the draws or a row is null, n is odd or less than 2, a row is not of length 2, a
     *     draw is NaN or infinite, or the noise is NaN or out of range
     */
    Dataset gauss(double[][] draws, double noise);

    /**
     * Two arms of a spiral: row i of the first half, counted from 0, has the label +1 and the phase d = 0, row i of the second
     * half, counted from 0 again, the label -1 and the phase d = pi. With a = i / (n/2), the radius is R a and the angle is
     * t = 2 pi a times the turns, plus d. The point is (r sin t, r cos t) plus U(-1, 1) v in each coordinate.
     *
     * @param draws n x 2, n even and at least 2: the uniform draws of the noise of both coordinates; not modified
     * @param noise v, 0 to 0.5
     * @return the n points and labels in the order of the rows, in new arrays
     * @throws IllegalArgumentException as {@link #circle}, for rows of length 2
     */
    Dataset spiral(double[][] draws, double noise);

    /**
     * The features of each point (x, y): x, y, x^2, y^2, x y, sin(f x), sin(f y), in this order, angles in radians, with the
     * frequency f of the exercise.
     *
     * @param points n x 2, n at least 1, all finite; not modified
     * @return n x 7, a new array
     * @throws IllegalArgumentException if the points or a row is null, there is no point, a row is not of length 2, or a
     *     number is NaN or infinite
     */
    double[][] features(double[][] points);

    /**
     * The displayed loss: the mean over the examples of the squared differences (o - y)^2, each multiplied by 1/2 or 1 as the
     * exercise says.
     *
     * @param outputs o, length n, at least 1, all finite, what the output unit gives; not modified
     * @param targets y, length n, each the label of a class; not modified
     * @return 0 or more
     * @throws IllegalArgumentException if an argument is null, there is no example, the lengths differ, an output is NaN or
     *     infinite, or a target is not the label of a class
     */
    double loss(double[] outputs, int[] targets);
}
