package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.reference.digits.DigitNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** What students get wrong in batch normalisation. */
final class NormalisationMistakes {
    private static final double[][] ACTIVATIONS = {{0.4, 1.7}, {2.3, -0.8}, {-0.6, 0.5}};
    private static final double[][] FAR = {{134217728.5, 2}, {134217729.75, 3}, {134217728.25, 5}, {134217730.5, 4}};

    private final Counterexample<DigitNetwork> batchNorm = new Counterexample<>(
            "the activations (0.4, 1.7), (2.3, -0.8), (-0.6, 0.5), the scales (1.2, 0.7), the shifts (0.3, -0.4) and"
                    + " epsilon 0.05",
            digits -> digits.batchNorm(ACTIVATIONS, new double[] {1.2, 0.7}, new double[] {0.3, -0.4}, 0.05));
    private final Counterexample<DigitNetwork> far = new Counterexample<>(
            "the activations (134217728.5, 2), (134217729.75, 3), (134217728.25, 5), (134217730.5, 4), the scales"
                    + " (1.2, 0.7), the shifts (0.3, -0.4) and epsilon 0.05",
            digits -> digits.batchNorm(FAR, new double[] {1.2, 0.7}, new double[] {0.3, -0.4}, 0.05));

    /** What the variance's divisor is smaller than the number of its terms. */
    private final int lostDegrees;

    private final boolean inside;

    NormalisationMistakes(DigitNetworkParameters parameters) {
        inside = parameters.normalisationEpsilon().equals("inside");
        lostDegrees = parameters.varianceDivisor().equals("n") ? 0 : 1;
    }

    List<Misconception<DigitNetwork, Steps>> all() {
        return List.of(
                batchNorm(
                        lostDegrees == 0 ? "batch-norm-unbiased-variance" : "batch-norm-biased-variance",
                        lostDegrees == 0 ? "the variance is divided by n - 1" : "the variance is divided by n",
                        "Which divisor does the exercise's variance have?",
                        feature((x, epsilon) -> divided(x, root(variance(x, 1 - lostDegrees), epsilon)))),
                batchNorm(
                        "batch-norm-wrong-axis",
                        "each example is normalised over its features",
                        "Which numbers should have mean 0 afterwards: those of one feature or those of one example?",
                        (rows, epsilon) -> Arrays.stream(rows)
                                .map(row -> divided(row, root(variance(row, lostDegrees), epsilon)))
                                .toArray(double[][]::new)),
                batchNorm(
                        "batch-norm-missing-sqrt",
                        "the centred activations are divided by the variance",
                        "Double all activations: should anything change when epsilon is tiny?",
                        feature((x, epsilon) -> divided(x, variance(x, lostDegrees) + epsilon))),
                batchNorm(
                        inside ? "batch-norm-epsilon-outside" : "batch-norm-epsilon-inside",
                        inside ? "epsilon is added to the root" : "epsilon is added inside the root",
                        "Where does epsilon stand in the formula?",
                        feature((x, epsilon) -> divided(
                                x,
                                inside
                                        ? Math.sqrt(variance(x, lostDegrees)) + epsilon
                                        : Math.sqrt(variance(x, lostDegrees) + epsilon)))),
                batchNorm(
                        "batch-norm-not-centred",
                        "the mean is not subtracted",
                        "Which mean should a feature have before it is shifted?",
                        feature((x, epsilon) -> Arrays.stream(x)
                                .map(number -> number / root(variance(x, lostDegrees), epsilon))
                                .toArray())),
                new Misconception<>(
                        "variance-from-squares",
                        "batchNorm",
                        "the variance is taken as the mean of the squares less the square of the mean",
                        "What is left when two large numbers that agree in all but their last digits are subtracted?",
                        steps -> steps.normalised = feature((x, epsilon) -> divided(x, root(fromSquares(x), epsilon))),
                        far));
    }

    private Misconception<DigitNetwork, Steps> batchNorm(
            String id, String sentence, String hint, BiFunction<double[][], Double, double[][]> wrong) {
        return new Misconception<>(id, "batchNorm", sentence, hint, steps -> steps.normalised = wrong, batchNorm);
    }

    private static BiFunction<double[][], Double, double[][]> feature(
            BiFunction<double[], Double, double[]> normalised) {
        return (rows, epsilon) -> {
            double[][] result = new double[rows.length][rows[0].length];
            for (int j = 0; j < rows[0].length; j++) {
                int column = j;
                double[] feature =
                        Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
                double[] normal = normalised.apply(feature, epsilon);
                IntStream.range(0, rows.length).forEach(i -> result[i][column] = normal[i]);
            }
            return result;
        };
    }

    private static double[] divided(double[] numbers, double divisor) {
        double mean = mean(numbers);
        return Arrays.stream(numbers).map(x -> (x - mean) / divisor).toArray();
    }

    private static double variance(double[] numbers, int lostDegrees) {
        double mean = mean(numbers);
        return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum() / (numbers.length - lostDegrees);
    }

    private double root(double variance, double epsilon) {
        return inside ? Math.sqrt(variance + epsilon) : Math.sqrt(variance) + epsilon;
    }

    private double fromSquares(double[] numbers) {
        double mean = mean(numbers);
        double biased = mean(Arrays.stream(numbers).map(x -> x * x).toArray()) - mean * mean;
        return biased * numbers.length / (numbers.length - lostDegrees);
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).sum() / numbers.length;
    }
}
