package deltarule.tests.activations;

import static deltarule.reference.activations.ActivationsReference.sigma;

import deltarule.problems.activations.Activations;
import deltarule.problems.activations.ActivationsParameters;
import deltarule.reference.activations.ActivationsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** What students get wrong in the activations' values. */
final class ValueMistakes {
    private final double slope;

    ValueMistakes(ActivationsParameters parameters) {
        this.slope = parameters.leakySlope();
    }

    List<Misconception<Activations, Steps>> all() {
        List<Misconception<Activations, Steps>> list = new ArrayList<>(ofSmooth());
        list.addAll(ofPiecewise());
        list.addAll(ofTanhViaSigmoid());
        return list;
    }

    private static List<Misconception<Activations, Steps>> ofSmooth() {
        return List.of(
                value(
                        "sigmoid-exp-over-exp-plus-one",
                        "the sigmoid is computed as e^z / (e^z + 1), which overflows",
                        "What are the numerator and the denominator of your fraction when z is a thousand?",
                        "sigmoid",
                        1500,
                        steps -> steps.sigmoid = z -> StrictMath.exp(z) / (StrictMath.exp(z) + 1)),
                value(
                        "tanh-naive-overflow",
                        "tanh is computed as (e^z - e^-z) / (e^z + e^-z), which overflows",
                        "Try an input with four digits.",
                        "tanh",
                        1500,
                        steps -> steps.tanh = z ->
                                (StrictMath.exp(z) - StrictMath.exp(-z)) / (StrictMath.exp(z) + StrictMath.exp(-z))),
                value(
                        "tanh-exponent-not-doubled",
                        "tanh is computed as (e^z - 1) / (e^z + 1)",
                        "Multiply the numerator and the denominator of the definition by e^z: which powers do you get?",
                        "tanh",
                        1.3,
                        steps -> steps.tanh = z -> StrictMath.tanh(z / 2)));
    }

    private List<Misconception<Activations, Steps>> ofPiecewise() {
        double other = slope == 0.1 ? 0.01 : 0.1;
        List<Misconception<Activations, Steps>> list = new ArrayList<>();
        list.add(value(
                "relu-min-instead-of-max",
                "ReLU is the smaller of 0 and z",
                "Which half of the line should pass through unchanged?",
                "relu",
                1.3,
                steps -> steps.relu = z -> Math.min(0, z)));
        list.add(value(
                "relu-swallows-nan",
                "ReLU turns NaN into 0",
                "What should happen to a value that is not a number?",
                "relu",
                Double.NaN,
                steps -> steps.relu = z -> z > 0 ? z : 0));
        list.add(value(
                "relu-absolute-value",
                "ReLU is the size of z",
                "What should be left of a negative sum?",
                "relu",
                -1.3,
                steps -> steps.relu = Math::abs));
        list.add(value(
                "leaky-slope-swapped",
                "the slope of leaky ReLU is " + other,
                "The lectures use different slopes: reread which one this exercise names.",
                "leaky-relu",
                -1.3,
                steps -> steps.leakyRelu = z -> z < 0 ? other * z : z));
        list.add(value(
                "leaky-negative-turned-up",
                "leaky ReLU turns negative numbers into positive ones",
                "Should a more negative sum give a larger or a smaller output?",
                "leaky-relu",
                -1.3,
                steps -> steps.leakyRelu = z -> z < 0 ? -slope * z : z));
        if (slope > 1) {
            list.add(value(
                    "leaky-max-with-large-slope",
                    "leaky ReLU is the larger of c z and z although c is above 1",
                    "The formula with max silently assumes something about the size of the slope; the slides do not"
                            + " say so. What is it?",
                    "leaky-relu",
                    1.3,
                    steps -> steps.leakyRelu = z -> Math.max(slope * z, z)));
        }
        return list;
    }

    private static List<Misconception<Activations, Steps>> ofTanhViaSigmoid() {
        return List.of(
                viaSigmoid(
                        "tanh-scaled-sigmoid-only",
                        "the sigmoid's curve is stretched upwards but not narrowed, 2 sigma(z) - 1",
                        "Stretching the range is only half of the story, although the slide tells no more: compare the"
                                + " slopes at zero.",
                        1.3,
                        z -> 2 * sigma(z) - 1),
                viaSigmoid(
                        "tanh-via-sigmoid-not-shifted",
                        "the 1 is not subtracted",
                        "What should come out at z = 0?",
                        1.3,
                        z -> 2 * sigma(2 * z)),
                viaSigmoid(
                        "tanh-via-sigmoid-not-stretched",
                        "the sigmoid is shifted to the middle but not stretched, sigma(2z) - 1/2",
                        "How far apart do the two ends of your curve lie?",
                        1.3,
                        z -> sigma(2 * z) - 0.5),
                viaSigmoid(
                        "tanh-via-sigmoid-widened",
                        "the sum is halved and not doubled inside the sigmoid",
                        "Is the curve of tanh steeper or flatter at zero than the sigmoid's?",
                        1.3,
                        z -> 2 * sigma(z / 2) - 1),
                viaSigmoid(
                        "tanh-via-sigmoid-overflow",
                        "the sigmoid inside is computed as e^u / (e^u + 1), which overflows",
                        "What are the numerator and the denominator of your sigmoid when z is a thousand?",
                        1500,
                        z -> 2 * StrictMath.exp(2 * z) / (StrictMath.exp(2 * z) + 1) - 1));
    }

    private static Misconception<Activations, Steps> value(
            String id, String sentence, String hint, String activation, double z, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "values",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        activation + " of z = " + z,
                        activations -> activations.values(activation, new double[] {z})[0]));
    }

    private static Misconception<Activations, Steps> viaSigmoid(
            String id, String sentence, String hint, double z, DoubleUnaryOperator wrong) {
        return new Misconception<>(
                id,
                "tanhViaSigmoid",
                sentence,
                hint,
                steps -> steps.tanhViaSigmoid = wrong,
                new Counterexample<>("z = " + z, activations -> activations.tanhViaSigmoid(new double[] {z})[0]));
    }
}
