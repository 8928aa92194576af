package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining.Network;

/** Networks and batches that every student may see. */
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

    private PublicNetworks() {}
}
