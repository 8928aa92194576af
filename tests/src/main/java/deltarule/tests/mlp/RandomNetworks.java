package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Networks and batches of seeded numbers. */
final class RandomNetworks {
    /** Numbers of examples, inputs and hidden units, all different. */
    static final int[][] SHAPES = {{5, 3, 4}, {3, 6, 5}, {7, 4, 3}};

    private RandomNetworks() {}

    /** An ordinary network. */
    static Network network(Random random, int inputs, int units) {
        return new Network(
                SeededNumbers.matrix(random, units, inputs, -0.9, 0.9),
                SeededNumbers.vector(random, units, -0.9, 0.9),
                SeededNumbers.vector(random, units, -0.9, 0.9),
                SeededNumbers.vector(random, 1, -0.9, 0.9)[0]);
    }

    /**
     * A network whose predictions lie about one half, even without the output's activation: they are probabilities with
     * which training can go on.
     */
    static Network undecided(Random random, int inputs, int units) {
        return new Network(
                SeededNumbers.matrix(random, units, inputs, -0.5, 0.5),
                SeededNumbers.vector(random, units, -0.5, 0.5),
                SeededNumbers.vector(random, units, 0.03, 0.07),
                SeededNumbers.vector(random, 1, 0.4, 0.5)[0]);
    }

    /** A network whose units each have weights of one sign, in turn, so that huge inputs saturate them all. */
    static Network signed(Random random, int inputs, int units, double outputScale) {
        Network positive = positiveOutput(random, units);
        double[][] hiddenWeights = SeededNumbers.matrix(random, units, inputs, 0.2, 0.9);
        double[] outputWeights = new double[units];
        for (int k = 0; k < units; k++) {
            int sign = k % 2 == 0 ? 1 : -1;
            hiddenWeights[k] =
                    Arrays.stream(hiddenWeights[k]).map(w -> sign * w).toArray();
            outputWeights[k] = sign * outputScale * positive.outputWeights()[k];
        }
        return new Network(hiddenWeights, positive.hiddenBias(), outputWeights, positive.outputBias());
    }

    /** A network with as many inputs as units whose weights all are positive. */
    static Network positive(Random random, int units) {
        Network output = positiveOutput(random, units);
        double[][] hiddenWeights = SeededNumbers.matrix(random, units, units, 0.2, 0.9);
        return new Network(hiddenWeights, output.hiddenBias(), output.outputWeights(), output.outputBias());
    }

    /** A network of three inputs whose output weights all are positive. */
    static Network positiveOutput(Random random, int units) {
        return new Network(
                SeededNumbers.matrix(random, units, 3, -0.9, 0.9),
                SeededNumbers.vector(random, units, -0.9, 0.9),
                SeededNumbers.vector(random, units, 0.4, 0.9),
                SeededNumbers.vector(random, 1, -0.9, 0.9)[0]);
    }

    /** Four rows, huge and hugely negative in turn. */
    static double[][] huge(Random random, int columns, double least) {
        double[][] rows = new double[4][];
        for (int i = 0; i < 4; i++) {
            int sign = i % 2 == 0 ? 1 : -1;
            rows[i] = Arrays.stream(SeededNumbers.vector(random, columns, 3 * least, 4 * least))
                    .map(x -> sign * x)
                    .toArray();
        }
        return rows;
    }

    /** Two such rows and two ordinary ones. */
    static double[][] partlyHuge(Random random, int columns, double least) {
        double[][] rows = huge(random, columns, least);
        rows[2] = SeededNumbers.vector(random, columns, -0.9, 0.9);
        rows[3] = SeededNumbers.vector(random, columns, -0.9, 0.9);
        return rows;
    }

    /** Targets of both kinds, as many of each as nearly as can be. */
    static int[] targets(Random random, int examples) {
        int first = random.nextInt(2);
        return IntStream.range(0, examples).map(i -> (first + i) % 2).toArray();
    }
}
