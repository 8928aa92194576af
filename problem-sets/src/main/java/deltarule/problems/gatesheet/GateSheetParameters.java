package deltarule.problems.gatesheet;

/**
 * What changes from one sheet to another.
 *
 * @param unit {@code step}: 1 where the sum is at least 0, else 0; or {@code sigmoid}
 * @param low the low input, 0 or -1; the high one is 1
 */
public record GateSheetParameters(String unit, int low) {}
