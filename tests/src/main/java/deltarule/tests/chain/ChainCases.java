package deltarule.tests.chain;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the chain rule. */
final class ChainCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double[] SHARIF_INPUTS = {-15, 22, -44, 56};
    private static final double[] SHARIF_GRADIENT = {0.015449315676073602, 0.6311633536047088, -0.6466126692807823};

    private final SeededNumbers numbers;

    ChainCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** Activations and the derivatives of a loss with respect to them. */
    record Link(double[] activations, double[] activationGradient) {}

    /** Inputs and the number of logits they feed. */
    record Logits(double[] inputs, int classes) {}

    /** The derivatives of a loss with respect to the logits, and the inputs. */
    record Outer(double[] logitGradient, double[] inputs) {}

    List<Case<Link>> publicLinks() {
        return List.of(
                new Case<>("a one-hot target", new Link(new double[] {0.2, 0.3, 0.5}, new double[] {0, 0, -2})),
                new Case<>(
                        "four classes, any loss",
                        new Link(new double[] {0.1, 0.4, 0.15, 0.35}, new double[] {0.7, -1.4, 2.2, -0.3})));
    }

    List<Case<Link>> links() {
        Random random = numbers.named("links");
        double most = 0.6 + 0.3 * random.nextDouble();
        return List.of(
                new Case<>("any loss", link(random, 3)),
                new Case<>("any loss", link(random, 5)),
                new Case<>("any loss", link(random, 6)),
                new Case<>(
                        "a one-hot target",
                        new Link(SeededNumbers.probabilities(random, 4), new double[] {0, 0, -2.6, 0})),
                new Case<>(
                        "some activations tiny or zero",
                        new Link(
                                new double[] {1e-9, most, 0, 1 - most - 1e-9},
                                SeededNumbers.vector(random, 4, -3, 3))));
    }

    List<Case<Link>> unacceptableLinks() {
        double[] activations = {0.2, 0.3, 0.5};
        return List.of(
                new Case<>(REFUSED, new Link(activations, null)),
                new Case<>(REFUSED, new Link(activations, new double[] {0.4, -0.7})),
                new Case<>(REFUSED, new Link(activations, new double[] {0.4, Double.NEGATIVE_INFINITY, 0.2})),
                new Case<>(REFUSED, new Link(new double[] {0.2, 0.3, 0.4}, new double[] {0.4, -0.7, 0.6})));
    }

    List<Case<Logits>> publicInputs() {
        return List.of(
                new Case<>("three classes, two inputs", new Logits(new double[] {1.5, -2.5}, 3)),
                new Case<>("three classes, the inputs of the Sharif lecture", new Logits(SHARIF_INPUTS, 3)));
    }

    List<Case<Logits>> inputs() {
        Random random = numbers.named("inputs");
        return List.of(
                new Case<>("more classes than inputs", new Logits(SeededNumbers.vector(random, 3, -2, 2), 5)),
                new Case<>("fewer classes than inputs", new Logits(SeededNumbers.vector(random, 6, -2, 2), 4)),
                new Case<>("as many classes as inputs", new Logits(SeededNumbers.vector(random, 4, -2, 2), 4)));
    }

    List<Case<Logits>> unacceptableInputs() {
        return List.of(
                new Case<>(REFUSED, new Logits(null, 3)),
                new Case<>(REFUSED, new Logits(new double[0], 3)),
                new Case<>(REFUSED, new Logits(new double[] {0.4, Double.NaN}, 3)),
                new Case<>(REFUSED, new Logits(new double[] {0.4, 0.7}, 0)));
    }

    List<Case<Outer>> publicOuters() {
        return List.of(
                new Case<>("the example of the Sharif lecture", new Outer(SHARIF_GRADIENT, SHARIF_INPUTS)),
                new Case<>(
                        "five classes, three inputs",
                        new Outer(new double[] {0.3, -0.8, 0.15, 0.25, 0.1}, new double[] {0.6, -1.7, 2.4})));
    }

    List<Case<Outer>> outers() {
        Random random = numbers.named("outers");
        return List.of(
                new Case<>(
                        "the gradient of a softmax",
                        new Outer(residuals(random, 6, 2), SeededNumbers.vector(random, 4, -2, 2))),
                new Case<>(
                        "as many classes as inputs",
                        new Outer(residuals(random, 5, 4), SeededNumbers.vector(random, 5, -2, 2))),
                new Case<>(
                        "any loss",
                        new Outer(SeededNumbers.vector(random, 4, -2, 2), SeededNumbers.vector(random, 7, -2, 2))));
    }

    List<Case<Outer>> unacceptableOuters() {
        double[] right = {0.4, -0.7, 0.3};
        return List.of(
                new Case<>(REFUSED, new Outer(null, right)),
                new Case<>(REFUSED, new Outer(right, new double[0])),
                new Case<>(REFUSED, new Outer(right, new double[] {0.6, Double.NaN})),
                new Case<>(REFUSED, new Outer(new double[] {Double.POSITIVE_INFINITY, 0.3}, right)));
    }

    private static Link link(Random random, int classes) {
        return new Link(SeededNumbers.probabilities(random, classes), SeededNumbers.vector(random, classes, -3, 3));
    }

    private static double[] residuals(Random random, int classes, int label) {
        double[] residuals = SeededNumbers.probabilities(random, classes);
        residuals[label] -= 1;
        return residuals;
    }
}
