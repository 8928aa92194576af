package deltarule.tests.activations;

import static deltarule.reference.activations.ActivationsReference.bySign;
import static deltarule.reference.activations.ActivationsReference.sigma;

import deltarule.problems.activations.Activations;
import deltarule.problems.activations.ActivationsParameters;
import deltarule.reference.activations.ActivationsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in derivatives from the weighted sum. */
final class SlopeMistakes {
    private final double slope;
    private final double gain;
    private final String kink;

    SlopeMistakes(ActivationsParameters parameters) {
        this.slope = parameters.leakySlope();
        this.gain = parameters.gain();
        this.kink = parameters.kink();
    }

    List<Misconception<Activations, Steps>> all() {
        List<Misconception<Activations, Steps>> list = new ArrayList<>(ofSmooth());
        list.addAll(ofPiecewise());
        addIf(!kink.equals("left"), list, kink("relu-derivative-zero-at-zero", 0));
        addIf(!kink.equals("right"), list, kink("relu-derivative-one-at-zero", 1));
        addIf(!kink.equals("middle"), list, kink("relu-derivative-half-at-zero", 0.5));
        addIf(
                gain != 1,
                list,
                derivative(
                        "gain-missing-in-derivative",
                        "the derivative is taken where it should be and lacks the gain as a factor",
                        "Which inner function does the chain rule see in f(g z)?",
                        "identity",
                        1.3,
                        steps -> steps.chainGain = own -> own));
        return list;
    }

    private List<Misconception<Activations, Steps>> ofSmooth() {
        return List.of(
                derivative(
                        "sigmoid-derivative-is-sigmoid",
                        "the derivative of the sigmoid is the sigmoid itself",
                        "Where is the S-curve steepest, and how steep is it there?",
                        "sigmoid",
                        1.3,
                        steps -> steps.sigmoidSlope = z -> sigma(z)),
                derivative(
                        "sigmoid-derivative-of-the-sum-as-output",
                        "the derivative of the sigmoid is written with z where the output belongs, z (1 - z)",
                        "In a (1 - a), which quantity is a?",
                        "sigmoid",
                        1.3,
                        steps -> steps.sigmoidSlope = z -> z * (1 - z)),
                farFromZero(
                        "sigmoid-derivative-loses-digits",
                        "the derivative of the sigmoid is computed as a (1 - a), which becomes 0 for large z",
                        "How many digits does 1 - a keep when a is almost 1?",
                        "sigmoid",
                        steps -> steps.sigmoidSlope = z -> sigma(z) * (1 - sigma(z))),
                derivative(
                        "tanh-derivative-written-like-the-sigmoid",
                        "the derivative of tanh is a (1 - a) with a = tanh(z)",
                        "A slope never goes negative for an increasing function: test a negative sum.",
                        "tanh",
                        -1.3,
                        steps -> steps.tanhSlope = z -> StrictMath.tanh(z) * (1 - StrictMath.tanh(z))),
                farFromZero(
                        "tanh-derivative-loses-digits",
                        "the derivative of tanh is computed as 1 - tanh(z)^2, which becomes 0 far from zero",
                        "How many digits does 1 - a^2 keep when a is almost 1?",
                        "tanh",
                        steps -> steps.tanhSlope = z -> 1 - StrictMath.tanh(z) * StrictMath.tanh(z)));
    }

    private List<Misconception<Activations, Steps>> ofPiecewise() {
        double other = slope == 0.1 ? 0.01 : 0.1;
        return List.of(
                derivative(
                        "leaky-derivative-zero-for-negative",
                        "the derivative of leaky ReLU is 0 for negative numbers",
                        "The whole point of the leak is that something survives on the left.",
                        "leaky-relu",
                        -1.3,
                        steps -> {
                            var right = steps.leakyReluSlope;
                            steps.leakyReluSlope = z -> z < 0 ? 0 : right.applyAsDouble(z);
                        }),
                derivative(
                        "leaky-derivative-slope-swapped",
                        "the derivative of leaky ReLU is " + gain * other + " for negative numbers",
                        "The lectures use different slopes: reread which one this exercise names.",
                        "leaky-relu",
                        -1.3,
                        steps -> {
                            var right = steps.leakyReluSlope;
                            steps.leakyReluSlope = z -> z < 0 ? other : right.applyAsDouble(z);
                        }),
                derivative(
                        "leaky-derivative-keeps-the-input",
                        "the derivative of leaky ReLU for negative numbers still has z in it",
                        "What is the slope of the line c z?",
                        "leaky-relu",
                        -1.3,
                        steps -> {
                            var right = steps.leakyReluSlope;
                            steps.leakyReluSlope = z -> z < 0 ? slope * z : right.applyAsDouble(z);
                        }),
                derivative(
                        "leaky-derivative-zero-at-zero",
                        "the derivative of leaky ReLU at exactly 0 is 0",
                        "Which number does this exercise prescribe at the kink of leaky ReLU?",
                        "leaky-relu",
                        0,
                        steps -> {
                            var right = steps.leakyReluSlope;
                            steps.leakyReluSlope = z -> z == 0 ? 0 : right.applyAsDouble(z);
                        }),
                derivative(
                        "relu-derivative-swallows-nan",
                        "the derivative of ReLU at NaN is 0",
                        "What should happen to a value that is not a number?",
                        "relu",
                        Double.NaN,
                        steps -> {
                            var right = steps.reluSlope;
                            steps.reluSlope = z -> Double.isNaN(z) ? 0 : right.applyAsDouble(z);
                        }),
                derivative(
                        "relu-derivative-is-relu",
                        "the derivative of ReLU for positive numbers still has z in it",
                        "How steep is the line z, near the kink and far away from it?",
                        "relu",
                        1.3,
                        steps -> {
                            var right = steps.reluSlope;
                            steps.reluSlope = z -> z > 0 ? z : right.applyAsDouble(z);
                        }),
                derivative(
                        "identity-derivative-is-identity",
                        "the derivative of the identity still has z in it",
                        "How steep is the line that the identity draws?",
                        "identity",
                        -1.3,
                        steps -> steps.identitySlope = z -> z));
    }

    private Misconception<Activations, Steps> kink(String id, double atZero) {
        return derivative(
                id,
                "the derivative of ReLU at exactly 0 is " + gain * atZero,
                "The slides leave the derivative open at one point; which number does this exercise prescribe there?",
                "relu",
                0,
                steps -> steps.reluSlope = z -> bySign(z, 0, atZero, 1));
    }

    private Misconception<Activations, Steps> farFromZero(
            String id, String sentence, String hint, String activation, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "derivatives",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        (activation.equals("tanh") ? "e^90" : "e^45") + " times the derivative of " + activation
                                + " at z = " + 45 / gain,
                        activations -> StrictMath.exp(45)
                                * activations.derivatives(activation, new double[] {45 / gain})[0]
                                * (activation.equals("tanh") ? StrictMath.exp(45) : 1)));
    }

    private static void addIf(
            boolean exists, List<Misconception<Activations, Steps>> list, Misconception<Activations, Steps> one) {
        if (exists) {
            list.add(one);
        }
    }

    private static Misconception<Activations, Steps> derivative(
            String id, String sentence, String hint, String activation, double z, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "derivatives",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        activation + " at z = " + z,
                        activations -> activations.derivatives(activation, new double[] {z})[0]));
    }
}
