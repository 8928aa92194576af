package deltarule.problems.loops;

/**
 * What changes the training loops from one variant to another.
 *
 * @param smallBlock {@code kept}, {@code dropped} or {@code joined} to the block before it: what becomes of a rest that fills no
 *     block
 * @param difference {@code absolute} or {@code relative}: how the stopping rule measures the change of a value
 * @param loss {@code squared-error} or {@code log-loss}: what the training of the neuron makes smaller
 * @param lossFactor a in the squared error a (p - y)^2, more than 0
 * @param foundIndex {@code earlier} or {@code later}: which of the two values of the stopping rule is answered
 * @param schedule the learning rate of step t, counted from 0: {@code constant}, {@code inverse-time} for alpha / (1 + t) or
 *     {@code inverse-square-root} for alpha / sqrt(1 + t)
 */
public record TrainingLoopsParameters(
        String smallBlock, String difference, String loss, double lossFactor, String foundIndex, String schedule) {}
