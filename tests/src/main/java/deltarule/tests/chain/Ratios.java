package deltarule.tests.chain;

import deltarule.problems.chain.SoftmaxChainParameters;
import deltarule.reference.chain.SoftmaxChainReference;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The chain by ratios and logarithms of ratios. */
final class Ratios extends SoftmaxChainReference {
    private final double unitPerNat;
    private final double temperature;

    Ratios(SoftmaxChainParameters parameters) {
        super(parameters);
        this.unitPerNat = 1 / natsPerUnit(parameters.logarithm());
        this.temperature = parameters.temperature();
    }

    @Override
    public TwoSteps twoSteps(double[] logits) {
        TwoSteps checked = super.twoSteps(logits);
        double[] activations = Arrays.stream(logits)
                .map(own -> own == Double.NEGATIVE_INFINITY
                        ? 0
                        : 1
                                / Arrays.stream(logits)
                                        .map(z -> Math.exp((z - own) / temperature))
                                        .sum())
                .toArray();
        return new TwoSteps(checked.exponentials(), checked.sum(), activations);
    }

    @Override
    public double logSumExp(double[] logits) {
        requireLogits(logits);
        return unitPerNat
                * Arrays.stream(logits)
                        .filter(Double::isFinite)
                        .map(z -> z / temperature)
                        .reduce((one, other) -> Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other))))
                        .orElseThrow();
    }

    @Override
    public double crossEntropy(double[] target, double[] activations) {
        requirePair(target, activations);
        return IntStream.range(0, target.length)
                .filter(j -> target[j] != 0)
                .mapToDouble(j -> target[j] * Math.log(1 / activations[j]) * unitPerNat)
                .sum();
    }

    @Override
    public double[] negativeLogLikelihoods(double[][] activations, int[] labels) {
        super.negativeLogLikelihoods(activations, labels);
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> unitPerNat * Math.log(1 / activations[i][labels[i]]))
                .toArray();
    }

    @Override
    public double[] activationGradient(double[] target, double[] activations) {
        requirePair(target, activations);
        double[] gradient = new double[target.length];
        for (int j = 0; j < gradient.length; j++) {
            if (target[j] > 0) {
                gradient[j] = -unitPerNat * (1 / activations[j]) * target[j];
            }
        }
        return gradient;
    }
}
