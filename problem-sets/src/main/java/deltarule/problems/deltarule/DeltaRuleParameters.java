package deltarule.problems.deltarule;

/**
 * What changes the formulas from one variant to another.
 *
 * @param activation {@code sigmoid} or {@code tanh}, the activation of the units in the delta rule
 * @param weightRows {@code targets} when a row of a weight matrix holds what flows into a unit, {@code sources} when it holds what
 *     flows out of a unit
 * @param difference {@code entrywise} or {@code norms}, how two gradients are compared
 * @param steepness beta, by which a sum is multiplied before the activation, more than 0
 * @param errorTerm {@code slope} when an error term is the derivative of the loss, {@code negative-slope} when it is minus this
 *     derivative
 * @param quotient {@code central}, {@code forward} or {@code backward}, which difference quotient the numerical gradient is
 * @param differenceScale {@code sum} or {@code larger}, of the sizes of two gradients, what their distance is divided by
 * @param linearSlope c, the slope of the linear activation of layers that collapse, not 0
 * @param leak the slope of the rectified linear units left of zero, from 0 to 1
 */
public record DeltaRuleParameters(
        String activation,
        String weightRows,
        String difference,
        double steepness,
        String errorTerm,
        String quotient,
        String differenceScale,
        double linearSlope,
        double leak) {}
