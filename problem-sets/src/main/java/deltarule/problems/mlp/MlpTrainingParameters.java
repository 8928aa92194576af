package deltarule.problems.mlp;

/**
 * What changes the network and its training from one variant to another.
 *
 * @param hiddenActivation {@code tanh}, {@code sigmoid} or {@code relu}
 * @param loss {@code log-loss} or {@code squared-error}
 * @param examples {@code rows} or {@code columns}, where a batch keeps its examples
 * @param reduction {@code mean} or {@code sum} over the examples of a batch
 */
public record MlpTrainingParameters(String hiddenActivation, String loss, String examples, String reduction) {}
