package deltarule.tests.logic;

import deltarule.problems.logic.LogicNetworks;
import deltarule.problems.logic.LogicNetworks.Unit;
import deltarule.problems.logic.LogicNetworksParameters;
import deltarule.reference.logic.LogicNetworksReference.Firing;
import deltarule.reference.logic.LogicNetworksReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong in gates and single units. */
final class UnitMistakes {
    private static final Unit UNIT = new Unit(-1.2, new double[] {2.3, 0.7});

    private final Counterexample<LogicNetworks> activations;
    private final Counterexample<LogicNetworks> hugeSum;
    private final Counterexample<LogicNetworks> firing;
    private final boolean zeroOne;
    private final boolean tieFires;

    UnitMistakes(LogicNetworksParameters parameters) {
        TruthValues truth = new TruthValues(parameters);
        zeroOne = truth.low() == 0;
        tieFires = parameters.tie().equals("fires");
        int[][] inputs = truth.of(new int[] {1, 0}, new int[] {0, 1});
        activations = new Counterexample<>(
                "bias -1.2, weights (2.3, 0.7) and the inputs " + TruthValues.text(inputs),
                logic -> logic.activations(UNIT, inputs));
        int[][] one = truth.of(new int[] {1, 0});
        hugeSum = new Counterexample<>(
                "bias 1.5, weights (1900, 300) and the inputs " + TruthValues.text(one),
                logic -> logic.activations(new Unit(1.5, new double[] {1900, 300}), one));
        int[][] corners = truth.of(new int[] {0, 0}, new int[] {1, 0}, new int[] {0, 1}, new int[] {1, 1});
        double threshold = zeroOne ? 1.5 : 2;
        firing = new Counterexample<>(
                "weights (0.5, 1.5), threshold " + (zeroOne ? "1.5" : "2") + " and the inputs "
                        + TruthValues.text(corners),
                logic -> logic.fires(new double[] {0.5, 1.5}, threshold, corners));
    }

    List<Misconception<LogicNetworks, Steps>> of(LogicNetworksParameters parameters) {
        List<Misconception<LogicNetworks, Steps>> list = new ArrayList<>(gates());
        if (parameters.steepness() != 10) {
            list.add(gate(
                    "gate-steepness-of-the-lecture",
                    "and",
                    2,
                    "the weights of the lecture are used, whatever the steepness",
                    "Which steepness does the exercise give?",
                    steps -> steps.steepness = () -> 10));
        }
        list.addAll(sigmoids());
        list.addAll(thresholds());
        return list;
    }

    private List<Misconception<LogicNetworks, Steps>> gates() {
        return List.of(
                gate(
                        "gate-bias-sign",
                        "or",
                        2,
                        "the bias of every gate has the opposite sign",
                        "What does OR answer when both inputs are 0?",
                        steps -> steps.usedBias = bias -> -bias),
                gate(
                        "gate-bias-of-two-inputs",
                        "and",
                        4,
                        "the bias of AND and NAND is the one for two inputs, however many there are",
                        "How large must the weighted sum become before all inputs are 1?",
                        steps -> steps.conjunctionBias = m -> zeroOne ? -3 : -1),
                gate(
                        "gate-bias-on-the-corner",
                        "and",
                        3,
                        "AND and NAND stand exactly on the combination of all ones",
                        "What is the activation of a unit whose weighted sum is 0?",
                        steps -> steps.conjunctionBias = m -> zeroOne ? -2.0 * m : -m),
                gate(
                        "gate-and-or-swapped",
                        "or",
                        2,
                        "AND and OR change places",
                        "For how many of the combinations should the gate fire?",
                        steps -> steps.usedGate =
                                name -> Map.of("and", "or", "or", "and").getOrDefault(name, name)),
                gate(
                        "gate-nor-nand-swapped",
                        "nor",
                        2,
                        "NOR and NAND change places",
                        "What should the gate answer when exactly one input is 1?",
                        steps -> steps.usedGate =
                                name -> Map.of("nor", "nand", "nand", "nor").getOrDefault(name, name)));
    }

    private List<Misconception<LogicNetworks, Steps>> sigmoids() {
        return List.of(
                activation(
                        "gate-output-not-rounded",
                        zeroOne ? "the activations are rounded to 0 and 1" : "the activations are rounded to -1 and 1",
                        "How close to one is a saturated unit? The slide's sign for \"about\" is not an equals sign; reading it"
                                + " as one is wrong.",
                        steps -> {
                            var right = steps.activation;
                            steps.activation =
                                    z -> right.applyAsDouble(z) >= (zeroOne ? 0.5 : 0) ? 1 : zeroOne ? 0 : -1;
                        },
                        activations),
                activation(
                        "sigmoid-missing-minus",
                        "the minus in the exponent is left out",
                        "Which end of the number line should map close to one?",
                        steps -> {
                            var right = steps.activation;
                            steps.activation = z -> right.applyAsDouble(-z);
                        },
                        activations),
                activation(
                        "activation-without-bias",
                        "the bias is left out",
                        "What is the activation when all weights are 0?",
                        steps -> steps.addedBias = bias -> 0,
                        activations),
                activation(
                        "activation-bias-subtracted",
                        "the bias is subtracted like a threshold",
                        "Is a bias added to the sum, or is the sum compared with it?",
                        steps -> steps.addedBias = bias -> -bias,
                        activations),
                activation(
                        "sigmoid-exp-over-exp-plus-one",
                        zeroOne
                                ? "the sigmoid is computed as e^z / (1 + e^z), which overflows"
                                : "the bipolar sigmoid is computed as (e^z - 1) / (e^z + 1), which overflows",
                        "How large is the exponential of 900 in double precision?",
                        steps -> steps.activation =
                                z -> (StrictMath.exp(z) - (zeroOne ? 0 : 1)) / (1 + StrictMath.exp(z)),
                        hugeSum));
    }

    private List<Misconception<LogicNetworks, Steps>> thresholds() {
        return List.of(
                threshold(
                        "threshold-as-bias",
                        "the threshold is added to the sum",
                        "To fire, must the sum exceed T or must T be added?",
                        steps -> wrapFiring(steps, (sum, threshold) -> sum + threshold)),
                threshold(
                        tieFires ? "step-strict-inequality" : "step-fires-at-tie",
                        tieFires ? "a sum equal to the threshold does not fire" : "a sum equal to the threshold fires",
                        "What happens when the sum just reaches the threshold?",
                        steps -> steps.firing = (sum, threshold) -> tieFires ? sum > threshold : sum >= threshold),
                threshold(
                        "threshold-ignored",
                        "the sum is compared with zero",
                        "Does the threshold influence your result?",
                        steps -> wrapFiring(steps, (sum, threshold) -> sum)),
                threshold(
                        zeroOne ? "step-answers-minus-one" : "step-answers-zero",
                        "the unit answers " + (zeroOne ? "-1" : "0") + " when it does not fire",
                        "Which two values has a logical answer here?",
                        steps -> steps.silent = low -> -1 - low));
    }

    /** A unit that compares something else with zero. */
    private static void wrapFiring(Steps steps, DoubleBinaryOperator compared) {
        Firing right = steps.firing;
        steps.firing = (sum, threshold) -> right.of(compared.applyAsDouble(sum, threshold), 0);
    }

    private static Misconception<LogicNetworks, Steps> gate(
            String id, String name, int inputs, String sentence, String hint, Consumer<Steps> patch) {
        Counterexample<LogicNetworks> example = new Counterexample<>(
                "the gate " + name + " with " + inputs + " inputs", logic -> logic.gate(name, inputs));
        return new Misconception<>(id, "gate", sentence, hint, patch, example);
    }

    private static Misconception<LogicNetworks, Steps> activation(
            String id, String sentence, String hint, Consumer<Steps> patch, Counterexample<LogicNetworks> example) {
        return new Misconception<>(id, "activations", sentence, hint, patch, example);
    }

    private Misconception<LogicNetworks, Steps> threshold(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "fires", sentence, hint, patch, firing);
    }
}
