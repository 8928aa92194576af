package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Random;

/** Networks and examples in rows that a student may see. */
final class PublicNetworks {
    /** The network of Scully's lecture: three inputs, three hidden units. */
    static final Network SCULLY = new Network(
            new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1}, {1.3, 1.9, 0.1}},
            new double[] {0.1, 0.1, 0.1},
            new double[] {0.2, 0.6, 0.2},
            0.1);

    /** The example of Scully's lecture. */
    static final double[][] SCULLY_INPUTS = {{0.2, 0.5, -0.9}};

    /** A network with three inputs and four hidden units. */
    static final Network TELLING = new Network(
            new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2}, {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}},
            new double[] {0.25, -0.35, 0.15, 0.45},
            new double[] {0.9, -0.7, 0.4, 0.65},
            -0.3);

    /** Five examples for it. */
    static final double[][] TELLING_INPUTS = {
        {0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6}, {-0.4, -0.8, 1.7}, {0.35, 0.55, 2.2}
    };

    /** The targets of the five examples. */
    static final int[] TELLING_TARGETS = {1, 0, 0, 1, 1};

    /** A network with three inputs and two hidden units, for counterexamples. */
    static final Network SMALL = new Network(
            new double[][] {{0.5, -0.3, 0.8}, {0.4, 0.9, -0.2}},
            new double[] {0.3, -0.2},
            new double[] {0.7, -0.6},
            0.2);

    /** Three examples for it. */
    static final double[][] SMALL_INPUTS = {{1.5, 0.5, 0.7}, {-0.4, 1.2, 0.6}, {0.8, 0.3, -1.1}};

    /** The targets of the three examples. */
    static final int[] SMALL_TARGETS = {1, 0, 1};

    /** A network with two inputs and two hidden units that soon learns exclusive or, whatever the activation and loss. */
    static final Network UNDECIDED = new Network(
            new double[][] {{-2.7, 2.8}, {-2.9, 1.7}}, new double[] {0.9, -1.2}, new double[] {-1.5, 3.0}, 0.7);

    /** The corners of a square. */
    static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    /** Exclusive or of each corner's coordinates. */
    static final int[] EXCLUSIVE_OR = {0, 1, 1, 0};

    private final SeededNumbers numbers;

    PublicNetworks(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** A network with its examples in rows and their targets. */
    record Sheet(Network network, double[][] inputs, int[] targets) {}

    /** One example for three hidden units. */
    Sheet single() {
        return numbers.published(
                "three units", new Sheet(SCULLY, SCULLY_INPUTS, new int[] {1}), random -> fresh(random, 3, 1));
    }

    /** Five examples for four hidden units. */
    Sheet five() {
        return numbers.published(
                "four units", new Sheet(TELLING, TELLING_INPUTS, TELLING_TARGETS), random -> fresh(random, 4, 5));
    }

    /** The corners of a square, with a start that is as good whichever way the square is turned. */
    Sheet exclusiveOr() {
        return numbers.published(
                "exclusive or", new Sheet(UNDECIDED, CORNERS, EXCLUSIVE_OR), PublicNetworks::turnedExclusiveOr);
    }

    /** Draws until every weighted sum of a hidden unit lies clear of 0. */
    private static Sheet fresh(Random random, int units, int examples) {
        while (true) {
            Network network = new Network(
                    SlideNumbers.steps(random, units, 3, -0.9, 0.9),
                    SlideNumbers.steps(random, units, -0.5, 0.5),
                    SlideNumbers.steps(random, units, -0.9, 0.9),
                    SlideNumbers.step(random, -0.4, 0.4));
            double[][] inputs = SlideNumbers.steps(random, examples, 3, -1.5, 2.2);
            if (isClear(network, inputs)) {
                return new Sheet(
                        network, inputs, examples == 1 ? new int[] {1} : RandomNetworks.targets(random, examples));
            }
        }
    }

    private static boolean isClear(Network network, double[][] inputs) {
        for (double[] input : inputs) {
            for (int k = 0; k < network.hiddenBias().length; k++) {
                double sum = network.hiddenBias()[k];
                for (int j = 0; j < input.length; j++) {
                    sum += network.hiddenWeights()[k][j] * input[j];
                }
                if (Math.abs(sum) < 0.05) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Sheet turnedExclusiveOr(Random random) {
        double[][] weights = new double[2][];
        double[] biases = new double[2];
        double[] output = new double[2];
        int unit = random.nextInt(2);
        int input = random.nextInt(2);
        boolean mirrored = random.nextBoolean();
        for (int k = 0; k < 2; k++) {
            double[] row = UNDECIDED.hiddenWeights()[(k + unit) % 2];
            weights[k] = new double[] {row[input], row[1 - input]};
            biases[k] = UNDECIDED.hiddenBias()[(k + unit) % 2];
            output[k] = UNDECIDED.outputWeights()[(k + unit) % 2];
            if (mirrored) {
                biases[k] = Math.rint(10 * (biases[k] + weights[k][0] + weights[k][1])) / 10;
                weights[k] = new double[] {-weights[k][0], -weights[k][1]};
            }
        }
        int first = random.nextInt(4);
        double[][] corners = new double[4][];
        int[] targets = new int[4];
        for (int i = 0; i < 4; i++) {
            corners[i] = CORNERS[(i + first) % 4];
            targets[i] = EXCLUSIVE_OR[(i + first) % 4];
        }
        return new Sheet(new Network(weights, biases, output, UNDECIDED.outputBias()), corners, targets);
    }
}
