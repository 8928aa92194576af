package deltarule.problems.hiddenlayer;

/**
 * What changes the network from one variant to another.
 *
 * @param weightRows {@code inputs} when row i of the hidden weights holds what flows out of input i, {@code units} when row j
 *     holds what flows into hidden unit j
 * @param lossFactor a in the loss a (p - y)^2, more than 0
 */
public record HiddenLayerParameters(String weightRows, double lossFactor) {}
