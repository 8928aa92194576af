package deltarule.problems.tablesheet;

/**
 * What changes from one sheet to another.
 *
 * @param offset {@code added}: h = w.x + b, or {@code subtracted}: h = w.x - theta
 * @param threshold from which probability on the prediction is 1
 */
public record LogisticTableSheetParameters(String offset, double threshold) {}
