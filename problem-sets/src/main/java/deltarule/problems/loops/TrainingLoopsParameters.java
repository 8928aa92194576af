package deltarule.problems.loops;

/**
 * What changes the training loops from one variant to another.
 *
 * @param smallBlock {@code kept} or {@code dropped}: what becomes of a last block that is smaller than the others
 * @param difference {@code absolute} or {@code relative}: how the stopping rule measures the change of a value
 * @param loss {@code squared-error} or {@code log-loss}: what the training of the neuron makes smaller
 */
public record TrainingLoopsParameters(String smallBlock, String difference, String loss) {}
