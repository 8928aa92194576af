package deltarule.tests.regularization;

import deltarule.problems.regularization.RegularizationParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the penalties and their derivatives. */
final class PenaltyCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary weights";
    private static final double[][] PUBLIC_WEIGHTS = {{0.7, -1.3, 2.6}, {-0.4, 3.1, -0.85}};

    private final RegularizationParameters parameters;
    private final SeededNumbers numbers;

    PenaltyCases(RegularizationParameters parameters, SeededNumbers numbers) {
        this.parameters = parameters;
        this.numbers = numbers;
    }

    /** What a penalty of one kind is asked of. */
    record Weights(String kind, double[][] weights) {}

    /** What an elastic net is asked of. */
    record Mixed(double[][] weights, double beta) {}

    /** A vector with its bias. */
    record Augmented(double[] vector, boolean biasIncluded) {}

    List<Case<Weights>> publicVectors() {
        double[][] first = numbers.published("a single weight", new double[][] {{1, 0, 0, 0}}, random ->
                new double[][] {{SlideNumbers.number(random, 1.2, 3), 0, 0, 0}});
        double equal = numbers.published("four weights", 0.25, random -> SlideNumbers.number(random, 0.2, 0.9));
        return List.of(
                new Case<>("a weight and three zeros", new Weights("l1", first)),
                new Case<>("four equal weights", new Weights("l2", new double[][] {{equal, equal, equal, equal}})),
                publicWeights().get(0),
                publicWeights().get(1));
    }

    List<Case<Weights>> publicWeights() {
        double[][] weights = shownWeights("two units");
        return List.of(
                new Case<>("two units with three weights", new Weights("l1", weights)),
                new Case<>("two units with three weights", new Weights("l2", weights)));
    }

    List<Case<Weights>> weights() {
        Random random = numbers.named("weights");
        return List.of(
                new Case<>(ORDINARY, new Weights("l1", negativeInTheMean(random, 3, 5))),
                new Case<>(ORDINARY, new Weights("l1", SeededNumbers.matrix(random, 4, 3, -6, 6))),
                new Case<>(ORDINARY, new Weights("l2", negativeInTheMean(random, 5, 4))),
                new Case<>(ORDINARY, new Weights("l2", SeededNumbers.matrix(random, 3, 6, -6, 6))),
                new Case<>("a matrix without entries", new Weights("l2", new double[0][])));
    }

    List<Case<Weights>> weightsWithZeros() {
        Random random = numbers.named("weights with zeros");
        return List.of(
                new Case<>(ORDINARY, new Weights("l1", SeededNumbers.matrix(random, 3, 5, -6, 6))),
                new Case<>("weights that are zero", new Weights("l1", withZeros(random, 4, 3))),
                new Case<>(ORDINARY, new Weights("l2", SeededNumbers.matrix(random, 5, 4, -6, 6))),
                new Case<>("weights that are zero", new Weights("l2", withZeros(random, 3, 4))));
    }

    List<Case<Weights>> unacceptableWeights() {
        return List.of(
                new Case<>(REFUSED, new Weights("l3", PUBLIC_WEIGHTS)),
                new Case<>(REFUSED, new Weights("l1", null)),
                new Case<>(REFUSED, new Weights("l1", new double[][] {{0.7, Double.NaN}, {1.4, -0.6}})),
                new Case<>(REFUSED, new Weights("l2", new double[][] {{0.7, 2.3}, {1.4}})));
    }

    List<Case<Mixed>> publicMixtures() {
        return List.of(
                new Case<>(
                        "one unit with two weights",
                        numbers.published(
                                "a mixture of two",
                                new Mixed(new double[][] {{1.5, -2.5}}, 0.4),
                                random -> new Mixed(
                                        new double[][] {
                                            {SlideNumbers.number(random, 1.2, 4), SlideNumbers.number(random, -4, -1.2)}
                                        },
                                        SlideNumbers.number(random, 0.15, 0.45)))),
                new Case<>(
                        "two units with three weights",
                        new Mixed(
                                shownWeights("a mixture of six"),
                                numbers.published("a share", 0.7, random -> SlideNumbers.number(random, 0.6, 0.9)))));
    }

    List<Case<Mixed>> mixtures() {
        Random random = numbers.named("mixtures");
        double largest = parameters.elasticNet().equals("convex") ? 0.85 : 2.7;
        return List.of(
                new Case<>(ORDINARY, new Mixed(SeededNumbers.matrix(random, 3, 5, -6, 6), 0.3)),
                new Case<>(ORDINARY, new Mixed(negativeInTheMean(random, 4, 3), largest)),
                new Case<>("no share of the squares", new Mixed(SeededNumbers.matrix(random, 3, 4, -6, 6), 0)),
                new Case<>("a matrix without entries", new Mixed(new double[0][], 0.3)));
    }

    List<Case<Mixed>> mixturesWithZeros() {
        Random random = numbers.named("mixtures with zeros");
        double largest = parameters.elasticNet().equals("convex") ? 0.85 : 2.7;
        return List.of(
                new Case<>(ORDINARY, new Mixed(SeededNumbers.matrix(random, 3, 5, -6, 6), 0.3)),
                new Case<>(ORDINARY, new Mixed(SeededNumbers.matrix(random, 5, 4, -6, 6), largest)),
                new Case<>("weights that are zero", new Mixed(withZeros(random, 4, 3), 0.7)));
    }

    List<Case<Mixed>> unacceptableMixtures() {
        return List.of(
                new Case<>(REFUSED, new Mixed(PUBLIC_WEIGHTS, -0.3)),
                new Case<>(
                        REFUSED,
                        new Mixed(PUBLIC_WEIGHTS, parameters.elasticNet().equals("convex") ? 1.3 : Double.NaN)),
                new Case<>(REFUSED, new Mixed(new double[][] {{0.7, 2.3}, null}, 0.3)));
    }

    List<Case<Augmented>> publicAugmented() {
        double[] vector =
                numbers.published("a vector with a bias", new double[] {2.5, 1.7, -0.6}, random -> new double[] {
                    SlideNumbers.number(random, 2.2, 4),
                    SlideNumbers.number(random, 1.2, 2),
                    SlideNumbers.number(random, -0.9, -0.2)
                });
        return List.of(
                new Case<>("the bias included", new Augmented(vector, true)),
                new Case<>("the bias left out", new Augmented(vector, false)));
    }

    List<Case<Augmented>> augmented() {
        Random random = numbers.named("augmented");
        return List.of(
                new Case<>("the bias included", new Augmented(SeededNumbers.vector(random, 5, -6, 6), true)),
                new Case<>("the bias left out", new Augmented(SeededNumbers.vector(random, 6, -6, 6), false)),
                new Case<>("nothing but a bias", new Augmented(SeededNumbers.vector(random, 1, 2, 6), true)),
                new Case<>("nothing but a bias", new Augmented(SeededNumbers.vector(random, 1, 2, 6), false)));
    }

    List<Case<Augmented>> unacceptableAugmented() {
        return List.of(
                new Case<>(REFUSED, new Augmented(null, true)),
                new Case<>(REFUSED, new Augmented(new double[0], false)),
                new Case<>(REFUSED, new Augmented(new double[] {0.7, Double.NaN}, true)));
    }

    /** Two units whose weights have both signs and add up to more than 0. */
    private double[][] shownWeights(String name) {
        return numbers.published(name, PUBLIC_WEIGHTS, random -> {
            double[][] weights = SlideNumbers.matrix(random, 2, 3, 1.2, 4);
            weights[0][1 + random.nextInt(2)] = SlideNumbers.number(random, -1.9, -1.2);
            weights[1][2 * random.nextInt(2)] = SlideNumbers.number(random, -0.9, -0.2);
            return weights;
        });
    }

    /** Weights whose sum is negative, so that a sum of weights and its magnitude differ. */
    private static double[][] negativeInTheMean(Random random, int rows, int columns) {
        double[][] weights = SeededNumbers.matrix(random, rows, columns, -6, -2);
        weights[1][0] = SeededNumbers.vector(random, 1, 2, 5)[0];
        return weights;
    }

    private static double[][] withZeros(Random random, int rows, int columns) {
        double[][] weights = SeededNumbers.matrix(random, rows, columns, -6, 6);
        weights[0][1] = 0;
        weights[2][2] = 0;
        return weights;
    }
}
