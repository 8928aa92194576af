package deltarule.tests.loops;

import deltarule.problems.loops.TrainingLoops.Bowl;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The inputs of the hidden tests of the stopping rule and of whole descents. */
final class StoppingCases {
    private static final String REFUSED = "input the contract refuses";

    /** Values whose distances often equal a quarter, or a quarter of the first of them. */
    private static final double[] QUARTERS = {1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5};

    private static final double[] HEIGHTS = {0.6, 0.7, 0.8, 1.1, 1.2, 1.3};

    /** x squared. */
    static final Bowl PARABOLA = new Bowl(new double[] {1}, new double[] {0.0}, 0);

    /** A bowl with public numbers. */
    static final Bowl TELLING = new Bowl(new double[] {0.7, 2.3, 0.4}, new double[] {1.6, -0.3, 0.8}, 0.6);

    private final SeededNumbers numbers;

    StoppingCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** Curves to look through. */
    record Curves(double[][] curves, int lag, double epsilon) {}

    /** A descent. */
    record Run(Bowl function, double[] start, double learningRate, int lag, double epsilon, int maxSteps) {}

    List<Case<Curves>> publicCurves() {
        double[][] curves = {
            {10, 5, 2, 1.95},
            {9, 9, 9},
            {10, 5, 2, 1},
            {10, 9.96, 9.92, 9.88, 9.84},
            {1000, 995, 994.9},
            {1, 2, 3, 3.05},
            {4, 7, 4.02, 7.5, 6.5}
        };
        double[][] seen = numbers.published(
                "curves",
                curves,
                random -> Arrays.stream(curves)
                        .map(curve -> scaled(random, curve))
                        .toArray(double[][]::new));
        return List.of(
                new Case<>("the next value", new Curves(seen, 1, 0.1)),
                new Case<>("the value after the next", new Curves(seen, 2, 0.03)));
    }

    /** A curve of the same form and another height; no difference comes near the thresholds. */
    private static double[] scaled(Random random, double[] curve) {
        double factor = HEIGHTS[random.nextInt(HEIGHTS.length)];
        return Arrays.stream(curve)
                .map(value -> Math.rint(value * factor * 1000) / 1000)
                .toArray();
    }

    List<Case<Curves>> curves() {
        Random random = numbers.named("curves");
        double nan = Double.NaN;
        double infinity = Double.POSITIVE_INFINITY;
        return List.of(
                new Case<>("falling curves", new Curves(fallingCurves(random), 3, 0.07)),
                new Case<>("rising and falling curves", new Curves(wanderingCurves(random), 2, 0.06)),
                new Case<>("values exactly at the threshold", new Curves(quarters(random), 1, 0.25)),
                new Case<>(
                        "curves that leave the numbers",
                        new Curves(
                                new double[][] {
                                    {6.3, 17.4, 88.1, infinity, infinity, nan, nan},
                                    {7.2, nan, 3.6, nan, 3.7},
                                    {nan, nan, nan, 4.4, 2.6, 4.5, 2.3},
                                    {2.7}
                                },
                                2,
                                0.2)));
    }

    List<Case<Curves>> unacceptableCurves() {
        double[][] curves = {{3.2, 1.7, 1.6}, {4.1, 2.3}};
        return List.of(
                new Case<>(REFUSED, new Curves(null, 1, 0.1)),
                new Case<>(REFUSED, new Curves(new double[][] {{3.2, 1.7}, {}}, 1, 0.1)),
                new Case<>(REFUSED, new Curves(curves, 0, 0.1)),
                new Case<>(REFUSED, new Curves(curves, 1, 0)));
    }

    List<Case<Run>> publicRuns() {
        Bowl bowl = new Bowl(
                numbers.example("steepness", TELLING.steepness()),
                numbers.example("centre", TELLING.centre()),
                numbers.exampleNumber("floor", TELLING.floor()));
        return List.of(
                new Case<>("a parabola", new Run(PARABOLA, numbers.example("a start", 3), 0.1, 2, 0.01, 60)),
                new Case<>(
                        "a parabola and a large step",
                        new Run(PARABOLA, numbers.example("another start", 3), 1, 2, 0.01, 9)),
                new Case<>(
                        "three coordinates",
                        new Run(bowl, numbers.example("three coordinates", -0.7, 2.4, 3.1), 0.13, 3, 0.03, 80)));
    }

    List<Case<Run>> runs() {
        Random random = numbers.named("runs");
        Bowl steep = new Bowl(SeededNumbers.vector(random, 3, 3e39, 5e39), SeededNumbers.vector(random, 3, -2, 2), 0.7);
        return List.of(
                new Case<>("a run that converges", run(random, 4, 3, 0.02, 300)),
                new Case<>("a run that converges", run(random, 5, 2, 0.03, 300)),
                new Case<>("a run the cap ends", run(random, 3, 4, 1e-4, 7)),
                new Case<>(
                        "a run that diverges",
                        new Run(steep, SeededNumbers.vector(random, 3, 2.3, 4), 0.3, 2, 0.04, 60)),
                new Case<>("a saddle", saddle(random)));
    }

    List<Case<Run>> unacceptableRuns() {
        double[] start = {-0.7, 2.4, 3.1};
        Bowl incomplete = new Bowl(TELLING.steepness(), new double[] {1.6, -0.3}, 0.6);
        Bowl bottomless = new Bowl(TELLING.steepness(), TELLING.centre(), Double.NEGATIVE_INFINITY);
        return List.of(
                new Case<>(REFUSED, new Run(null, start, 0.3, 2, 0.03, 60)),
                new Case<>(REFUSED, new Run(incomplete, start, 0.3, 2, 0.03, 60)),
                new Case<>(REFUSED, new Run(bottomless, start, 0.3, 2, 0.03, 60)),
                new Case<>(REFUSED, new Run(TELLING, start, 0.3, 0, 0.03, 60)),
                new Case<>(REFUSED, new Run(TELLING, start, 0.3, 2, 0, 60)),
                new Case<>(REFUSED, new Run(TELLING, start, 0.3, 2, 0.03, -1)));
    }

    private static double[][] fallingCurves(Random random) {
        return IntStream.range(0, 9)
                .mapToObj(c -> {
                    double floor = 2 + 3 * random.nextDouble();
                    double height = 3 + 4 * random.nextDouble();
                    double shrink = 0.5 + 0.3 * random.nextDouble();
                    return IntStream.range(0, 14 + c)
                            .mapToDouble(t -> floor + height * Math.pow(shrink, t))
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    private static double[][] wanderingCurves(Random random) {
        return IntStream.range(0, 9)
                .mapToObj(c -> SeededNumbers.vector(random, 6 + 2 * c, 2, 6))
                .toArray(double[][]::new);
    }

    private static double[][] quarters(Random random) {
        double[][] curves = new double[12][9];
        for (double[] curve : curves) {
            Arrays.setAll(curve, t -> QUARTERS[random.nextInt(QUARTERS.length)]);
        }
        System.arraycopy(new double[] {1.25, 1.5}, 0, curves[3], 0, 2);
        System.arraycopy(new double[] {2, 2.5}, 0, curves[7], 0, 2);
        return curves;
    }

    private static Run run(Random random, int coordinates, int lag, double epsilon, int maxSteps) {
        Bowl bowl = new Bowl(
                SeededNumbers.vector(random, coordinates, 0.4, 2.6),
                SeededNumbers.vector(random, coordinates, -2, 2),
                0.3 + random.nextDouble());
        return new Run(bowl, SeededNumbers.vector(random, coordinates, 2.3, 5), 0.07, lag, epsilon, maxSteps);
    }

    /** The second coordinate starts on the ridge, where its derivative is zero. */
    private static Run saddle(Random random) {
        double[] start = SeededNumbers.vector(random, 3, 2.3, 4);
        Bowl bowl = new Bowl(new double[] {1.3, -0.7, 0.4}, new double[] {0.6, start[1], -1.4}, 0.9);
        return new Run(bowl, start, 0.12, 2, 0.02, 200);
    }
}
