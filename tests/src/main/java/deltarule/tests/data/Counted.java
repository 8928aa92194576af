package deltarule.tests.data;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Labels and indices that count from the number a variant says. */
final class Counted {
    private Counted() {}

    /** What these numbers, which count from 0, are when the first one is another. */
    static int[] from(int first, int... numbers) {
        return Arrays.stream(numbers).map(number -> number + first).toArray();
    }

    /** The numbers as a text. */
    static String text(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Examples in rows, or the same ones in columns. */
    static double[][] laidOut(boolean inRows, double[][] rows) {
        if (inRows) {
            return rows;
        }
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[0].length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
