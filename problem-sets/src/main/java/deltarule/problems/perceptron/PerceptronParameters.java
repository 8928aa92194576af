package deltarule.problems.perceptron;

/**
 * What changes the perceptron from one variant to another.
 *
 * @param positiveAtZero whether a score of exactly 0 gives the class 1, or else the negative one
 * @param negativeClass the predicted class beside 1: 0 or -1
 * @param constantFirst whether the constant input stands before the others, or else after them
 * @param examples whether the examples are the {@code rows} of X or its {@code columns}
 * @param bias {@code added} to the weighted sum, or {@code subtracted} from it as a threshold
 * @param margin of the hinge loss, more than 0
 * @param update what an update is: the {@code direction} Delta, or the {@code gradient} of the loss, which is -Delta
 * @param norm {@code euclidean} or {@code maximum}: which norm ends training when it is small
 */
public record PerceptronParameters(
        boolean positiveAtZero,
        int negativeClass,
        boolean constantFirst,
        String examples,
        String bias,
        double margin,
        String update,
        String norm) {}
