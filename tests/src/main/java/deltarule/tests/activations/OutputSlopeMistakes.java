package deltarule.tests.activations;

import static deltarule.reference.activations.ActivationsReference.bySign;
import static deltarule.reference.activations.ActivationsReference.sigmaSlope;

import deltarule.problems.activations.Activations;
import deltarule.problems.activations.ActivationsParameters;
import deltarule.reference.activations.ActivationsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in derivatives from the output. */
final class OutputSlopeMistakes {
    private final double slope;
    private final double gain;

    OutputSlopeMistakes(ActivationsParameters parameters) {
        this.slope = parameters.leakySlope();
        this.gain = parameters.gain();
    }

    List<Misconception<Activations, Steps>> all() {
        return List.of(
                output(
                        "sigmoid-derivative-double-activation",
                        "the output of the sigmoid is squashed once more",
                        "Is the argument a sum or an output? How often has it been squashed already?",
                        "sigmoid",
                        0.8,
                        steps -> steps.sigmoidSlopeFromOutput = a -> sigmaSlope(a)),
                output(
                        "sigmoid-derivative-of-a-squared",
                        "the derivative of the sigmoid is a^2 (1 - a)",
                        "How many factors does the derivative of the sigmoid have?",
                        "sigmoid",
                        0.8,
                        steps -> steps.sigmoidSlopeFromOutput = a -> a * a * (1 - a)),
                output(
                        "tanh-derivative-for-sigmoid",
                        "the derivative of the sigmoid is 1 - a^2",
                        "Which activation does 1 - a^2 belong to?",
                        "sigmoid",
                        0.8,
                        steps -> steps.sigmoidSlopeFromOutput = a -> 1 - a * a),
                output(
                        "tanh-derivative-as-sigmoid",
                        "the derivative of tanh is a (1 - a)",
                        "A slope rule must never go negative for an increasing function: test a negative activation.",
                        "tanh",
                        -0.6,
                        steps -> steps.tanhSlopeFromOutput = a -> a * (1 - a)),
                output(
                        "tanh-derivative-missing-square",
                        "the derivative of tanh is 1 - a",
                        "Should the slope at a and at -a be the same?",
                        "tanh",
                        -0.6,
                        steps -> steps.tanhSlopeFromOutput = a -> 1 - a),
                output(
                        "tanh-derivative-double-activation",
                        "tanh is applied to its output once more",
                        "Is the argument a sum or an output? How often has it been squashed already?",
                        "tanh",
                        -0.6,
                        steps -> steps.tanhSlopeFromOutput = a -> 1 - StrictMath.tanh(a) * StrictMath.tanh(a)),
                output(
                        "relu-zero-output-counts-as-active",
                        "an output of 0 counts as active",
                        "Which sums lead to an output of exactly 0?",
                        "relu",
                        0,
                        steps -> steps.reluSlopeFromOutput = a -> bySign(a, 0, 1, 1)),
                output(
                        "leaky-output-always-active",
                        "the derivative of leaky ReLU is 1 for every output",
                        "Can you tell from the output on which side of the kink the sum was?",
                        "leaky-relu",
                        -0.6,
                        steps -> steps.leakyReluSlopeFromOutput = a -> bySign(a, 1, 1, 1)),
                output(
                        "leaky-output-zero-for-negative",
                        "the derivative of leaky ReLU is 0 for negative outputs",
                        "How do negative outputs of this activation come about?",
                        "leaky-relu",
                        -0.6,
                        steps -> {
                            var right = steps.leakyReluSlopeFromOutput;
                            steps.leakyReluSlopeFromOutput = a -> a < 0 ? 0 : right.applyAsDouble(a);
                        }),
                output(
                        "leaky-output-divided-by-slope",
                        "the derivative of leaky ReLU for a negative output is the sum it came from",
                        "Is it the sum you are asked for, or how steep the line is there?",
                        "leaky-relu",
                        -0.6,
                        steps -> {
                            var right = steps.leakyReluSlopeFromOutput;
                            steps.leakyReluSlopeFromOutput =
                                    a -> a < 0 ? a / slope / gain / gain : right.applyAsDouble(a);
                        }));
    }

    private static Misconception<Activations, Steps> output(
            String id, String sentence, String hint, String activation, double a, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "derivativesFromOutputs",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        activation + " with the output " + a,
                        activations -> activations.derivativesFromOutputs(activation, new double[] {a})[0]));
    }
}
