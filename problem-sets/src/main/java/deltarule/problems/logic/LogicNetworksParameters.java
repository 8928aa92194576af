package deltarule.problems.logic;

/**
 * What changes the logic networks from one variant to another.
 *
 * @param steepness s, half the size of a weight of a sigmoid gate, more than 0; the lecture has 10
 * @param xorHidden {@code or-nand} or {@code one-not-other}: what the hidden units of the XOR network stand for
 */
public record LogicNetworksParameters(double steepness, String xorHidden) {}
