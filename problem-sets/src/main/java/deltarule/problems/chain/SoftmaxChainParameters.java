package deltarule.problems.chain;

/**
 * What changes the chain from one variant to another.
 *
 * @param logarithm {@code natural} for nats or {@code binary} for bits
 * @param weightLayout {@code classes-in-rows} where row k of W holds the weights of class k, or {@code
 *     classes-in-columns} where column k does
 */
public record SoftmaxChainParameters(String logarithm, String weightLayout) {}
