package deltarule.problems.hiddenlayer;

/**
 * What changes the network from one variant to another.
 *
 * @param weightRows {@code inputs} when row i of the hidden weights holds what flows out of input i, {@code units} when row j
 *     holds what flows into hidden unit j
 * @param lossFactor a in the loss a (p - y)^2, more than 0
 * @param steepness beta in phi(z) = 1 / (1 + exp(-beta z)), more than 0
 * @param biasInput the constant input that a bias is the weight of, 1 or -1; with -1 a bias is a threshold
 */
public record HiddenLayerParameters(String weightRows, double lossFactor, double steepness, double biasInput) {}
