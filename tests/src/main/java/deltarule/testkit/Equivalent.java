package deltarule.testkit;

/**
 * Another correct way to write a problem's formulas: it must get full marks.
 *
 * @param id a short name, such as {@code margins-sorted-first}
 * @param how what it does differently, in one sentence
 * @param implementation the whole contract
 */
public record Equivalent<C>(String id, String how, C implementation) {}
