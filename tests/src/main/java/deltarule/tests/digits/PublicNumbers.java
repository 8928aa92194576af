package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetwork.Schedule;

/** Networks, images and batches that every student may see. */
final class PublicNumbers {
    /** Three pixels, four hidden units, three classes. */
    static final double[][][] NETWORK = {
        {{0.7, -0.4, 0.3, 0.25}, {-0.6, 0.8, 0.2, -0.35}, {0.5, 0.9, -0.3, 0.15}, {-0.2, -0.7, 0.6, 0.45}},
        {{0.9, -0.7, 0.4, 0.65, -0.3}, {-0.5, 0.6, 0.8, -0.2, 0.4}, {0.3, 0.45, -0.9, 0.7, -0.15}}
    };

    /** Five images for it. */
    static final double[][] IMAGES = {
        {0.6, 0.2, 0.8}, {0.9, 0.4, 0.3}, {0.3, 0.7, 0.6}, {0.4, 0.8, 0.7}, {0.35, 0.55, 0.2}
    };

    /** The labels of the five images. */
    static final int[] LABELS = {2, 0, 1, 1, 0};

    /** Two epochs of a batch of three, and two left over. */
    static final Schedule SCHEDULE = new Schedule(new int[][] {{3, 0, 4, 1, 2}, {1, 4, 2, 0, 3}}, 3, 0.05, 0.02);

    /** Three pixels, two hidden units, three classes, for counterexamples. */
    static final double[][][] SMALL = {
        {{0.5, -0.8, 0.4, 0.2}, {-0.7, 0.6, 0.9, -0.1}}, {{0.8, -0.4, 0.3}, {-0.6, 0.7, -0.2}, {0.35, 0.25, 0.1}}
    };

    /** Three images for it. */
    static final double[][] SMALL_IMAGES = {{0.7, 0.3, 0.6}, {0.2, 0.9, 0.4}, {0.5, 0.45, 0.85}};

    /** The labels of the three images. */
    static final int[] SMALL_LABELS = {1, 2, 0};

    /** Two epochs of a batch of two and one left over. */
    static final Schedule SMALL_SCHEDULE = new Schedule(new int[][] {{2, 0, 1}, {1, 2, 0}}, 2, 0.1, 0.03);

    private PublicNumbers() {}
}
