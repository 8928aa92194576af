package deltarule.tests.gatesheet;

import deltarule.problems.gatesheet.GateSheet;
import deltarule.problems.gatesheet.GateSheetParameters;
import deltarule.reference.gatesheet.GateSheetReference;
import deltarule.reference.gatesheet.LogicGate;
import deltarule.testkit.Case;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.PaperQuestion;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.TellingNumbers;
import deltarule.testkit.Tolerance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Any weights are right that behave as the gate; wrong ones are told apart by their behaviour. */
@Examines(GateSheet.class)
final class GateSheetTests {
    private static final int GATES = 5;
    private static final List<Gate> OF_ONE_UNIT = List.of(
            new Gate("AND", LogicGate.AND.outputs()),
            new Gate("OR", LogicGate.OR.outputs()),
            new Gate("NOR", LogicGate.NOR.outputs()),
            new Gate("NAND", LogicGate.NAND.outputs()),
            new Gate("x1 and not x2", LogicGate.FIRST_ALONE.outputs()),
            new Gate("x2 and not x1", LogicGate.SECOND_ALONE.outputs()),
            new Gate("x1 or not x2", LogicGate.FIRST_OR_NOT_SECOND.outputs()),
            new Gate("x2 or not x1", LogicGate.SECOND_OR_NOT_FIRST.outputs()));

    private final GateSheetReference reference;
    private final GateSheetParameters parameters;
    private final SeededNumbers numbers;

    GateSheetTests(GateSheetParameters parameters, SeededNumbers numbers) {
        this.reference = new GateSheetReference(parameters);
        this.parameters = parameters;
        this.numbers = numbers;
    }

    private record Gate(String name, int[] outputs) {}

    @Criterion(
            value = "gates",
            cases = "gates",
            covers = {"logic-and", "logic-or", "logic-nor"})
    void gatesOfOneUnit(GateSheet subject, Check check, PaperQuestion<GateSheet> question) {
        question.put(subject, check);
    }

    @Criterion(
            value = "networks",
            cases = "networks",
            covers = {"logic-xor-threshold", "logic-xnor", "logic-xor-inseparable"})
    void gatesWithAHiddenLayer(GateSheet subject, Check check, PaperQuestion<GateSheet> question) {
        question.put(subject, check);
    }

    List<Case<PaperQuestion<GateSheet>>> gates() {
        return gates(new TellingNumbers<>(GateSheet.class, new GateSheetMisconceptions(), parameters)
                .published(
                        numbers,
                        "gate sheet",
                        OF_ONE_UNIT.subList(0, GATES),
                        GateSheetTests::fresh,
                        List.of(this::gates, gates -> networks())));
    }

    List<Case<PaperQuestion<GateSheet>>> networks() {
        return Stream.of(new Gate("XOR", LogicGate.XOR.outputs()), new Gate("XNOR", LogicGate.XNOR.outputs()))
                .<Case<PaperQuestion<GateSheet>>>map(gate -> new Case<>(gate.name, (subject, check) -> {
                    double[][] answer = subject.network(gate.outputs);
                    check.shape(answer, reference.network(gate.outputs));
                    check.behaviour(reference.behaviour(answer), gate.outputs, Tolerance.EXACT);
                }))
                .toList();
    }

    private static List<Gate> fresh(Random random) {
        List<Gate> gates = new ArrayList<>(OF_ONE_UNIT);
        Collections.shuffle(gates, random);
        return List.copyOf(gates.subList(0, GATES));
    }

    private List<Case<PaperQuestion<GateSheet>>> gates(List<Gate> gates) {
        return gates.stream()
                .<Case<PaperQuestion<GateSheet>>>map(gate -> new Case<>(gate.name, (subject, check) -> {
                    double[] answer = subject.gate(gate.outputs);
                    check.shape(answer, reference.gate(gate.outputs));
                    check.behaviour(reference.behaviour(answer), gate.outputs, Tolerance.EXACT);
                }))
                .toList();
    }
}
