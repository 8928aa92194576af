package deltarule.tests.logic;

import deltarule.problems.logic.LogicNetworks;
import deltarule.problems.logic.LogicNetworksParameters;
import deltarule.reference.logic.LogicNetworksReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Other right ways to write the logic networks. */
public final class LogicNetworksEquivalents implements Equivalents<LogicNetworks, LogicNetworksParameters> {
    @Override
    public List<Equivalent<LogicNetworks>> of(LogicNetworksParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "logic-from-its-own-parts",
                        "builds the networks from the public methods for gates and units",
                        new OwnParts(parameters)),
                new Equivalent<>(
                        "logic-negated",
                        "builds negated gates from the others with opposite signs",
                        new Negated(parameters)),
                new Equivalent<>(
                        "logic-tables",
                        "looks answers up where there are few, and counts mistakes",
                        new LookedUp(parameters)));
    }

    private static int low(LogicNetworksParameters parameters) {
        return parameters.truthValues().equals("zero-one") ? 0 : -1;
    }

    private static double[] bipolar(double[] activations) {
        return Arrays.stream(activations).map(a -> 2 * a - 1).toArray();
    }

    private static final class OwnParts extends LogicNetworksReference {
        private final LogicNetworksParameters parameters;

        OwnParts(LogicNetworksParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public double[] activations(Unit unit, int[][] inputs) {
            double[] activations = super.activations(unit, inputs);
            for (int i = 0; i < inputs.length; i++) {
                double z = unit.bias();
                for (int j = 0; j < inputs[i].length; j++) {
                    z += inputs[i][j] == 1 ? unit.weights()[j] : low(parameters) * unit.weights()[j];
                }
                activations[i] = low(parameters) == 0 ? 1 / (1 + Math.exp(-z)) : Math.tanh(z / 2);
            }
            return activations;
        }

        @Override
        public double[][] xnor(int[][] inputs) {
            requireRows(inputs, 2);
            double[] first = activations(gate("and", 2), inputs);
            double[] second = activations(gate("nor", 2), inputs);
            Unit or = gate("or", 2);
            double[][] traces = new double[inputs.length][];
            for (int i = 0; i < inputs.length; i++) {
                Unit shifted =
                        new Unit(or.bias() + or.weights()[0] * first[i], new double[] {or.weights()[1] * second[i]});
                traces[i] = new double[] {first[i], second[i], activations(shifted, new int[][] {{1}})[0]};
            }
            return traces;
        }

        @Override
        public int[][] xor(int[][] inputs) {
            requireRows(inputs, 2);
            boolean orNand = parameters.xorHidden().equals("or-nand");
            int low = low(parameters);
            double near = parameters.tie().equals("fires") ? 0 : 0.25;
            double[] both = {1, 1};
            int[] first =
                    orNand ? fires(both, 1 + low - near, inputs) : fires(new double[] {1, -1}, 1 - low - near, inputs);
            int[] second = orNand
                    ? fires(new double[] {-1, -1}, -1 - low - near, inputs)
                    : fires(new double[] {-1, 1}, 1 - low - near, inputs);
            int[][] answers = new int[inputs.length][];
            for (int i = 0; i < inputs.length; i++) {
                int[][] hidden = {{first[i], second[i]}};
                int output = fires(both, (orNand ? 2 : 1 + low) - near, hidden)[0];
                answers[i] = new int[] {first[i], second[i], output};
            }
            return answers;
        }

        @Override
        public double[] bestLinearAccuracies(int[][] tables, int limit) {
            double[] best = super.bestLinearAccuracies(tables, limit);
            Arrays.fill(best, 0);
            int[][] corners = new TruthValues(parameters).corners();
            for (int w1 = limit; w1 >= -limit; w1--) {
                for (int w2 = limit; w2 >= -limit; w2--) {
                    for (int b = limit; b >= -limit; b--) {
                        int[] answers = fires(new double[] {w1, w2}, -b, corners);
                        for (int t = 0; t < tables.length; t++) {
                            double share = 0;
                            for (int i = 0; i < 4; i++) {
                                share += answers[i] == tables[t][i] ? 0.25 : 0;
                            }
                            best[t] = Math.max(best[t], share);
                        }
                    }
                }
            }
            return best;
        }
    }

    private static final class Negated extends LogicNetworksReference {
        private final LogicNetworksParameters parameters;

        Negated(LogicNetworksParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public Unit gate(String name, int inputs) {
            requireGate(name, inputs);
            boolean conjunction = name.equals("and") || name.equals("nand");
            int sign = name.startsWith("n") ? -1 : 1;
            double s = parameters.steepness();
            double[] weights = Collections.nCopies(inputs, sign * (s + s)).stream()
                    .mapToDouble(weight -> low(parameters) == 0 ? weight : weight / 2)
                    .toArray();
            double bias = low(parameters) == 0 ? s - (conjunction ? 2 * s * inputs : 0) : s - s * inputs;
            return new Unit(sign * (conjunction ? bias : -bias), weights);
        }

        @Override
        public double[] activations(Unit unit, int[][] inputs) {
            double[] activations = super.activations(unit, inputs);
            for (int i = 0; i < inputs.length; i++) {
                double z = 0;
                for (int j = inputs[i].length - 1; j >= 0; j--) {
                    z += inputs[i][j] * unit.weights()[j];
                }
                double e = Math.exp(-Math.abs(z + unit.bias()));
                double right = z + unit.bias() < 0 ? e / (1 + e) : 1 - e / (1 + e);
                activations[i] = low(parameters) == 0
                        ? right
                        : Math.signum(z + unit.bias()) * -Math.expm1(-Math.abs(z + unit.bias())) / (1 + e);
            }
            return activations;
        }

        @Override
        public int[] fires(double[] weights, double threshold, int[][] inputs) {
            int[] answers = super.fires(weights, threshold, inputs);
            for (int i = 0; i < inputs.length; i++) {
                double missing = threshold;
                for (int j = 0; j < weights.length; j++) {
                    missing -= inputs[i][j] * weights[j];
                }
                boolean silent = parameters.tie().equals("fires") ? missing > 0 : missing >= 0;
                answers[i] = silent ? low(parameters) : 1;
            }
            return answers;
        }
    }

    private static final class LookedUp extends LogicNetworksReference {
        private final LogicNetworksParameters parameters;

        LookedUp(LogicNetworksParameters parameters) {
            super(parameters);
            this.parameters = parameters;
        }

        @Override
        public Unit gate(String name, int inputs) {
            requireGate(name, inputs);
            double s = parameters.steepness();
            double[] weights = new double[inputs];
            double size = low(parameters) == 0 ? s / 0.5 : s;
            Arrays.fill(weights, name.equals("or") || name.equals("and") ? size : -size);
            if (low(parameters) == -1) {
                boolean needsAll = name.equals("and") || name.equals("nor") || name.equals("not");
                return new Unit(needsAll ? s - s * inputs : s * inputs - s, weights);
            }
            return switch (name) {
                case "and" -> new Unit(s - 2 * inputs * s, weights);
                case "nand" -> new Unit(2 * inputs * s - s, weights);
                case "or" -> new Unit(0 - s, weights);
                default -> new Unit(s, weights);
            };
        }

        @Override
        public int[] fires(double[] weights, double threshold, int[][] inputs) {
            super.fires(weights, threshold, inputs);
            return Arrays.stream(inputs)
                    .mapToInt(row -> {
                        double sum = 0;
                        for (int j = row.length - 1; j >= 0; j--) {
                            sum += weights[j] * row[j];
                        }
                        boolean tie = sum == threshold;
                        boolean fires = tie ? parameters.tie().equals("fires") : Double.compare(sum, threshold) > 0;
                        return fires ? 1 : low(parameters);
                    })
                    .toArray();
        }

        @Override
        public double[][] xnor(int[][] inputs) {
            requireRows(inputs, 2);
            double s = parameters.steepness();
            return Arrays.stream(inputs)
                    .mapToDouble(row -> (row[0] == 1 ? 1 : 0) + (row[1] == 1 ? 1 : 0))
                    .mapToObj(ones -> {
                        double a1 = 1 / (1 + Math.exp(3 * s - 2 * s * ones));
                        double a2 = 1 / (1 + Math.exp(2 * s * ones - s));
                        return new double[] {a1, a2, 1 / (1 + Math.exp(s - 2 * s * (a1 + a2)))};
                    })
                    .map(trace -> low(parameters) == 0 ? trace : bipolar(trace))
                    .toArray(double[][]::new);
        }

        @Override
        public int[][] xor(int[][] inputs) {
            requireRows(inputs, 2);
            int[][] orNand = {{0, 1, 0}, {1, 1, 1}, {1, 1, 1}, {1, 0, 0}};
            int[][] oneNotOther = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {0, 0, 0}};
            int[][] table = parameters.xorHidden().equals("or-nand") ? orNand : oneNotOther;
            int[][] answers = new TruthValues(parameters).of(table);
            return Arrays.stream(inputs)
                    .map(row -> answers[(row[0] == 1 ? 2 : 0) + (row[1] == 1 ? 1 : 0)].clone())
                    .toArray(int[][]::new);
        }

        @Override
        public double[] bestLinearAccuracies(int[][] tables, int limit) {
            super.bestLinearAccuracies(tables, limit);
            return Arrays.stream(tables)
                    .mapToDouble(table -> {
                        boolean equalDiagonals = table[0] == table[3] && table[1] == table[2];
                        boolean fires = parameters.tie().equals("fires");
                        boolean onTheLine = low(parameters) == 0
                                && Arrays.equals(table, fires ? new int[] {0, 0, 0, 1} : new int[] {1, 1, 1, 0});
                        boolean reached = equalDiagonals ? table[0] == table[1] : limit > 1 || !onTheLine;
                        return reached ? 1 : 0.75;
                    })
                    .toArray();
        }
    }
}
