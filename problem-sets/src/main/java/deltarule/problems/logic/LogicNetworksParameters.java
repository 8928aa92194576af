package deltarule.problems.logic;

/**
 * What changes the logic networks from one variant to another.
 *
 * @param steepness s, half the size of a weight of a sigmoid gate, more than 0; the lecture has 10
 * @param xorHidden {@code or-nand} or {@code one-not-other}: what the hidden units of the XOR network stand for
 * @param truthValues {@code zero-one} or {@code minus-plus}, the numbers that stand for false and true
 * @param tie {@code fires} or {@code silent}, what a threshold unit does whose sum equals its threshold
 */
public record LogicNetworksParameters(double steepness, String xorHidden, String truthValues, String tie) {}
