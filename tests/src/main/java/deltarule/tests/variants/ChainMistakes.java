package deltarule.tests.variants;

import static deltarule.reference.variants.ActivationVariantsReference.sigmaSlope;

import deltarule.problems.variants.ActivationVariants;
import deltarule.problems.variants.ActivationVariantsParameters;
import deltarule.reference.variants.ActivationVariantsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What students get wrong in the factors of a chain of sigmoids. */
final class ChainMistakes {
    private final Counterexample<ActivationVariants> chain = new Counterexample<>(
            "the sums (0.8, -1.3, 0.4) and the weights (1.6, -0.7, 2.2)",
            variants -> variants.gradientFactor(new double[] {0.8, -1.3, 0.4}, new double[] {1.6, -0.7, 2.2}));
    private final Counterexample<ActivationVariants> saturated;
    private final double beta;
    private final Counterexample<ActivationVariants> bound =
            new Counterexample<>("4 layers and weights up to 1.7", variants -> variants.largestGradientFactor(4, 1.7));

    ChainMistakes(ActivationVariantsParameters parameters) {
        this.beta = parameters.steepness();
        double far = 45 / beta;
        this.saturated = new Counterexample<>(
                "e^45 times the factor for the sum " + far + " and the weight 1.6",
                variants -> StrictMath.exp(45) * variants.gradientFactor(new double[] {far}, new double[] {1.6}));
    }

    List<Misconception<ActivationVariants, Steps>> all() {
        return List.of(
                factor(
                        "gradient-factor-without-weights",
                        "the weights are left out",
                        "What else does a gradient meet on its way from one layer to the next?",
                        steps -> steps.layerFactor = (sum, weight) -> beta * sigmaSlope(beta * sum)),
                factor(
                        "gradient-factor-with-activations",
                        "the weights are multiplied by the activations and not by the derivatives",
                        "By how much does the activation change when the sum changes by a little?",
                        steps -> steps.layerFactor = (sum, weight) -> weight / (1 + StrictMath.exp(-beta * sum))),
                factor(
                        "gradient-factor-added",
                        "the factors of the layers are added",
                        "Does the chain rule add or multiply?",
                        steps -> steps.combined =
                                factors -> Arrays.stream(factors).sum()),
                factor(
                        "gradient-factor-of-tanh",
                        "the derivative of tanh is taken",
                        "Which activation do the units of this chain have?",
                        steps -> steps.layerFactor = (sum, weight) -> weight * beta * 4 * sigmaSlope(2 * beta * sum)),
                factor(
                        "gradient-factor-sizes-only",
                        "the signs of the weights are left out",
                        "What does a negative weight do to a gradient?",
                        steps -> steps.layerFactor = (sum, weight) -> Math.abs(weight) * beta * sigmaSlope(beta * sum)),
                new Misconception<>(
                        "gradient-factor-loses-digits",
                        "gradientFactor",
                        "the derivative is computed as a (1 - a), which becomes 0 for large sums",
                        "How many digits does 1 - a keep when a is almost 1?",
                        steps -> steps.layerFactor = (sum, weight) -> {
                            double activation = 1 / (1 + StrictMath.exp(-beta * sum));
                            return beta * weight * activation * (1 - activation);
                        },
                        saturated),
                largest(
                        "vanishing-gradient-ignored",
                        "the sigmoids are thought to pass gradients unchanged",
                        "Multiply the steepest possible slope by itself once per layer. Normalised inputs do not change"
                                + " it, whatever the slide says.",
                        (layers, weight) -> StrictMath.pow(weight, layers)),
                largest(
                        "largest-factor-one-half",
                        "the sigmoid's value at zero is taken for its slope there",
                        "How steep is the S-curve where it is steepest?",
                        (layers, weight) -> StrictMath.pow(weight / 2, layers)),
                largest(
                        "largest-factor-layers-added",
                        "the layers' factors are added",
                        "Does the chain rule add or multiply?",
                        (layers, weight) -> layers * beta * weight / 4),
                largest(
                        "largest-factor-one-layer-too-few",
                        "one layer is left out",
                        "How many sigmoids does a gradient pass in a chain of one layer?",
                        (layers, weight) -> StrictMath.pow(beta * weight / 4, layers - 1.0)),
                largest(
                        "largest-factor-weight-once",
                        "the bound of the weights is multiplied in only once",
                        "How many weights does a gradient pass in a chain of two layers?",
                        (layers, weight) -> weight * StrictMath.pow(0.25 * beta, layers)));
    }

    private Misconception<ActivationVariants, Steps> factor(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gradientFactor", sentence, hint, patch, chain);
    }

    private Misconception<ActivationVariants, Steps> largest(
            String id, String sentence, String hint, BiFunction<Integer, Double, Double> wrong) {
        return new Misconception<>(
                id, "largestGradientFactor", sentence, hint, steps -> steps.largestFactor = wrong, bound);
    }
}
