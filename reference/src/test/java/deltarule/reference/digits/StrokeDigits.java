package deltarule.reference.digits;

import java.util.Arrays;
import java.util.Random;

/** Draws digits with a pen: small images in the shape of MNIST's, without its files. */
final class StrokeDigits {
    private static final int SIDE = 28;

    /** The lines of each digit as x, y, x, y, ... in a square from 0 to 1, y downwards. */
    private static final double[][][] LINES = {
        {{0.5, 0, 0.15, 0.15, 0.05, 0.5, 0.15, 0.85, 0.5, 1, 0.85, 0.85, 0.95, 0.5, 0.85, 0.15, 0.5, 0}},
        {{0.25, 0.2, 0.55, 0, 0.55, 1}},
        {{0.1, 0.25, 0.3, 0.03, 0.7, 0.03, 0.9, 0.25, 0.8, 0.5, 0.1, 1, 0.95, 1}},
        {{0.1, 0.1, 0.5, 0, 0.85, 0.2, 0.75, 0.42, 0.4, 0.48, 0.8, 0.55, 0.9, 0.8, 0.5, 1, 0.1, 0.9}},
        {{0.7, 1, 0.7, 0, 0.05, 0.65, 0.95, 0.65}},
        {{0.9, 0, 0.2, 0, 0.15, 0.45, 0.6, 0.4, 0.9, 0.65, 0.75, 0.95, 0.4, 1, 0.1, 0.9}},
        {{0.8, 0.02, 0.4, 0.2, 0.1, 0.65, 0.25, 0.95, 0.6, 1, 0.88, 0.78, 0.7, 0.52, 0.35, 0.52, 0.1, 0.7}},
        {{0.05, 0, 0.95, 0, 0.4, 1}, {0.35, 0.5, 0.8, 0.5}},
        {
            {0.5, 0.48, 0.15, 0.3, 0.25, 0.05, 0.5, 0, 0.75, 0.05, 0.85, 0.3, 0.5, 0.48},
            {0.5, 0.48, 0.1, 0.7, 0.25, 0.97, 0.5, 1, 0.75, 0.97, 0.9, 0.7, 0.5, 0.48}
        },
        {{0.9, 0.35, 0.65, 0.5, 0.3, 0.47, 0.1, 0.25, 0.4, 0, 0.75, 0.05, 0.9, 0.35, 0.8, 0.7, 0.5, 1}}
    };

    private StrokeDigits() {}

    /** An image of a digit of random place, size, slant and thickness, with some noise; 784 pixels from 0 to 1. */
    static double[] image(int digit, Random random) {
        double height = 16 + 5 * random.nextDouble();
        double width = 10 + 5 * random.nextDouble();
        double left = (SIDE - width) / 2 + 5 * (random.nextDouble() - 0.5);
        double top = (SIDE - height) / 2 + 5 * (random.nextDouble() - 0.5);
        double slant = 0.4 * (random.nextDouble() - 0.5);
        double pen = 1 + 0.8 * random.nextDouble();
        double[][] lines = Arrays.stream(LINES[digit]).map(double[]::clone).toArray(double[][]::new);
        for (double[] line : lines) {
            for (int i = 0; i < line.length; i += 2) {
                double x = line[i] + 0.08 * (random.nextDouble() - 0.5);
                double y = line[i + 1] + 0.08 * (random.nextDouble() - 0.5);
                line[i] = left + width * (x + slant * (0.5 - y));
                line[i + 1] = top + height * y;
            }
        }
        double[] pixels = new double[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            int line = i / SIDE;
            double distance = distance(lines, i % SIDE + 0.5, line + 0.5);
            double ink = Math.max(0, Math.min(1, pen - distance + 0.5));
            boolean speck = random.nextInt(60) == 0;
            pixels[i] = speck ? random.nextDouble() : ink;
        }
        return pixels;
    }

    private static double distance(double[][] lines, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] line : lines) {
            for (int i = 0; i + 3 < line.length; i += 2) {
                double dx = line[i + 2] - line[i];
                double dy = line[i + 3] - line[i + 1];
                double along = ((x - line[i]) * dx + (y - line[i + 1]) * dy) / (dx * dx + dy * dy);
                double t = Math.max(0, Math.min(1, along));
                least = Math.min(least, Math.hypot(x - line[i] - t * dx, y - line[i + 1] - t * dy));
            }
        }
        return least;
    }
}
