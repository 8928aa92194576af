package deltarule.testkit;

import java.util.Arrays;
import java.util.Random;

/** Short decimals, as a slide prints them: multiples of 0.05, none of them 0, 1 or -1, which hide mistakes. */
public final class SlideNumbers {
    private static final double PER_UNIT = 20;

    private SlideNumbers() {}

    /** One number between low and high. */
    public static double number(Random random, double low, double high) {
        return vector(random, 1, low, high)[0];
    }

    /** A vector of numbers between low and high. */
    public static double[] vector(Random random, int length, double low, double high) {
        return Arrays.stream(SeededNumbers.vector(random, length, low, high))
                .map(number -> Math.rint(number * PER_UNIT) / PER_UNIT)
                .toArray();
    }

    /** A matrix of such numbers. */
    public static double[][] matrix(Random random, int rows, int columns, double low, double high) {
        double[][] numbers = new double[rows][];
        for (int i = 0; i < rows; i++) {
            numbers[i] = vector(random, columns, low, high);
        }
        return numbers;
    }
}
