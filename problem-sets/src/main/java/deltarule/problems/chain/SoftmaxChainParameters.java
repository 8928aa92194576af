package deltarule.problems.chain;

/**
 * What changes the chain from one variant to another.
 *
 * @param logarithm {@code natural} for nats, {@code binary} for bits or {@code decimal} for base 10
 * @param weightLayout {@code classes-in-rows} where row k of W holds the weights of class k, or {@code
 *     classes-in-columns} where column k does
 * @param temperature T, by which every logit is divided before it is exponentiated, more than 0
 * @param offset {@code bias} where b is added to the weighted inputs, {@code threshold} where it is subtracted
 */
public record SoftmaxChainParameters(String logarithm, String weightLayout, double temperature, String offset) {}
