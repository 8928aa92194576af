package deltarule.tests.softmaxregression;

/** Models and data that every student may see: examples and classes in rows. */
final class PublicData {
    /** The weights of four classes for three inputs. */
    static final double[][] WEIGHTS = {{0.7, -0.4, 0.3}, {-0.6, 0.8, 0.2}, {0.5, 0.9, -0.3}, {-0.2, -0.7, 0.6}};

    /** Their biases. */
    static final double[] BIAS = {0.25, -0.35, 0.15, 0.45};

    /** Five examples. */
    static final double[][] INPUTS = {
        {0.6, -1.2, 0.8}, {-0.9, 1.4, 0.3}, {1.3, 0.7, -0.6}, {-0.4, -0.8, 1.7}, {0.35, 0.55, 2.2}
    };

    /** The classes of the five examples. */
    static final int[] LABELS = {0, 1, 2, 3, 1};

    /** Activations for the five examples. */
    static final double[][] ACTIVATIONS = {
        {0.4, 0.1, 0.2, 0.3},
        {0.15, 0.45, 0.3, 0.1},
        {0.3, 0.25, 0.4, 0.05},
        {0.1, 0.1, 0.2, 0.6},
        {0.2, 0.35, 0.25, 0.2}
    };

    /** The logits of three examples in four classes. */
    static final double[][] LOGITS = {{0.4, -1.3, 2.1, 0.9}, {1.6, 0.7, -0.5, -1.2}, {-0.3, 0.2, 0.8, 1.4}};

    /** The two examples of the Sharif lecture whose second class is the true one. */
    static final double[][] SHARIF_LOGITS = {{3.2, 5.1, -1.7, -3.7}, {5.8, 2.2, -1.6, 1.5}};

    /** The weights of three classes for two inputs, for counterexamples. */
    static final double[][] SMALL_WEIGHTS = {{0.5, -0.3}, {0.4, 0.9}, {-0.7, 0.2}};

    /** Their biases. */
    static final double[] SMALL_BIAS = {0.3, -0.2, 0.4};

    /** Four examples for it. */
    static final double[][] SMALL_INPUTS = {{1.5, 0.5}, {-0.4, 1.2}, {0.8, -1.1}, {0.3, 0.7}};

    /** The classes of the four examples. */
    static final int[] SMALL_LABELS = {2, 0, 1, 1};

    private PublicData() {}
}
