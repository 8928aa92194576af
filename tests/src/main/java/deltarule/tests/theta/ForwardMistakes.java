package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong on the way forward. */
final class ForwardMistakes {
    private static final double[] INPUT = {1.5, -0.5};

    private static final double[][][] STEEP = {{{0.5, 1000}}, {{0.5, 1000}}};

    private final Counterexample<ThetaNetwork> ordinary;
    private final Counterexample<ThetaNetwork> huge;
    private final boolean tanh;

    ForwardMistakes(ThetaNetworkParameters parameters) {
        StoredTheta storage = new StoredTheta(parameters);
        ordinary = new Counterexample<>(
                storage.text(Networks.SQUARE) + " and x = (1.5, -0.5)",
                network -> network.forward(storage.of(Networks.SQUARE), INPUT));
        huge = new Counterexample<>(
                storage.text(STEEP) + " and x = (2)", network -> network.forward(storage.of(STEEP), new double[] {2}));
        tanh = parameters.hiddenActivation().equals("tanh");
    }

    List<Misconception<ThetaNetwork, Steps>> all() {
        List<Misconception<ThetaNetwork, Steps>> list = new ArrayList<>(List.of(
                ordinary(
                        "forgot-x0",
                        "the biases are skipped; the slide that sets a^(1) = x is wrong",
                        "How many numbers flow into a unit, and how long is your vector?",
                        steps -> steps.weightedSums = (theta, a) -> sums(theta, a, 0, 0)),
                ordinary(
                        "bias-subtracted",
                        "the bias is subtracted",
                        "Which constant do the biases in Theta multiply?",
                        steps -> steps.weightedSums = (theta, a) -> sums(theta, a, -1, 0)),
                ordinary(
                        "bias-column-last",
                        "the 1 is appended at the end instead of put first",
                        "Which numbers in Theta belong to the constant unit?",
                        steps -> steps.weightedSums = (theta, a) -> sums(theta, a, 1, 1)),
                ordinary(
                        "output-activation-missing",
                        "the output units have no activation",
                        "Should the answer be a probability?",
                        steps -> steps.outputActivation = z -> z),
                ordinary(
                        "hidden-activation-missing",
                        "the hidden units have no activation",
                        "What would a network without bends be able to draw?",
                        steps -> steps.hiddenActivation = z -> z),
                ordinary(
                        tanh ? "hidden-activation-sigmoid" : "hidden-activation-tanh",
                        tanh ? "the hidden units are sigmoids" : "the hidden units are tanh units",
                        "Which activation does the exercise define for the hidden units?",
                        steps -> steps.hiddenActivation = tanh ? steps.outputActivation : StrictMath::tanh),
                huge(
                        "sigmoid-exp-over-exp-plus-one",
                        "the output is e^z / (e^z + 1), which fails for huge z",
                        "What is infinity divided by infinity?",
                        steps -> steps.outputActivation = z -> StrictMath.exp(z) / (StrictMath.exp(z) + 1))));
        if (tanh) {
            list.add(huge(
                    "tanh-naive-overflow",
                    "tanh is the quotient of two differences of exponentials, which fails for huge z",
                    "What is infinity divided by infinity?",
                    steps -> steps.hiddenActivation =
                            z -> (StrictMath.exp(z) - StrictMath.exp(-z)) / (StrictMath.exp(z) + StrictMath.exp(-z))));
        }
        return list;
    }

    /** The weighted sums with another bias unit, after so many columns by which the activations are shifted. */
    static double[] sums(double[][] theta, double[] a, double biasUnit, int shift) {
        double[] used = a.clone();
        used[0] = biasUnit;
        double[] shifted = new double[a.length];
        Arrays.setAll(shifted, j -> used[(j + shift) % a.length]);
        double[] sums = new double[theta.length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sums[i] += theta[i][j] * shifted[j];
            }
        }
        return sums;
    }

    private Misconception<ThetaNetwork, Steps> ordinary(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "forward", sentence, hint, patch, ordinary);
    }

    private Misconception<ThetaNetwork, Steps> huge(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "forward", sentence, hint, patch, huge);
    }
}
