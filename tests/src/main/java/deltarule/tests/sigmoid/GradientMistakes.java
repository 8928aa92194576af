package deltarule.tests.sigmoid;

import deltarule.problems.sigmoid.SigmoidNeuron;
import deltarule.problems.sigmoid.SigmoidNeuronParameters;
import deltarule.reference.sigmoid.SigmoidNeuronReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the gradient with respect to weights and bias. */
final class GradientMistakes {
    private final boolean biasLast;

    GradientMistakes(SigmoidNeuronParameters parameters) {
        this.biasLast = parameters.biasPlace().equals("last");
    }

    List<Misconception<SigmoidNeuron, Steps>> all() {
        return List.of(
                gradient(
                        "bias-gradient-multiplied-by-x",
                        "the bias's entry is multiplied by the last input",
                        "Which input belongs to the bias?",
                        steps -> steps.biasSlope = (delta, inputs) -> delta * inputs[inputs.length - 1]),
                gradient(
                        "bias-gradient-per-input",
                        "the bias's entry is added up once for each input",
                        "How often does the bias enter the weighted sum?",
                        steps -> {
                            var once = steps.biasSlope;
                            steps.biasSlope = (delta, inputs) -> once.apply(delta, inputs) * inputs.length;
                        }),
                gradient(
                        "no-bias-update",
                        "the bias's entry is left at zero",
                        "Which parameters does the neuron have?",
                        steps -> steps.biasSlope = (delta, inputs) -> 0.0),
                gradient(
                        "weight-gradient-without-input",
                        "every weight's entry is delta, whatever its input",
                        "What is the derivative of w x with respect to w?",
                        steps -> steps.weightSlope = (delta, input) -> delta),
                gradient(
                        "delta-w-sign",
                        "the change of the weights is returned instead of the gradient",
                        "In which direction does a gradient point, and in which does learning go?",
                        steps -> {
                            steps.weightSlope = (delta, input) -> -delta * input;
                            var slope = steps.biasSlope;
                            steps.biasSlope = (delta, inputs) -> -slope.apply(delta, inputs);
                        }),
                gradient(
                        biasLast ? "bias-gradient-first" : "bias-gradient-last",
                        biasLast ? "the bias's entry stands first" : "the bias's entry stands last",
                        "In which order does this exercise list the entries?",
                        steps -> steps.biasPlace = inputs -> biasLast ? 0 : inputs));
    }

    private static Misconception<SigmoidNeuron, Steps> gradient(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "gradient",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        "delta 0.3 and inputs (1.5, -0.4, 0.7)",
                        neuron -> neuron.gradient(0.3, new double[] {1.5, -0.4, 0.7})));
    }
}
