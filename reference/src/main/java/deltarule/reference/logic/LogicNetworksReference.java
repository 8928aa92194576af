package deltarule.reference.logic;

import deltarule.problems.logic.LogicNetworks;
import deltarule.problems.logic.LogicNetworksParameters;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The right logic networks, step by step. */
public class LogicNetworksReference implements LogicNetworks {
    private final Steps steps;

    /** The reference of a variant. */
    public LogicNetworksReference(LogicNetworksParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public LogicNetworksReference(Steps steps) {
        this.steps = steps;
    }

    /** Whether a unit fires. */
    @FunctionalInterface
    public interface Firing {
        boolean of(double sum, double threshold);
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** The gate that is built, from the one that is asked for. */
        public UnaryOperator<String> usedGate = name -> name;

        /** The bias of a conjunction of m inputs, in units of the steepness. */
        public IntToDoubleFunction conjunctionBias;

        /** The bias of a gate as it is used. */
        public DoubleUnaryOperator usedBias = bias -> bias;

        /** The steepness of the gates that {@code gate} builds. */
        public DoubleSupplier steepness;

        /** What a unit adds to its weighted sum. */
        public DoubleUnaryOperator addedBias = bias -> bias;

        /** The activation of a unit, from its weighted sum. */
        public DoubleUnaryOperator activation;

        /** Whether a threshold unit fires. */
        public Firing firing;

        /** What a threshold unit answers when it does not fire, from the truth value of false. */
        public IntUnaryOperator silent = low -> low;

        /** The gate of the first hidden unit of the XNOR network. */
        public Supplier<String> xnorFirst = () -> "and";

        /** The gate of the second hidden unit of the XNOR network. */
        public Supplier<String> xnorSecond = () -> "nor";

        /** The gate of the output unit of the XNOR network. */
        public Supplier<String> xnorOutput = () -> "or";

        /** A hidden activation of the XNOR network as the output gets it. */
        public DoubleUnaryOperator passedOn = activation -> activation;

        /** The steepness of the XNOR network. */
        public DoubleSupplier xnorSteepness;

        /** Whether a unit of the XOR network fires. */
        public Firing xorFiring;

        /** The answers of the hidden units of the XOR network, in order. */
        public UnaryOperator<int[]> xorHidden = hidden -> hidden;

        /** What flows into the output of the XOR network, from the inputs (first) and the hidden answers. */
        public BinaryOperator<int[]> xorSources = (inputs, hidden) -> hidden;

        /** The threshold of the output of the XOR network. */
        public DoubleSupplier xorOutputThreshold;

        /** Whether a linear rule answers 1. */
        public Firing ruleFiring;

        /** The smallest weight of a linear rule. */
        public IntUnaryOperator leastWeight = limit -> -limit;

        /** The size of the largest bias of a linear rule. */
        public IntUnaryOperator largestBias = limit -> limit;

        /** The share, from how many of the four rows agree. */
        public DoubleUnaryOperator share = agreeing -> agreeing / 4;

        private final boolean orNand;

        /** The truth value of false. */
        private final int low;

        /** By how much a threshold is lowered where sums of truth values must be more than it: to the sum below. */
        private final int slack;

        /** The right steps of a variant. */
        public Steps(LogicNetworksParameters parameters) {
            boolean zeroOne = parameters.truthValues().equals("zero-one");
            boolean tieFires = parameters.tie().equals("fires");
            low = zeroOne ? 0 : -1;
            slack = tieFires ? 0 : 1 - low;
            conjunctionBias = m -> zeroOne ? 1 - 2.0 * m : 1 - m;
            activation = z -> zeroOne ? sigmoid(z) : StrictMath.tanh(z / 2);
            firing = tieFires ? (sum, threshold) -> sum >= threshold : (sum, threshold) -> sum > threshold;
            xorFiring = firing;
            ruleFiring = firing;
            steepness = parameters::steepness;
            xnorSteepness = parameters::steepness;
            orNand = parameters.xorHidden().equals("or-nand");
            xorOutputThreshold = () -> (orNand ? 2 : 1 + low) - slack;
        }
    }

    @Override
    public Unit gate(String name, int inputs) {
        requireGate(name, inputs);
        String used = steps.usedGate.apply(name);
        double steepness = steps.steepness.getAsDouble();
        double bias = bias(used, inputs, steps.conjunctionBias.applyAsDouble(inputs));
        return unit(used, steps.usedBias.applyAsDouble(bias), inputs, steepness);
    }

    @Override
    public double[] activations(Unit unit, int[][] inputs) {
        require(unit != null && Double.isFinite(unit.bias()), "a unit");
        requireWeights(unit.weights());
        requireRows(inputs, unit.weights().length);
        return Arrays.stream(inputs)
                .mapToDouble(row -> steps.activation.applyAsDouble(
                        steps.addedBias.applyAsDouble(unit.bias()) + sum(unit.weights(), row)))
                .toArray();
    }

    @Override
    public int[] fires(double[] weights, double threshold, int[][] inputs) {
        requireWeights(weights);
        require(Double.isFinite(threshold), "a finite threshold");
        requireRows(inputs, weights.length);
        return Arrays.stream(inputs)
                .mapToInt(row -> steps.firing.of(sum(weights, row), threshold) ? 1 : steps.silent.applyAsInt(steps.low))
                .toArray();
    }

    @Override
    public double[][] xnor(int[][] inputs) {
        requireRows(inputs, 2);
        double steepness = steps.xnorSteepness.getAsDouble();
        Unit first = unit(steps.xnorFirst.get(), steepness);
        Unit second = unit(steps.xnorSecond.get(), steepness);
        Unit output = unit(steps.xnorOutput.get(), steepness);
        double[][] traces = new double[inputs.length][];
        for (int i = 0; i < inputs.length; i++) {
            double a1 = steps.passedOn.applyAsDouble(squashed(first.bias() + sum(first.weights(), inputs[i])));
            double a2 = steps.passedOn.applyAsDouble(squashed(second.bias() + sum(second.weights(), inputs[i])));
            double z = output.bias() + output.weights()[0] * a1 + output.weights()[1] * a2;
            traces[i] = new double[] {a1, a2, squashed(z)};
        }
        return traces;
    }

    @Override
    public int[][] xor(int[][] inputs) {
        requireRows(inputs, 2);
        return Arrays.stream(inputs).map(this::xorAnswers).toArray(int[][]::new);
    }

    private int[] xorAnswers(int[] row) {
        int either = 1 + steps.low - steps.slack;
        int notBoth = -1 - steps.low - steps.slack;
        int oneAlone = 1 - steps.low - steps.slack;
        int first = answer(steps.orNand ? row[0] + row[1] : row[0] - row[1], steps.orNand ? either : oneAlone);
        int second = answer(steps.orNand ? -row[0] - row[1] : row[1] - row[0], steps.orNand ? notBoth : oneAlone);
        int[] hidden = steps.xorHidden.apply(new int[] {first, second});
        int[] sources = steps.xorSources.apply(row, hidden);
        int output = answer(sources[0] + sources[1], steps.xorOutputThreshold.getAsDouble());
        return new int[] {hidden[0], hidden[1], output};
    }

    private int answer(double sum, double threshold) {
        return steps.xorFiring.of(sum, threshold) ? 1 : steps.low;
    }

    @Override
    public double[] bestLinearAccuracies(int[][] tables, int limit) {
        requireRows(tables, 4);
        require(limit >= 1 && limit <= 20, "a limit from 1 to 20");
        return Arrays.stream(tables)
                .mapToDouble(table -> steps.share.applyAsDouble(mostAgreeing(table, limit)))
                .toArray();
    }

    private int mostAgreeing(int[] table, int limit) {
        int low = steps.low;
        int[][] corners = {{low, low}, {low, 1}, {1, low}, {1, 1}};
        int most = 0;
        int largestBias = steps.largestBias.applyAsInt(limit);
        for (int w1 = steps.leastWeight.applyAsInt(limit); w1 <= limit; w1++) {
            for (int w2 = steps.leastWeight.applyAsInt(limit); w2 <= limit; w2++) {
                for (int b = -largestBias; b <= largestBias; b++) {
                    int agreeing = 0;
                    for (int i = 0; i < corners.length; i++) {
                        int sum = w1 * corners[i][0] + w2 * corners[i][1] + b;
                        agreeing += steps.ruleFiring.of(sum, 0) == (table[i] == 1) ? 1 : 0;
                    }
                    most = Math.max(most, agreeing);
                }
            }
        }
        return most;
    }

    private Unit unit(String gate, double steepness) {
        return unit(gate, bias(gate, 2, steps.low == 0 ? -3 : -1), 2, steepness);
    }

    private Unit unit(String gate, double bias, int inputs, double steepness) {
        double[] weights = new double[inputs];
        double size = (2 + steps.low) * steepness;
        Arrays.fill(weights, gate.equals("and") || gate.equals("or") ? size : -size);
        return new Unit(bias * steepness, weights);
    }

    private double bias(String gate, int inputs, double conjunction) {
        double disjunction = steps.low == 0 ? -1 : inputs - 1;
        return switch (gate) {
            case "and" -> conjunction;
            case "nand" -> -conjunction;
            case "or" -> disjunction;
            default -> -disjunction;
        };
    }

    /** A sum as activation of the XNOR network. */
    private double squashed(double z) {
        return steps.low == 0 ? sigmoid(z) : StrictMath.tanh(z / 2);
    }

    private static double sum(double[] weights, int[] inputs) {
        return IntStream.range(0, weights.length)
                .mapToDouble(j -> weights[j] * inputs[j])
                .sum();
    }

    private static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + StrictMath.exp(-z)) : StrictMath.exp(z) / (1 + StrictMath.exp(z));
    }

    /** Refuses what is no gate, and numbers of inputs it cannot have. */
    protected static void requireGate(String name, int inputs) {
        require(name != null && Set.of("and", "or", "nor", "nand", "not").contains(name), "the name of a gate");
        require(inputs >= 1 && (inputs == 1 || !name.equals("not")), "a number of inputs that the gate can have");
    }

    /** Refuses weights that are missing or not finite. */
    protected static void requireWeights(double[] weights) {
        require(weights != null && weights.length > 0, "at least one weight");
        require(Arrays.stream(weights).allMatch(Double::isFinite), "finite weights");
    }

    /** Refuses rows that are missing, of another length, or of anything but truth values. */
    protected void requireRows(int[][] rows, int length) {
        require(rows != null && rows.length > 0, "at least one row");
        for (int[] row : rows) {
            require(row != null && row.length == length, "rows of length " + length);
            require(Arrays.stream(row).allMatch(x -> x == steps.low || x == 1), "truth values");
        }
    }

    /** Refuses what does not meet a condition. */
    protected static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " needed");
        }
    }
}
