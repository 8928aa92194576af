package deltarule.problems.backpropagationsheet;

/**
 * What changes from one sheet to another.
 *
 * @param loss {@code half squared}, {@code squared} or {@code log}
 * @param hidden the hidden units' activation, {@code sigmoid} or {@code tanh}
 */
public record BackpropagationSheetParameters(String loss, String hidden) {}
