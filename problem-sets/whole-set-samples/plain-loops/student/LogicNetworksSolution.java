package student;

import deltarule.problems.logic.LogicNetworks;

public class LogicNetworksSolution implements LogicNetworks {

    private static final double STEEPNESS = 10.0;

    @Override
    public Unit gate(String name, int inputs) {
        Check.require(name != null, "no gate");
        Check.require(inputs >= 1, "gate without inputs");
        double bias;
        double weight = 2 * STEEPNESS;
        switch (name) {
            case "and":
                bias = -(2.0 * inputs - 1) * STEEPNESS;
                break;
            case "or":
                bias = -STEEPNESS;
                break;
            case "nand":
                bias = (2.0 * inputs - 1) * STEEPNESS;
                weight = -weight;
                break;
            case "nor":
                bias = STEEPNESS;
                weight = -weight;
                break;
            case "not":
                Check.require(inputs == 1, "not has one input");
                bias = STEEPNESS;
                weight = -weight;
                break;
            default:
                throw new IllegalArgumentException("unknown gate: " + name);
        }
        double[] weights = new double[inputs];
        for (int j = 0; j < inputs; j++) {
            weights[j] = weight;
        }
        return new Unit(bias, weights);
    }

    @Override
    public double[] activations(Unit unit, int[][] inputs) {
        Check.require(unit != null, "no unit");
        Check.finite(unit.bias());
        Check.vector(unit.weights());
        checkRows(inputs, unit.weights().length);
        double[] activations = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            activations[i] = sigmoid(unit.bias() + weightedSum(unit.weights(), inputs[i]));
        }
        return activations;
    }

    @Override
    public int[] fires(double[] weights, double threshold, int[][] inputs) {
        Check.vector(weights);
        Check.finite(threshold);
        checkRows(inputs, weights.length);
        int[] answers = new int[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            answers[i] = weightedSum(weights, inputs[i]) >= threshold ? 1 : 0;
        }
        return answers;
    }

    @Override
    public double[][] xnor(int[][] inputs) {
        double[] both = activations(gate("and", 2), inputs);
        double[] none = activations(gate("nor", 2), inputs);
        Unit or = gate("or", 2);
        double[][] result = new double[inputs.length][3];
        for (int i = 0; i < inputs.length; i++) {
            result[i][0] = both[i];
            result[i][1] = none[i];
            result[i][2] = sigmoid(or.bias() + or.weights()[0] * both[i] + or.weights()[1] * none[i]);
        }
        return result;
    }

    @Override
    public int[][] xor(int[][] inputs) {
        checkRows(inputs, 2);
        int[][] result = new int[inputs.length][3];
        for (int i = 0; i < inputs.length; i++) {
            int x = inputs[i][0];
            int y = inputs[i][1];
            result[i][0] = x + y >= 1 ? 1 : 0;
            result[i][1] = -x - y >= -1 ? 1 : 0;
            result[i][2] = result[i][0] + result[i][1] >= 2 ? 1 : 0;
        }
        return result;
    }

    @Override
    public double[] bestLinearAccuracies(int[][] tables, int limit) {
        checkRows(tables, 4);
        Check.require(limit >= 1 && limit <= 20, "limit has to be from 1 to 20");
        double[] best = new double[tables.length];
        for (int w1 = -limit; w1 <= limit; w1++) {
            for (int w2 = -limit; w2 <= limit; w2++) {
                for (int b = -limit; b <= limit; b++) {
                    tryRule(w1, w2, b, tables, best);
                }
            }
        }
        return best;
    }

    /** Raises the entries of best where this rule is better. */
    private static void tryRule(int w1, int w2, int b, int[][] tables, double[] best) {
        int[] answers = {
            b >= 0 ? 1 : 0, w2 + b >= 0 ? 1 : 0, w1 + b >= 0 ? 1 : 0, w1 + w2 + b >= 0 ? 1 : 0,
        };
        for (int i = 0; i < tables.length; i++) {
            int right = 0;
            for (int row = 0; row < 4; row++) {
                if (tables[i][row] == answers[row]) {
                    right++;
                }
            }
            best[i] = Math.max(best[i], right / 4.0);
        }
    }

    private static double weightedSum(double[] weights, int[] inputs) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * inputs[j];
        }
        return sum;
    }

    private static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    private static void checkRows(int[][] rows, int length) {
        Check.require(rows != null && rows.length > 0, "no rows");
        for (int[] row : rows) {
            Check.require(row != null && row.length == length, "row has the wrong length");
            for (int value : row) {
                Check.require(value == 0 || value == 1, "truth values are 0 and 1");
            }
        }
    }
}
