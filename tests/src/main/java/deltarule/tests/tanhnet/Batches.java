package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork.Network;
import deltarule.testkit.SeededNumbers;
import java.util.Random;

/** Networks and batches, public ones and such of seeded numbers. */
final class Batches {
    /** Numbers of inputs, hidden units, outputs and examples: all different, and twice square where a layer may be turned. */
    static final int[][] SHAPES = {{3, 5, 2, 7}, {5, 4, 4, 3}, {4, 3, 2, 4}};

    /** The network of Scully's lecture: three inputs, three hidden units, one output. */
    static final Network SCULLY = new Network(
            new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1}, {1.3, 1.9, 0.1}},
            new double[] {0.1, 0.1, 0.1},
            new double[][] {{0.2, 0.6, 0.2}},
            new double[] {0.1});

    /** The example of Scully's lecture and two others, in columns. */
    static final double[][] SCULLY_INPUTS = {{0.2, 0.7, -0.4}, {0.5, -0.3, 0.8}, {-0.9, 0.6, 1.3}};

    /** Their targets. */
    static final int[][] SCULLY_TARGETS = {{1, 0, 1}};

    /** A network with three inputs, four hidden units and one output. */
    static final Network TELLING = new Network(
            new double[][] {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2}, {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}},
            new double[] {0.25, -0.35, 0.15, 0.45},
            new double[][] {{0.9, -0.7, 0.4, 0.65}},
            new double[] {-0.3});

    /** Five examples for it, in columns. */
    static final double[][] TELLING_INPUTS = {
        {0.6, -0.9, 1.3, -0.4, 0.35}, {-1.2, 1.4, 0.7, -0.8, 0.55}, {0.8, 0.3, -0.6, 1.7, 2.2}
    };

    /** The targets of the five examples. */
    static final int[][] TELLING_TARGETS = {{1, 0, 0, 1, 1}};

    /** A network with three inputs, two hidden units and two outputs, for counterexamples. */
    static final Network SMALL = new Network(
            new double[][] {{0.5, -0.3, 0.8}, {0.4, 0.9, -0.2}},
            new double[] {0.3, -0.2},
            new double[][] {{0.7, -0.6}, {0.2, 0.9}},
            new double[] {0.2, -0.4});

    /** Three examples for it, in columns. */
    static final double[][] SMALL_INPUTS = {{1.5, -0.4, 0.8}, {0.5, 1.2, 0.3}, {0.7, 0.6, -1.1}};

    /** The targets of the three examples. */
    static final int[][] SMALL_TARGETS = {{1, 0, 1}, {0, 0, 1}};

    private Batches() {}

    /** An ordinary network. */
    static Network network(Random random, int inputs, int units, int outputs) {
        return new Network(
                SeededNumbers.matrix(random, units, inputs, -0.9, 0.9),
                SeededNumbers.vector(random, units, -0.9, 0.9),
                SeededNumbers.matrix(random, outputs, units, -0.9, 0.9),
                SeededNumbers.vector(random, outputs, -0.9, 0.9));
    }

    /** Targets of both kinds in turn, each row starting anew. */
    static int[][] targets(Random random, int outputs, int examples) {
        int[][] targets = new int[outputs][examples];
        for (int[] row : targets) {
            int first = random.nextInt(2);
            for (int i = 0; i < examples; i++) {
                row[i] = (first + i) % 2;
            }
        }
        return targets;
    }
}
