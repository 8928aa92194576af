package deltarule.problems.playground;

/**
 * What changes the data sets, features and loss from one variant to another.
 *
 * @param radius the outer radius of the circle and of the spiral, more than 0
 * @param padding by how much the points of the exclusive or are pushed away from the axes, more than 0
 * @param turns how many times an arm of the spiral goes round, more than 0
 * @param negativeLabel the label of the negative class, -1 or 0; that of the positive class is 1
 * @param centre both coordinates of the centre of the positive Gaussian, more than 0
 * @param frequency what a coordinate is multiplied by inside the sine features, more than 0
 * @param squareFactor what the displayed loss multiplies each squared difference by, more than 0
 */
public record PlaygroundParameters(
        double radius,
        double padding,
        double turns,
        int negativeLabel,
        double centre,
        double frequency,
        double squareFactor) {}
