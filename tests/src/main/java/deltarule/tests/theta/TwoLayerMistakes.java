package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the closed form of a network with one hidden layer. */
final class TwoLayerMistakes {
    private static final double[][] THETA2 = {{0.4, -0.6, 0.8}};

    private final Counterexample<ThetaNetwork> example;
    private final boolean logLoss;

    TwoLayerMistakes(ThetaNetworkParameters parameters) {
        StoredTheta storage = new StoredTheta(parameters);
        example = new Counterexample<>(
                storage.text("Theta2", THETA2)
                        + ", x = (1.5, -0.5, 2), the hidden activations (0.3, 0.8), a = 0.6 and y = 1",
                network -> network.twoLayerGradients(
                        storage.of(THETA2), new double[] {1.5, -0.5, 2}, new double[] {0.3, 0.8}, 0.6, 1));
        logLoss = parameters.loss().equals("log-loss");
    }

    List<Misconception<ThetaNetwork, Steps>> all() {
        return List.of(
                logLoss
                        ? propagation(
                                "bce-grad-not-cancelled",
                                "the output error is still divided by a (1 - a); the slide is wrong",
                                "Which factor of the chain rule is still missing?",
                                steps -> steps.outputDelta = (a, y) -> (a - y) / (a * (1 - a)))
                        : propagation(
                                "closed-form-of-log-loss",
                                "the output error is a - y, as for the log loss",
                                "For which loss does the output's derivative cancel?",
                                steps -> steps.outputDelta = (a, y) -> a - y),
                propagation(
                        "theta2-bias-column-not-dropped",
                        "the error reaches the hidden units through the bias in Theta2, and not through its last"
                                + " weight; the slide is wrong",
                        "Does the bias unit have a predecessor?",
                        steps -> steps.backward = DeltaMistakes::throughTheBiasColumn),
                propagation(
                        "closed-form-without-hidden-derivative",
                        "the derivative of the hidden activation is left out",
                        "Through what does a change of a hidden weighted sum reach the output?",
                        steps -> steps.hiddenSlope = a -> 1),
                propagation(
                        "closed-form-without-bias-column",
                        "the derivatives of the biases are zero in both gradients",
                        "Which constant flows through the biases?",
                        steps -> {
                            var right = steps.contribution;
                            steps.contribution = (delta, a) -> right.apply(delta, SumMistakes.withBiasUnit(a, 0));
                        }),
                new Misconception<>(
                        "grad-uses-input-instead-of-hidden",
                        "twoLayerGradients",
                        "the inputs take the place of the hidden activations in the gradient of Theta2",
                        "What flowed through the second weight matrix?",
                        steps -> {
                            var right = steps.closedSources;
                            steps.closedSources =
                                    (input, hidden) -> right.apply(input, Arrays.copyOf(input, hidden.length));
                        },
                        example));
    }

    private Misconception<ThetaNetwork, Steps> propagation(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "twoLayerGradients",
                sentence,
                hint,
                steps -> {
                    Steps wrong = steps.ofClosedForm.get();
                    patch.accept(wrong);
                    steps.ofClosedForm = () -> wrong;
                },
                example);
    }
}
