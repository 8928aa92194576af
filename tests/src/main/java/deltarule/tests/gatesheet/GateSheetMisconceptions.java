package deltarule.tests.gatesheet;

import deltarule.problems.gatesheet.GateSheet;
import deltarule.problems.gatesheet.GateSheetParameters;
import deltarule.reference.gatesheet.GateSheetReference;
import deltarule.reference.gatesheet.GateSheetReference.Steps;
import deltarule.reference.gatesheet.LogicGate;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What goes wrong when weights are found for gates. */
public final class GateSheetMisconceptions implements Misconceptions<GateSheet, GateSheetParameters, Steps> {
    @Override
    public Steps steps(GateSheetParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public GateSheet reference(GateSheetParameters parameters, Steps steps) {
        return new GateSheetReference(parameters, steps);
    }

    @Override
    public List<Misconception<GateSheet, Steps>> of(GateSheetParameters parameters) {
        GateSheetReference right = new GateSheetReference(parameters);
        Counterexample<GateSheet> all =
                new Counterexample<>("AND, OR, NAND, NOR and x1 and not x2, tried on all inputs", sheet -> new int[][] {
                    right.behaviour(sheet.gate(LogicGate.AND.outputs())),
                    right.behaviour(sheet.gate(LogicGate.OR.outputs())),
                    right.behaviour(sheet.gate(LogicGate.NAND.outputs())),
                    right.behaviour(sheet.gate(LogicGate.NOR.outputs())),
                    right.behaviour(sheet.gate(LogicGate.FIRST_ALONE.outputs()))
                });
        Counterexample<GateSheet> both =
                new Counterexample<>("XOR and XNOR, tried on all inputs", sheet -> new int[][] {
                    right.behaviour(sheet.network(LogicGate.XOR.outputs())),
                    right.behaviour(sheet.network(LogicGate.XNOR.outputs()))
                });
        int other = parameters.low() == 0 ? -1 : 0;
        return List.of(
                gate(
                        all,
                        "bias-forgotten",
                        "the bias is left at zero",
                        "What does your unit put out when nothing comes in?",
                        steps -> steps.bias = b -> 0),
                gate(
                        all,
                        "bias-sign",
                        "the bias has the opposite sign, as if it were a threshold",
                        "Is the bias added, or compared with?",
                        steps -> steps.bias = b -> -b),
                gate(
                        all,
                        "gate-negation-lost",
                        "the opposite gate is built where the gate puts out 1 for two low inputs",
                        "What should come out when both inputs are low?",
                        steps -> steps.aim = outputs -> outputs[0] == 1 ? negated(outputs) : outputs),
                gate(
                        all,
                        "gate-needs-both",
                        "AND takes the place of OR, and NOR that of NAND",
                        "Is one high input enough?",
                        steps -> steps.aim = GateSheetMisconceptions::stricter),
                gate(
                        all,
                        "gate-other-coding",
                        "the weights are those for inputs of " + other + " and 1",
                        "Which number is a low input on this sheet?",
                        steps -> steps.low = other),
                network(
                        both,
                        "xor-without-hidden-layer",
                        "the hidden units hand the inputs on, and the output unit is left alone with the gate",
                        "Can one straight line part the four inputs of this gate?",
                        steps -> {
                            steps.firstHidden = outputs -> new int[] {0, 0, 1, 1};
                            steps.secondHidden = outputs -> new int[] {0, 1, 0, 1};
                            steps.last = outputs ->
                                    outputs[0] == 0 ? LogicGate.OR.outputs() : LogicGate.SECOND_OR_NOT_FIRST.outputs();
                        }),
                network(
                        both,
                        "hidden-units-alike",
                        "both hidden units do the same",
                        "What does the second hidden unit add?",
                        steps -> steps.secondHidden = steps.firstHidden),
                network(
                        both,
                        "hidden-negation-lost",
                        "the second hidden unit is the opposite of what it should be",
                        "Which inputs should the second hidden unit rule out?",
                        steps -> {
                            var right2 = steps.secondHidden;
                            steps.secondHidden = outputs -> negated(right2.apply(outputs));
                        }),
                network(
                        both,
                        "output-bias-sign",
                        "the bias of the output unit has the opposite sign",
                        "How many hidden units must fire for the output to fire?",
                        steps -> steps.lastBias = b -> -b));
    }

    private static int[] negated(int[] outputs) {
        return Arrays.stream(outputs).map(output -> 1 - output).toArray();
    }

    private static int[] stricter(int[] outputs) {
        if (Arrays.equals(outputs, LogicGate.OR.outputs())) {
            return LogicGate.AND.outputs();
        }
        return Arrays.equals(outputs, LogicGate.NAND.outputs()) ? LogicGate.NOR.outputs() : outputs;
    }

    private static Misconception<GateSheet, Steps> gate(
            Counterexample<GateSheet> example, String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "gate", sentence, hint, patch, example);
    }

    private static Misconception<GateSheet, Steps> network(
            Counterexample<GateSheet> example, String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "network", sentence, hint, patch, example);
    }
}
