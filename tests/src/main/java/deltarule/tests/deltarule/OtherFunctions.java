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
                .mapToDouble(j -> slope(sums[j]) * lossSlopes[j])
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
        if (function.name().equals("cubes")) {
            Arrays.setAll(gradient, i -> coefficients[i] * (3 * point[i] * point[i] + step * step));
        } else if (function.name().equals("waves")) {
            Arrays.setAll(gradient, i -> coefficients[i] * Math.cos(point[i]) * Math.sin(step) / step);
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
            double sizes = Math.sqrt(dot(gradient, gradient)) + Math.sqrt(dot(numerical, numerical));
            return Math.sqrt(dot(distances, distances)) / Math.max(1e-12, sizes);
        }
        return IntStream.range(0, gradient.length)
                .mapToDouble(i ->
                        Math.abs(distances[i] / Math.max(1e-12, Math.abs(gradient[i]) + Math.abs(numerical[i]))))
                .max()
                .orElseThrow();
    }

    @Override
    public double[][] warp(String map, double[][] weights, double[][] points) {
        super.warp(map, weights, points);
        double[][] images = StoredWeights.product(points, StoredWeights.transposed(weights));
        return map.equals("linear")
                ? images
                : Arrays.stream(images).map(OtherFunctions::rectified).toArray(double[][]::new);
    }

    @Override
    public double[] reluNetwork(double[][] hiddenWeights, double[][] outputWeights, double[] inputs) {
        super.reluNetwork(hiddenWeights, outputWeights, inputs);
        double[] hidden = rectified(Arrays.stream(hiddenWeights)
                .mapToDouble(row -> dot(inputs, row))
                .toArray());
        return Arrays.stream(outputWeights).mapToDouble(row -> dot(hidden, row)).toArray();
    }

    private double slope(double z) {
        return parameters.activation().equals("sigmoid")
                ? 0.5 / (1 + Math.cosh(z))
                : (1 - Math.tanh(z)) * (1 + Math.tanh(z));
    }

    private static double[] rectified(double[] numbers) {
        return Arrays.stream(numbers).map(z -> (z + Math.abs(z)) / 2).toArray();
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }
}
