package deltarule.problems.mlp;

/**
 * What changes the network and its training from one variant to another.
 *
 * @param hiddenActivation {@code tanh}, {@code sigmoid} or {@code relu}
 * @param loss {@code log-loss} or {@code squared-error}
 */
public record MlpTrainingParameters(String hiddenActivation, String loss) {}
