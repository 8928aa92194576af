package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.List;

/** Other right ways to write a network of two layers with examples in columns. */
public final class TanhNetworkEquivalents implements Equivalents<TanhNetwork, TanhNetworkParameters> {
    @Override
    public List<Equivalent<TanhNetwork>> of(TanhNetworkParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "tanh-network-example-by-example",
                        "walks through the examples one after the other, from the last",
                        new ExampleByExample(parameters)),
                new Equivalent<>(
                        "tanh-network-in-rows",
                        "turns the batch so that examples are rows, multiplies matrices, and turns back",
                        new InRows(parameters)),
                new Equivalent<>(
                        "tanh-network-in-place", "updates copies of the parameters in place", new InPlace(parameters)));
    }

    /** g by another formula than the reference's. */
    static double activation(TanhNetworkParameters parameters, double z) {
        return switch (parameters.hiddenActivation()) {
            case "tanh" -> 2 / (1 + Math.exp(-2 * z)) - 1;
            case "scaled-tanh" -> 2 * 1.7159 / (1 + Math.exp(-4 * z / 3)) - 1.7159;
            default -> 0.5 * (1 + Math.tanh(0.5 * z));
        };
    }

    /** The derivative of g from the activation. */
    static double slope(TanhNetworkParameters parameters, double a) {
        return switch (parameters.hiddenActivation()) {
            case "tanh" -> 1 - a * a;
            case "scaled-tanh" -> 2 * (1.7159 - a * a / 1.7159) / 3;
            default -> a - a * a;
        };
    }

    /** The learning rate of an epoch, counted from 0. */
    static double rate(TanhNetworkParameters parameters, double first, int epoch) {
        return switch (parameters.schedule()) {
            case "inverse-time" -> first * (1.0 / (epoch + 1));
            case "inverse-square-root" -> first * Math.pow(1 + epoch, -0.5);
            default -> first;
        };
    }

    /** What is lost of a weight in a step without a derivative. */
    static double decay(TanhNetworkParameters parameters, double rate) {
        return rate * parameters.weightDecay();
    }

    /** How many bits or nats a nat is. */
    static double perNat(TanhNetworkParameters parameters) {
        return parameters.logarithm().equals("binary") ? 1 / Math.log(2) : 1;
    }

    /** What the cost of m examples is divided by. */
    static int divisor(TanhNetworkParameters parameters, int examples) {
        return parameters.average().equals("none") ? 1 : examples;
    }
}
