package deltarule.tests.gatesheet;

import deltarule.problems.gatesheet.GateSheet;
import deltarule.problems.gatesheet.GateSheetParameters;
import deltarule.reference.gatesheet.GateSheetReference;
import deltarule.reference.gatesheet.GateSheetReference.Steps;
import deltarule.reference.gatesheet.LogicGate;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;

/** Other weights that behave alike. */
public final class GateSheetEquivalents implements Equivalents<GateSheet, GateSheetParameters> {
    @Override
    public List<Equivalent<GateSheet>> of(GateSheetParameters parameters) {
        Steps swapped = new Steps(parameters);
        swapped.firstHidden = outputs -> outputs[0] == 0 ? LogicGate.NAND.outputs() : LogicGate.NOR.outputs();
        swapped.secondHidden = outputs -> outputs[0] == 0 ? LogicGate.OR.outputs() : LogicGate.AND.outputs();
        Steps alone = new Steps(parameters);
        alone.firstHidden =
                outputs -> outputs[0] == 0 ? LogicGate.FIRST_ALONE.outputs() : LogicGate.FIRST_OR_NOT_SECOND.outputs();
        alone.secondHidden =
                outputs -> outputs[0] == 0 ? LogicGate.SECOND_ALONE.outputs() : LogicGate.SECOND_OR_NOT_FIRST.outputs();
        alone.last = outputs -> outputs[0] == 0 ? LogicGate.OR.outputs() : LogicGate.AND.outputs();
        return List.of(
                new Equivalent<>(
                        "gates-steeper",
                        "has all weights 1.7 times as large",
                        new Scaled(new GateSheetReference(parameters), 1.7)),
                new Equivalent<>(
                        "gates-hidden-swapped",
                        "has the hidden units in the other order",
                        new Scaled(new GateSheetReference(parameters, swapped), 1)),
                new Equivalent<>(
                        "gates-one-at-a-time",
                        "asks in each hidden unit for one of the cases",
                        new Scaled(new GateSheetReference(parameters, alone), 0.8)));
    }

    private record Scaled(GateSheet gates, double factor) implements GateSheet {
        @Override
        public double[] gate(int[] outputs) {
            return scaled(gates.gate(outputs));
        }

        @Override
        public double[][] network(int[] outputs) {
            return Arrays.stream(gates.network(outputs)).map(this::scaled).toArray(double[][]::new);
        }

        private double[] scaled(double[] unit) {
            return Arrays.stream(unit).map(number -> factor * number).toArray();
        }
    }
}
