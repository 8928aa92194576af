package deltarule.tests.logic;

import deltarule.problems.logic.LogicNetworks;
import deltarule.problems.logic.LogicNetworksParameters;
import deltarule.reference.logic.LogicNetworksReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.logic.NetworkCases.Tables;
import deltarule.tests.logic.UnitCases.Activated;
import deltarule.tests.logic.UnitCases.Gate;
import deltarule.tests.logic.UnitCases.Threshold;

/** Gates, sigmoid and threshold units, the networks for XNOR and XOR, and what a single unit can do. */
@Examines(LogicNetworks.class)
final class LogicNetworksTests {
    private final LogicNetworks reference;
    private final boolean zeroOne;
    final UnitCases units;
    final NetworkCases networks;

    LogicNetworksTests(LogicNetworksParameters parameters, SeededNumbers numbers) {
        this.reference = new LogicNetworksReference(parameters);
        this.zeroOne = parameters.truthValues().equals("zero-one");
        this.units = new UnitCases(parameters, numbers);
        this.networks = new NetworkCases(parameters, numbers);
    }

    @Criterion(value = "gate-examples", cases = "units.publicGates")
    void gatesOfTheLecture(LogicNetworks subject, Check check, Gate gate) {
        checkGate(subject, check, gate);
    }

    @Criterion(
            value = "gate",
            cases = "units.gates",
            covers = {"logic-and", "logic-or", "logic-not", "logic-nor"})
    void gatesStandHalfWayBetweenTheCombinationsTheyTellApart(LogicNetworks subject, Check check, Gate gate) {
        checkGate(subject, check, gate);
    }

    @Criterion(value = "gate", cases = "units.unacceptableGates")
    void gatesRefuseOtherNamesAndNumbers(LogicNetworks subject, Check check, Gate gate) {
        check.refuses(() -> subject.gate(gate.name(), gate.inputs()));
    }

    @Criterion(value = "activations-examples", cases = "units.publicUnits")
    void activationsOfTheGatesOfTheLecture(LogicNetworks subject, Check check, Activated activated) {
        checkActivations(subject, check, activated);
    }

    @Criterion(
            value = "activations",
            cases = "units.units",
            covers = {"logic-and", "logic-or", "logic-not", "logic-nor"})
    void activationsAreNotRounded(LogicNetworks subject, Check check, Activated activated) {
        checkActivations(subject, check, activated);
    }

    @Criterion(value = "activations", cases = "units.unacceptableUnits")
    void activationsRefuseWhatIsNoUnitOrNoCombination(LogicNetworks subject, Check check, Activated activated) {
        check.refuses(() -> subject.activations(activated.unit(), activated.inputs()));
    }

    @Criterion(value = "activations-extreme", cases = "units.hugeUnits")
    void activationsHoldForHugeSums(LogicNetworks subject, Check check, Activated activated) {
        checkActivations(subject, check, activated);
    }

    @Criterion(value = "fires-examples", cases = "units.publicThresholds")
    void answersOfTheThresholdUnitsOfTheLecture(LogicNetworks subject, Check check, Threshold threshold) {
        checkFires(subject, check, threshold);
    }

    @Criterion(value = "fires", cases = "units.thresholds", covers = "logic-or")
    void thresholdUnitsFireWhenTheSumReachesTheThreshold(LogicNetworks subject, Check check, Threshold threshold) {
        checkFires(subject, check, threshold);
    }

    @Criterion(value = "fires", cases = "units.unacceptableThresholds")
    void thresholdUnitsRefuseWhatDoesNotFit(LogicNetworks subject, Check check, Threshold threshold) {
        check.refuses(() -> subject.fires(threshold.weights(), threshold.threshold(), threshold.inputs()));
    }

    @Criterion(value = "xnor-examples", cases = "networks.singleRows")
    void xnorOfSingleRows(LogicNetworks subject, Check check, Tables inputs) {
        checkXnor(subject, check, inputs.rows());
    }

    @Criterion(value = "xnor", cases = "networks.batches", covers = "logic-xnor")
    void xnorOfBatches(LogicNetworks subject, Check check, Tables inputs) {
        checkXnor(subject, check, inputs.rows());
    }

    @Criterion(value = "xnor", cases = "networks.unacceptableBatches")
    void xnorRefusesWhatAreNoCombinations(LogicNetworks subject, Check check, Tables inputs) {
        check.refuses(() -> subject.xnor(inputs.rows()));
    }

    @Criterion(value = "xor-examples", cases = "networks.lectureTable")
    void xorOfTheTableOfTheLecture(LogicNetworks subject, Check check, Tables inputs) {
        checkXor(subject, check, inputs.rows());
    }

    @Criterion(value = "xor", cases = "networks.batches", covers = "logic-xor-threshold")
    void xorOfBatches(LogicNetworks subject, Check check, Tables inputs) {
        checkXor(subject, check, inputs.rows());
    }

    @Criterion(value = "xor", cases = "networks.unacceptableBatches")
    void xorRefusesWhatAreNoCombinations(LogicNetworks subject, Check check, Tables inputs) {
        check.refuses(() -> subject.xor(inputs.rows()));
    }

    @Criterion(value = "best-linear-accuracies-examples", cases = "networks.publicTables")
    void accuraciesOfTheTablesOfTheLecture(LogicNetworks subject, Check check, Tables tables) {
        checkAccuracies(subject, check, tables);
    }

    @Criterion(value = "best-linear-accuracies", cases = "networks.tables", covers = "logic-xor-inseparable")
    void accuraciesAreThoseOfTheBestRule(LogicNetworks subject, Check check, Tables tables) {
        checkAccuracies(subject, check, tables);
    }

    @Criterion(value = "best-linear-accuracies", cases = "networks.unacceptableTables")
    void accuraciesRefuseWhatIsNoTable(LogicNetworks subject, Check check, Tables tables) {
        check.refuses(() -> subject.bestLinearAccuracies(tables.rows(), tables.limit()));
    }

    private void checkGate(LogicNetworks subject, Check check, Gate gate) {
        check.same(
                subject.gate(gate.name(), gate.inputs()), reference.gate(gate.name(), gate.inputs()), Tolerance.SCALAR);
    }

    private void checkActivations(LogicNetworks subject, Check check, Activated activated) {
        check.same(
                subject.activations(activated.unit(), activated.inputs()),
                reference.activations(activated.unit(), activated.inputs()),
                Tolerance.RELATIVE);
    }

    private void checkFires(LogicNetworks subject, Check check, Threshold threshold) {
        check.same(
                subject.fires(threshold.weights(), threshold.threshold(), threshold.inputs()),
                reference.fires(threshold.weights(), threshold.threshold(), threshold.inputs()),
                Tolerance.EXACT);
    }

    private void checkXnor(LogicNetworks subject, Check check, int[][] inputs) {
        check.sameOrCarried(
                subject.xnor(inputs),
                reference.xnor(inputs),
                Tolerance.RELATIVE,
                () -> new OwnGates(subject, reference, zeroOne, check).xnor(inputs));
    }

    private void checkXor(LogicNetworks subject, Check check, int[][] inputs) {
        check.same(subject.xor(inputs), reference.xor(inputs), Tolerance.EXACT);
    }

    private void checkAccuracies(LogicNetworks subject, Check check, Tables tables) {
        check.same(
                subject.bestLinearAccuracies(tables.rows(), tables.limit()),
                reference.bestLinearAccuracies(tables.rows(), tables.limit()),
                Tolerance.SCALAR);
    }
}
