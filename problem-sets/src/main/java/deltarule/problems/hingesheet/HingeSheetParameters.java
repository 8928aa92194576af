package deltarule.problems.hingesheet;

/**
 * What changes from one sheet to another.
 *
 * @param margin by how much the true class should lead, more than 0
 * @param squared whether each violation is squared
 * @param reduction {@code mean} or {@code sum} over the images
 */
public record HingeSheetParameters(double margin, boolean squared, String reduction) {}
