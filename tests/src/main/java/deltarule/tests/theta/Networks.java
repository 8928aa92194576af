package deltarule.tests.theta;

import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Random;

/** Matrices with a row for each target, and examples, public and of seeded numbers. */
final class Networks {
    /** Two inputs, two hidden units and one output. */
    static final double[][][] SMALL = {{{0.1, 0.2, -0.3}, {0.4, -0.5, 0.6}}, {{0.7, -0.8, 0.9}}};

    /** An example for the small network. */
    static final double[] SMALL_INPUT = {1.5, 2.5};

    /** Three inputs, four hidden units and two outputs. */
    static final double[][][] TELLING = {
        {{0.25, 0.7, -0.4, 0.3}, {-0.35, -0.6, 0.8, 0.2}, {0.15, 0.5, 0.9, -0.3}, {0.45, -0.2, -0.7, 0.6}},
        {{-0.3, 0.9, -0.7, 0.4, 0.65}, {0.55, -0.25, 0.6, 0.85, -0.45}}
    };

    /** Five examples for the telling network. */
    static final double[][] TELLING_INPUTS = {
        {0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6}, {-0.4, -0.8, 1.7}, {0.35, 0.55, 2.2}
    };

    /** The targets of the five examples. */
    static final double[][] TELLING_TARGETS = {{1, 0}, {0, 0}, {0, 1}, {1, 1}, {1, 0}};

    /** Two inputs, two hidden units and two outputs, for counterexamples. */
    static final double[][][] SQUARE = {
        {{0.2, 0.5, -0.4}, {-0.3, 0.6, 0.7}},
        {{0.4, -0.6, 0.8}, {-0.5, 0.3, 0.9}}
    };

    /** Three examples for the square network. */
    static final double[][] SQUARE_INPUTS = {{1.5, -0.5}, {-0.4, 1.2}, {0.8, 0.3}};

    /** The targets of the three examples. */
    static final double[][] SQUARE_TARGETS = {{1, 0}, {0, 1}, {1, 1}};

    private Networks() {}

    /** A network with examples and their targets that students see. */
    record Sheet(double[][][] theta, double[][] inputs, double[][] targets) {}

    /** The small network, or another like it. */
    static Sheet small(SeededNumbers numbers) {
        return numbers.published(
                "small network",
                new Sheet(SMALL, new double[][] {SMALL_INPUT}, new double[][] {{1}}),
                random -> new Sheet(
                        published(random, 2, 2, 1), SlideNumbers.steps(random, 1, 2, 0.5, 2.5), new double[][] {{1}}));
    }

    /** The telling network with five examples, or another like it. */
    static Sheet telling(SeededNumbers numbers) {
        return numbers.published(
                "telling network",
                new Sheet(TELLING, TELLING_INPUTS, TELLING_TARGETS),
                random -> new Sheet(
                        published(random, 3, 4, 2), SlideNumbers.steps(random, 5, 3, -1.5, 2.2), TELLING_TARGETS));
    }

    private static double[][][] published(Random random, int inputs, int units, int outputs) {
        return new double[][][] {
            SlideNumbers.steps(random, units, inputs + 1, -0.9, 0.9),
            SlideNumbers.steps(random, outputs, units + 1, -0.9, 0.9)
        };
    }

    /** Ordinary matrices for layers of these sizes. */
    static double[][][] theta(Random random, int... sizes) {
        double[][][] theta = new double[sizes.length - 1][][];
        for (int l = 0; l < theta.length; l++) {
            theta[l] = SeededNumbers.matrix(random, sizes[l + 1], sizes[l] + 1, -0.9, 0.9);
        }
        return theta;
    }

    /** An ordinary input. */
    static double[] input(Random random, int length) {
        return SeededNumbers.vector(random, length, -2, 2);
    }

    /** Targets with both kinds in each row. */
    static double[][] targets(Random random, int examples, int units) {
        double[][] targets = new double[examples][units];
        for (int n = 0; n < examples; n++) {
            int first = random.nextInt(2);
            for (int k = 0; k < units; k++) {
                targets[n][k] = (first + k) % 2;
            }
        }
        return targets;
    }

    /** Hidden units that saturate at large inputs, and outputs that are certain whatever comes of small mistakes. */
    static double[][][] saturated(Random random, int inputs, int units, double least) {
        double[][] first = SeededNumbers.matrix(random, units, inputs + 1, least, 1.3 * least);
        double[][] last = SeededNumbers.matrix(random, 3, units + 1, least, 1.3 * least);
        for (int j = 0; j <= units; j++) {
            last[1][j] *= -1;
        }
        return new double[][][] {first, last};
    }
}
