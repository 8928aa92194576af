package deltarule.problems.deltarule;

/**
 * What changes the formulas from one variant to another.
 *
 * @param activation {@code sigmoid} or {@code tanh}, the activation of the units in the delta rule
 * @param weightRows {@code targets} when a row of a weight matrix in the delta rule holds what flows into a unit, {@code sources}
 *     when it holds what flows out of a unit
 * @param difference {@code entrywise} or {@code norms}, how two gradients are compared
 */
public record DeltaRuleParameters(String activation, String weightRows, String difference) {}
