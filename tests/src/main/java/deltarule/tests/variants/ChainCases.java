package deltarule.tests.variants;

import deltarule.problems.variants.ActivationVariantsParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of chains of sigmoids. */
final class ChainCases {
    private static final String REFUSED = "input the contract refuses";

    private final SeededNumbers numbers;
    private final double steepness;

    ChainCases(ActivationVariantsParameters parameters, SeededNumbers numbers) {
        this.steepness = parameters.steepness();
        this.numbers = numbers;
    }

    /** One sum and one weight for each layer. */
    record Chain(double[] sums, double[] weights) {}

    /** A number of layers and a bound of their weights. */
    record Bound(int layers, double weightBound) {}

    List<Case<Chain>> examples() {
        return List.of(
                new Case<>(
                        "two layers",
                        new Chain(numbers.example("two sums", 0, 2), numbers.example("two weights", 1, 1))),
                new Case<>(
                        "three layers",
                        new Chain(
                                numbers.example("three sums", 0.6, -1.4, 2.2),
                                numbers.example("three weights", 1.7, -0.8, 0.4))));
    }

    List<Case<Chain>> ordinary() {
        Random random = numbers.named("chains");
        return List.of(
                new Case<>("a few layers", chain(random, 4)),
                new Case<>("a few layers", chain(random, 7)),
                new Case<>("many layers", chain(random, 40)),
                new Case<>("no layers", new Chain(new double[0], new double[0])),
                new Case<>("a weight of 0", new Chain(new double[] {0.6, -1.4, 2.2}, new double[] {1.7, 0, 0.4})));
    }

    List<Case<Chain>> unacceptable() {
        return List.of(
                new Case<>(REFUSED, new Chain(null, new double[] {0.7})),
                new Case<>(REFUSED, new Chain(new double[] {0.6, -1.4, 2.2}, new double[] {1.7, -0.8})),
                new Case<>(REFUSED, new Chain(new double[] {0.6, Double.NaN}, new double[] {1.7, -0.8})));
    }

    /** Sums of which the sigmoid is 1 to so many digits that one minus it shows. */
    List<Case<Chain>> saturated() {
        Random random = numbers.named("saturated chains");
        double far = (40 + 5 * random.nextDouble()) / steepness;
        return List.of(
                new Case<>("saturated units", new Chain(new double[] {far, 0.7, -far}, new double[] {1.7, -0.8, 2.3})),
                new Case<>("saturated units", new Chain(new double[] {15 * far, -1.2}, new double[] {-0.6, 1.9})));
    }

    List<Case<Bound>> boundExamples() {
        return List.of(
                new Case<>("ten layers", new Bound(10, numbers.exampleNumber("a bound", 1))),
                new Case<>("three layers", new Bound(3, numbers.exampleNumber("another bound", 2.6))));
    }

    List<Case<Bound>> bounds() {
        double bound = 0.6 + 0.3 * numbers.named("bounds").nextDouble();
        return List.of(
                new Case<>("a few layers", new Bound(5, 2 * bound)),
                new Case<>("many layers", new Bound(60, bound)),
                new Case<>("large weights", new Bound(30, 10 * bound)),
                new Case<>("no layers", new Bound(0, bound)));
    }

    List<Case<Bound>> unacceptableBounds() {
        return List.of(
                new Case<>(REFUSED, new Bound(-1, 0.7)),
                new Case<>(REFUSED, new Bound(3, -0.7)),
                new Case<>(REFUSED, new Bound(3, Double.POSITIVE_INFINITY)));
    }

    private static Chain chain(Random random, int layers) {
        return new Chain(SeededNumbers.vector(random, layers, -3, 3), SeededNumbers.vector(random, layers, -2.5, 2.5));
    }
}
