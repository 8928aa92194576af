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
        return parameters.hiddenActivation().equals("tanh")
                ? 2 / (1 + Math.exp(-2 * z)) - 1
                : 0.5 * (1 + Math.tanh(0.5 * z));
    }

    /** The derivative of g from the activation. */
    static double slope(TanhNetworkParameters parameters, double a) {
        return parameters.hiddenActivation().equals("tanh") ? 1 - a * a : a - a * a;
    }
}
