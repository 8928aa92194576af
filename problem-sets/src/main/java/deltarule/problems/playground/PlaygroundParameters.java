package deltarule.problems.playground;

/**
 * What changes the data sets from one variant to another.
 *
 * @param radius the outer radius of the circle and of the spiral, more than 0
 * @param padding by how much the points of the exclusive or are pushed away from the axes, more than 0
 * @param turns how many times an arm of the spiral goes round, more than 0
 */
public record PlaygroundParameters(double radius, double padding, double turns) {}
