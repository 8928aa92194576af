package deltarule.tests.chain;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the chain rule. */
final class ChainCases {
    private static final String REFUSED = "input the contract refuses";

    private final SeededNumbers numbers;

    private final PublicNumbers published;

    ChainCases(SeededNumbers numbers) {
        this.numbers = numbers;
        this.published = new PublicNumbers(numbers);
    }

    /** Activations and the derivatives of a loss with respect to them. */
    record Link(double[] activations, double[] activationGradient) {}

    /** Inputs and the number of logits they feed. */
    record Logits(double[] inputs, int classes) {}

    /** The derivatives of a loss with respect to the logits, and the inputs. */
    record Outer(double[] logitGradient, double[] inputs) {}

    List<Case<Link>> publicLinks() {
        return List.of(
                new Case<>("a one-hot target", oneHotLink()),
                new Case<>(
                        "four classes, any loss",
                        new Link(
                                published.shares("four activations", 20, 0.1, 0.4, 0.15, 0.35),
                                published.tenths("their slopes", 0.7, -1.4, 2.2, -0.3))));
    }

    /** The last of three classes is the true one; its activation is the reciprocal of a short decimal. */
    private Link oneHotLink() {
        return numbers.published(
                "one-hot link", new Link(new double[] {0.2, 0.3, 0.5}, new double[] {0, 0, -2}), random -> {
                    int twentieths = 4 + random.nextInt(2);
                    int first = 2 + random.nextInt(5);
                    return new Link(
                            new double[] {first / 20.0, (20 - first - twentieths) / 20.0, twentieths / 20.0},
                            new double[] {0, 0, -20.0 / twentieths});
                });
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
                new Case<>("three classes, two inputs", new Logits(published.tenths("two inputs", 1.5, -2.5), 3)),
                new Case<>("three classes, four inputs", new Logits(pixels(), 3)));
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
        double[] softmax = numbers.published(
                "gradient of a softmax",
                new double[] {0.015449315676073602, 0.6311633536047088, -0.6466126692807823},
                random -> residual(SlideNumbers.shares(random, 3, 1000), 2));
        double[] residuals = numbers.published(
                "five residuals",
                new double[] {0.3, -0.8, 0.15, 0.25, 0.1},
                random -> residual(SlideNumbers.shares(random, 5, 20), 1));
        return List.of(
                new Case<>("three classes, four inputs", new Outer(softmax, pixels())),
                new Case<>(
                        "five classes, three inputs",
                        new Outer(residuals, published.tenths("three inputs", 0.6, -1.7, 2.4))));
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

    private double[] pixels() {
        return numbers.published(
                "pixels",
                new double[] {-15, 22, -44, 56},
                random -> Arrays.stream(SlideNumbers.parts(random, 4, 10, -30, 30))
                        .map(tenths -> Math.rint(20 * tenths))
                        .toArray());
    }

    private static double[] residuals(Random random, int classes, int label) {
        return residual(SeededNumbers.probabilities(random, classes), label);
    }

    private static double[] residual(double[] activations, int label) {
        double[] residual = activations.clone();
        residual[label] -= 1;
        return residual;
    }
}
