package deltarule.problems.hinge;

/**
 * What changes the hinge loss from one variant to another.
 *
 * @param margin by how much the true class should lead, more than 0
 * @param squared whether each violation is squared
 * @param reduction {@code mean} or {@code sum} over the examples of a data set
 */
public record HingeLossParameters(double margin, boolean squared, String reduction) {}
