package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.reference.deltarule.DeltaRuleReference;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Computes derivatives, maxima and norms by other formulas. */
final class OtherFunctions extends DeltaRuleReference {
    private final DeltaRuleParameters parameters;

    OtherFunctions(DeltaRuleParameters parameters) {
        super(parameters);
        this.parameters = parameters;
    }

    @Override
    public double[] outputDeltas(double[] lossSlopes, double[] sums) {
        super.outputDeltas(lossSlopes, sums);
        return IntStream.range(0, sums.length)
                .mapToDouble(
                        j -> slope(sums[j]) * (parameters.errorTerm().equals("slope") ? lossSlopes[j] : -lossSlopes[j]))
                .toArray();
    }

    @Override
    public double[] innerDeltas(double[][] weights, double[] nextDeltas, double[] sums) {
        super.innerDeltas(weights, nextDeltas, sums);
        double[][] rowPerSource =
                parameters.weightRows().equals("targets") ? StoredWeights.transposed(weights) : weights;
        return IntStream.range(0, sums.length)
                .mapToDouble(j -> slope(sums[j]) * dot(rowPerSource[j], nextDeltas))
                .toArray();
    }

    /** The quotient of cubes and of waves multiplied out. */
    @Override
    public double[] numericalGradient(Function function, double[] point, double step) {
        double[] gradient = super.numericalGradient(function, point, step);
        double[] coefficients = function.coefficients();
        boolean central = parameters.quotient().equals("central");
        double middle = central ? 0 : parameters.quotient().equals("forward") ? step / 2 : -step / 2;
        double half = central ? step : step / 2;
        if (function.name().equals("cubes")) {
            Arrays.setAll(gradient, i -> coefficients[i] * (3 * Math.pow(point[i] + middle, 2) + half * half));
        } else if (function.name().equals("waves")) {
            Arrays.setAll(gradient, i -> coefficients[i] * Math.cos(point[i] + middle) * Math.sin(half) / half);
        }
        return gradient;
    }

    @Override
    public double gradientDifference(double[] gradient, double[] numerical) {
        super.gradientDifference(gradient, numerical);
        double[] distances = IntStream.range(0, gradient.length)
                .mapToDouble(i -> gradient[i] - numerical[i])
                .toArray();
        if (parameters.difference().equals("norms")) {
            double sizes = size(parameters, Math.sqrt(dot(gradient, gradient)), Math.sqrt(dot(numerical, numerical)));
            return Math.sqrt(dot(distances, distances)) / Math.max(1e-12, sizes);
        }
        return IntStream.range(0, gradient.length)
                .mapToDouble(i -> Math.abs(distances[i]
                        / Math.max(1e-12, size(parameters, Math.abs(gradient[i]), Math.abs(numerical[i])))))
                .max()
                .orElseThrow();
    }

    @Override
    public double[][] warp(String map, double[][] weights, double[][] points) {
        super.warp(map, weights, points);
        double[][] columns = StoredWeights.transposed(StoredWeights.stored(parameters, weights));
        double[][] images = StoredWeights.product(points, columns);
        return map.equals("linear")
                ? images
                : Arrays.stream(images).map(this::rectified).toArray(double[][]::new);
    }

    @Override
    public double[] reluNetwork(double[][] hiddenWeights, double[][] outputWeights, double[] inputs) {
        super.reluNetwork(hiddenWeights, outputWeights, inputs);
        double[] hidden = rectified(Arrays.stream(StoredWeights.stored(parameters, hiddenWeights))
                .mapToDouble(row -> dot(inputs, row))
                .toArray());
        return Arrays.stream(StoredWeights.stored(parameters, outputWeights))
                .mapToDouble(row -> dot(hidden, row))
                .toArray();
    }

    private double slope(double z) {
        double beta = parameters.steepness();
        return parameters.activation().equals("sigmoid")
                ? beta * 0.5 / (1 + Math.cosh(beta * z))
                : beta * (1 - Math.tanh(beta * z)) * (1 + Math.tanh(beta * z));
    }

    /** The larger of two numbers is half of their sum and their distance. */
    private static double size(DeltaRuleParameters parameters, double one, double other) {
        double sum = one + other;
        return parameters.differenceScale().equals("sum") ? sum : (sum + Math.abs(one - other)) / 2;
    }

    private double[] rectified(double[] numbers) {
        double leak = parameters.leak();
        return Arrays.stream(numbers)
                .map(z -> (1 + leak) / 2 * z + (1 - leak) / 2 * Math.abs(z))
                .toArray();
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }
}
