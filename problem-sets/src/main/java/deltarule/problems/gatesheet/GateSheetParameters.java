package deltarule.problems.gatesheet;

/**
 * What changes from one sheet to another.
 *
 * @param unit what a unit puts out where the sum is below 0, and 1 elsewhere: {@code step} 0, {@code sign} -1
 * @param low the low input, 0 or -1; the high one is 1
 */
public record GateSheetParameters(String unit, int low) {}
