package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference;
import deltarule.reference.theta.ThetaNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong in the error terms. */
final class DeltaMistakes {
    private final Counterexample<ThetaNetwork> errors;
    private final boolean tanh;
    private final boolean rowPerTarget;
    private final boolean logLoss;

    DeltaMistakes(ThetaNetworkParameters parameters) {
        tanh = parameters.hiddenActivation().equals("tanh");
        logLoss = parameters.loss().equals("log-loss");
        StoredTheta storage = new StoredTheta(parameters);
        rowPerTarget = storage.rowPerTarget();
        double[][][] square = storage.of(Networks.SQUARE);
        double[][] a = new ThetaNetworkReference(parameters).forward(square, Networks.SQUARE_INPUTS[0]);
        errors = new Counterexample<>(
                storage.text(Networks.SQUARE) + ", the activations of x = (1.5, -0.5) and y = (1, 0)",
                network -> network.deltas(square, a, Networks.SQUARE_TARGETS[0]));
    }

    List<Misconception<ThetaNetwork, Steps>> all() {
        List<Misconception<ThetaNetwork, Steps>> list = new ArrayList<>(ofTheOutput());
        list.addAll(ofTheHiddenUnits());
        list.add(
                logLoss
                        ? output(
                                "output-delta-not-cancelled",
                                "the output error is still divided by a (1 - a)",
                                "Which factor of the chain rule is still missing?",
                                (a, y) -> (a - y) / (a * (1 - a)))
                        : output(
                                "output-delta-without-derivative-for-squared-loss",
                                "the output error is a - y, without the derivative of the sigmoid; the slide is wrong"
                                        + " for this loss",
                                "For which loss does the output's derivative cancel?",
                                (a, y) -> a - y));
        if (logLoss) {
            list.add(output(
                    "grad-extra-sigmoid-derivative",
                    "the output error is multiplied by a (1 - a)",
                    "For this loss something cancels: do the chain rule once more.",
                    (a, y) -> (a - y) * a * (1 - a)));
        }
        return list;
    }

    private List<Misconception<ThetaNetwork, Steps>> ofTheOutput() {
        return List.of(
                deltas(
                        "grad-y-minus-p",
                        "the activation is subtracted from the target",
                        "Take one small step against your gradient: does the loss go down?",
                        steps -> {
                            var right = steps.outputDelta;
                            steps.outputDelta = (a, y) -> -right.applyAsDouble(a, y);
                        }),
                deltas(
                        "backprop-skip-correct",
                        "outputs that are already on the right side have no error; the slide is wrong",
                        "Is a right answer given with 60 percent confidence already perfect?",
                        steps -> {
                            var right = steps.outputDelta;
                            steps.outputDelta = (a, y) -> a >= 0.5 == (y == 1) ? 0 : right.applyAsDouble(a, y);
                        }));
    }

    private List<Misconception<ThetaNetwork, Steps>> ofTheHiddenUnits() {
        return List.of(
                slope(
                        "hidden-grad-missing-activation-derivative",
                        "the derivative of the hidden activation is left out; the intuition slide is wrong",
                        "The error term is a derivative with respect to the input of the unit, not its output.",
                        a -> 1),
                slope(
                        "hidden-derivative-from-preactivation",
                        "the hidden derivative is computed from the weighted sum in place of the activation",
                        "Which of the two stored vectors belongs into the formula?",
                        tanh ? a -> 1 - square(atanh(a)) : a -> logit(a) * (1 - logit(a))),
                slope(
                        tanh ? "tanh-net-with-sigmoid-hidden-gradient" : "tanh-derivative-for-sigmoid",
                        tanh
                                ? "the sigmoid's derivative is used for the hidden units"
                                : "the derivative of tanh is used",
                        "Which activation did the forward pass use?",
                        tanh ? a -> a * (1 - a) : a -> 1 - a * a),
                deltas(
                        "delta-uses-bias-column",
                        "errors travel through the biases, and not through the last weight of each unit",
                        "Does the bias unit have a predecessor?",
                        steps -> steps.backward = DeltaMistakes::throughTheBiasColumn),
                deltas(
                        "bias-delta-kept",
                        "the bias unit of a hidden layer has an error term too",
                        "How many units does the hidden layer really have?",
                        steps -> {
                            steps.returnedDeltas = DeltaMistakes::withBiasDeltas;
                            steps.trainDeltas = DeltaMistakes::withoutBiasDeltas;
                        }),
                deltas(
                        "delta-uses-untransposed-weight",
                        rowPerTarget
                                ? "the weights of Theta are used in the order in which they stand and not transposed"
                                : "the weights of Theta are used transposed and not as they stand",
                        "From which layer to which layer does the error travel?",
                        steps -> steps.backward = DeltaMistakes::untransposed));
    }

    /** Errors through the biases and all weights but the last of each unit. */
    static double[] throughTheBiasColumn(double[][] theta, double[] above) {
        double[] errors = new double[theta[0].length - 1];
        for (int i = 0; i < above.length; i++) {
            for (int j = 0; j < errors.length; j++) {
                errors[j] += theta[i][j] * above[i];
            }
        }
        return errors;
    }

    private static double[] untransposed(double[][] theta, double[] above) {
        double[] weights = Arrays.stream(theta)
                .flatMapToDouble(row -> Arrays.stream(row).skip(1))
                .toArray();
        double[] errors = new double[theta[0].length - 1];
        for (int j = 0; j < errors.length; j++) {
            for (int i = 0; i < above.length; i++) {
                errors[j] += weights[j * above.length + i] * above[i];
            }
        }
        return errors;
    }

    /** The derivative of the constant activation 1 is 0. */
    private static double[][] withBiasDeltas(double[][] deltas) {
        double[][] longer = deltas.clone();
        for (int l = 0; l < deltas.length - 1; l++) {
            longer[l] = new double[deltas[l].length + 1];
            System.arraycopy(deltas[l], 0, longer[l], 1, deltas[l].length);
        }
        return longer;
    }

    private static double[][] withoutBiasDeltas(double[][] deltas) {
        double[][] shorter = deltas.clone();
        for (int l = 0; l < deltas.length - 1; l++) {
            shorter[l] = Arrays.copyOfRange(deltas[l], 1, deltas[l].length);
        }
        return shorter;
    }

    private static double logit(double a) {
        return StrictMath.log(a / (1 - a));
    }

    private static double atanh(double a) {
        return StrictMath.log((1 + a) / (1 - a)) / 2;
    }

    private static double square(double z) {
        return z * z;
    }

    private Misconception<ThetaNetwork, Steps> output(
            String id, String sentence, String hint, DoubleBinaryOperator delta) {
        return deltas(id, sentence, hint, steps -> steps.outputDelta = delta);
    }

    private Misconception<ThetaNetwork, Steps> slope(
            String id, String sentence, String hint, DoubleUnaryOperator slope) {
        return deltas(id, sentence, hint, steps -> steps.hiddenSlope = slope);
    }

    private Misconception<ThetaNetwork, Steps> deltas(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "deltas", sentence, hint, patch, errors);
    }
}
