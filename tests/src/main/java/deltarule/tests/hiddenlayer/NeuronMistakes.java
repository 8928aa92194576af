package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.reference.hiddenlayer.HiddenLayerReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in a single unit. */
final class NeuronMistakes {
    private final Counterexample<HiddenLayer> unit = new Counterexample<>(
            "w = (0.5, -0.3, 0.8), b = 0.3 and x = (1.5, 0.5, 0.7)",
            network -> network.neuron(new double[] {0.5, -0.3, 0.8}, 0.3, new double[] {1.5, 0.5, 0.7}));
    private final Counterexample<HiddenLayer> hugeUnit = new Counterexample<>(
            "w = (0.5, -0.3, 0.8), b = 0.3 and x = (3000, 1000, 1400)",
            network -> network.neuron(new double[] {0.5, -0.3, 0.8}, 0.3, new double[] {3000, 1000, 1400}));

    private final double beta;
    private final double biasInput;

    NeuronMistakes(HiddenLayerParameters parameters) {
        this.beta = parameters.steepness();
        this.biasInput = parameters.biasInput();
    }

    List<Misconception<HiddenLayer, Steps>> all() {
        return List.of(
                neuron(
                        "multiply-by-activation",
                        "the weighted sum is multiplied with its own activation; the slide's wording is wrong",
                        "Is an activation applied to a number or multiplied with it?",
                        steps -> steps.neuronActivation = z -> z * sigmoid(beta * z)),
                neuron(
                        "double-activation",
                        "the activation is applied twice, as in a sum on the slide that is wrong",
                        "Trace one unit by hand: how many times is it squashed?",
                        steps -> steps.neuronActivation = z -> sigmoid(beta * sigmoid(beta * z))),
                neuron(
                        "sigmoid-missing-minus",
                        "the sigmoid's exponent lacks its minus sign",
                        "Which end of the number line should map close to one?",
                        steps -> steps.neuronActivation = z -> sigmoid(-beta * z)),
                neuron(
                        "sigmoid-bias-sign",
                        biasInput > 0 ? "the bias is subtracted" : "the bias is added",
                        "How far should the minus sign in the exponent reach?",
                        steps -> steps.neuronSum = (weighted, bias) -> weighted - biasInput * bias),
                neuron(
                        "weighted-sum-forgets-bias",
                        "the bias is left out",
                        "What does your unit give for the zero input?",
                        steps -> steps.neuronSum = (weighted, bias) -> weighted),
                new Misconception<>(
                        "sigmoid-exp-over-exp-plus-one",
                        "neuron",
                        "a quotient of exponentials is computed that overflows",
                        "What does your expression give when the weighted sum is a thousand?",
                        steps ->
                                steps.neuronActivation = z -> StrictMath.exp(beta * z) / (StrictMath.exp(beta * z) + 1),
                        hugeUnit));
    }

    private Misconception<HiddenLayer, Steps> neuron(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "neuron", sentence, hint, patch, unit);
    }

    /** The sigmoid. */
    static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }
}
