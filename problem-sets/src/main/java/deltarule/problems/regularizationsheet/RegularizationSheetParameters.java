package deltarule.problems.regularizationsheet;

/**
 * What changes from one sheet to another.
 *
 * @param half whether the L2 penalty has a factor 1/2
 */
public record RegularizationSheetParameters(boolean half) {}
