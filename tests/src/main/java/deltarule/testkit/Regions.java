package deltarule.testkit;

import java.util.Arrays;
import java.util.function.Function;

/**
 * How a square of the plane falls into classes, by the model a subject trained and by the right one. It is a picture for
 * the report, and nothing is compared.
 *
 * <p>Row r and column c of a grid stand for the middle of a cell: its first coordinate grows with c, its second with r.
 *
 * @param low where the square begins, in both coordinates
 * @param high where it ends, in both coordinates
 * @param actual the classes, from 0 to 9, by the subject's model
 * @param expected the classes by the right model, on the same grid
 * @param points the examples, each with two coordinates
 * @param labels the examples' classes, from 0 to 9
 */
public record Regions(double low, double high, int[][] actual, int[][] expected, double[][] points, int[] labels) {
    private static final int CELLS = 24;
    private static final int CLASSES = 10;

    /** Refuses what cannot be drawn. */
    public Regions {
        require(Double.isFinite(low) && Double.isFinite(high) && low < high, "a square that begins before it ends");
        requireGrid(actual, expected.length);
        requireGrid(expected, expected.length);
        require(points.length == labels.length, "as many labels as examples");
        require(Arrays.stream(points).allMatch(point -> point.length == 2), "examples with two coordinates");
        require(Arrays.stream(labels).allMatch(Regions::isClass), "labels from 0 to 9");
    }

    /**
     * The regions of two models on a grid of 24 by 24 cells.
     *
     * @param actual the classes the subject's model gives to points of two coordinates each
     * @param expected the classes the right model gives to them
     */
    public static Regions of(
            double low,
            double high,
            Function<double[][], int[]> actual,
            Function<double[][], int[]> expected,
            double[][] points,
            int[] labels) {
        double[][] middles = new double[CELLS * CELLS][];
        double width = (high - low) / CELLS;
        for (int i = 0; i < middles.length; i++) {
            int row = i / CELLS;
            int column = i % CELLS;
            middles[i] = new double[] {low + (column + 0.5) * width, low + (row + 0.5) * width};
        }
        return new Regions(low, high, rows(actual.apply(middles)), rows(expected.apply(middles)), points, labels);
    }

    private static int[][] rows(int[] classes) {
        require(classes.length == CELLS * CELLS, "a class for each cell");
        int[][] rows = new int[CELLS][];
        for (int r = 0; r < CELLS; r++) {
            rows[r] = Arrays.copyOfRange(classes, r * CELLS, (r + 1) * CELLS);
        }
        return rows;
    }

    private static void requireGrid(int[][] classes, int cells) {
        require(classes.length == cells && cells > 0, "two grids of one size");
        for (int[] row : classes) {
            require(row.length == cells && Arrays.stream(row).allMatch(Regions::isClass), "a square of classes");
        }
    }

    private static boolean isClass(int number) {
        return number >= 0 && number < CLASSES;
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException("a picture of regions needs " + what);
        }
    }
}
