package deltarule.reference.gatesheet;

import deltarule.problems.gatesheet.GateSheet;
import deltarule.problems.gatesheet.GateSheetParameters;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Weights that behave, step by step: for each gate those whose signs follow from its outputs. */
public class GateSheetReference implements GateSheet {
    /** As large as the lecture's weights of AND. */
    private static final double SCALE = 20;

    private final GateSheetParameters parameters;
    private final Steps steps;

    /** The reference of a variant. */
    public GateSheetReference(GateSheetParameters parameters) {
        this(parameters, new Steps(parameters));
    }

    /** The reference with other steps. */
    public GateSheetReference(GateSheetParameters parameters, Steps steps) {
        this.parameters = parameters;
        this.steps = steps;
    }

    /** The steps from a gate to its weights. */
    public static class Steps {
        /** The gate that a single unit is made into. */
        public UnaryOperator<int[]> aim = outputs -> outputs;

        /** The low input that a single unit is made for. */
        public int low;

        /** The bias of a single unit. */
        public DoubleUnaryOperator bias = b -> b;

        /** The gate of the first hidden unit, from the network's. */
        public UnaryOperator<int[]> firstHidden =
                outputs -> outputs[0] == 0 ? LogicGate.OR.outputs() : LogicGate.AND.outputs();

        /** The gate of the second hidden unit, from the network's. */
        public UnaryOperator<int[]> secondHidden =
                outputs -> outputs[0] == 0 ? LogicGate.NAND.outputs() : LogicGate.NOR.outputs();

        /** The gate of the output unit, from the network's. */
        public UnaryOperator<int[]> last =
                outputs -> outputs[0] == 0 ? LogicGate.AND.outputs() : LogicGate.OR.outputs();

        /** What a hidden unit that does not fire puts out. */
        public int lowHidden;

        /** The bias of the output unit. */
        public DoubleUnaryOperator lastBias = b -> b;

        /** The right steps of a variant. */
        public Steps(GateSheetParameters parameters) {
            low = parameters.low();
            lowHidden = lowOutput(parameters);
        }
    }

    @Override
    public double[] gate(int[] outputs) {
        double[] unit = unit(steps.aim.apply(outputs), steps.low);
        unit[2] = steps.bias.applyAsDouble(unit[2]);
        return unit;
    }

    @Override
    public double[][] network(int[] outputs) {
        double[] last = unit(steps.last.apply(outputs), steps.lowHidden);
        last[2] = steps.lastBias.applyAsDouble(last[2]);
        return new double[][] {
            unit(steps.firstHidden.apply(outputs), parameters.low()),
            unit(steps.secondHidden.apply(outputs), parameters.low()),
            last
        };
    }

    /**
     * With inputs of -1 and 1 the weights are the means of target times input, the bias the mean target, all targets being
     * -1 or 1; inputs of 0 and 1 need twice the weights and a bias that makes up for it.
     */
    private static double[] unit(int[] outputs, int low) {
        double first = 0;
        double second = 0;
        double bias = 0;
        for (int i = 0; i < outputs.length; i++) {
            int target = outputs[i] == 1 ? 1 : -1;
            first += target * (i < 2 ? -1 : 1) / 4.0;
            second += target * (i % 2 == 0 ? -1 : 1) / 4.0;
            bias += target / 4.0;
        }
        return low == 0
                ? new double[] {2 * SCALE * first, 2 * SCALE * second, SCALE * (bias - first - second)}
                : new double[] {SCALE * first, SCALE * second, SCALE * bias};
    }

    /** The gate that a unit is: its outputs for the four inputs, a low one as 0. */
    public int[] behaviour(double[] unit) {
        return Arrays.stream(inputs())
                .mapToInt(input -> told(fired(unit, input)))
                .toArray();
    }

    /** The gate that a network is: its outputs for the four inputs, a low one as 0. */
    public int[] behaviour(double[][] units) {
        return Arrays.stream(inputs())
                .mapToInt(input -> told(fired(units[2], new double[] {fired(units[0], input), fired(units[1], input)})))
                .toArray();
    }

    private double[][] inputs() {
        int low = parameters.low();
        return new double[][] {{low, low}, {low, 1}, {1, low}, {1, 1}};
    }

    private double fired(double[] unit, double[] input) {
        double sum = unit[0] * input[0] + unit[1] * input[1] + unit[2];
        return sum >= 0 ? 1 : lowOutput(parameters);
    }

    private static int told(double fired) {
        return fired > 0 ? 1 : 0;
    }

    private static int lowOutput(GateSheetParameters parameters) {
        return parameters.unit().equals("step") ? 0 : -1;
    }
}
