package deltarule.tests.regularization;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of costs, gradients and weight decay. */
final class CostCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double[] PUBLIC_LOSSES = {2.9, 0.45, 12.9};
    private static final double[][] PUBLIC_DATA_GRADIENT = {{0.5, -0.2, 1.3}, {-0.9, 0.35, 0.6}};
    private static final double[][] PUBLIC_PENALTY_GRADIENT = {{1.4, -2.6, 0.8}, {2.2, -3.5, 4.7}};
    private static final double[][] PUBLIC_THETA = {{5, 1.3, -2.2}, {0.4, 0.65, -3.7}};

    private final SeededNumbers numbers;

    CostCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** What a cost is made of. */
    record Cost(double[] losses, double lambda, double penalty) {}

    /** What a gradient is made of. */
    record Gradients(double[][] ofData, double lambda, double[][] ofPenalty) {}

    /** What weight decay is asked of. */
    record Decay(double[][] theta, double lambda, int examples) {}

    List<Case<Cost>> publicCosts() {
        return List.of(
                new Case<>(
                        "three losses, one of them 0",
                        numbers.published(
                                "losses with a 0",
                                new Cost(new double[] {2.9, 0, 12.9}, 0.3, 2),
                                random -> new Cost(
                                        new double[] {
                                            SlideNumbers.number(random, 1.5, 5), 0, SlideNumbers.number(random, 6, 15)
                                        },
                                        SlideNumbers.number(random, 0.2, 0.4),
                                        SlideNumbers.number(random, 1.5, 4)))),
                new Case<>(
                        "three losses",
                        numbers.published(
                                "three losses",
                                new Cost(PUBLIC_LOSSES, 0.7, 5.2),
                                random -> new Cost(
                                        SlideNumbers.vector(random, 3, 0.3, 9),
                                        SlideNumbers.number(random, 0.6, 0.9),
                                        SlideNumbers.number(random, 4, 8)))));
    }

    List<Case<Cost>> costs() {
        Random random = numbers.named("costs");
        return List.of(
                new Case<>("ordinary losses", new Cost(losses(random, 5), 0.3, 2 + random.nextDouble())),
                new Case<>("ordinary losses", new Cost(losses(random, 7), 0.9, 4 + random.nextDouble())),
                new Case<>("ordinary losses", new Cost(losses(random, 3), 2.3, 3 + random.nextDouble())),
                new Case<>("no penalty", new Cost(losses(random, 4), 0, 2 + random.nextDouble())));
    }

    List<Case<Cost>> unacceptableCosts() {
        return List.of(
                new Case<>(REFUSED, new Cost(null, 0.3, 2.4)),
                new Case<>(REFUSED, new Cost(new double[0], 0.3, 2.4)),
                new Case<>(REFUSED, new Cost(PUBLIC_LOSSES, -0.3, 2.4)),
                new Case<>(REFUSED, new Cost(PUBLIC_LOSSES, 0.3, Double.NaN)));
    }

    List<Case<Gradients>> publicGradients() {
        return List.of(
                new Case<>(
                        "one row",
                        numbers.published(
                                "gradients in one row",
                                new Gradients(new double[][] {{0.5, -0.2}}, 0.3, new double[][] {{2.4, -4.6}}),
                                random -> shown(random, 1, 2))),
                new Case<>(
                        "two rows",
                        numbers.published(
                                "gradients in two rows",
                                new Gradients(PUBLIC_DATA_GRADIENT, 0.7, PUBLIC_PENALTY_GRADIENT),
                                random -> shown(random, 2, 3))));
    }

    List<Case<Gradients>> gradients() {
        Random random = numbers.named("gradients");
        return List.of(
                gradients(random, 3, 5, 0.3),
                gradients(random, 4, 3, 0.9),
                gradients(random, 5, 4, 2.3),
                new Case<>(
                        "no penalty",
                        new Gradients(
                                SeededNumbers.matrix(random, 3, 4, -2, 2),
                                0,
                                SeededNumbers.matrix(random, 3, 4, 2, 6))));
    }

    List<Case<Gradients>> unacceptableGradients() {
        return List.of(
                new Case<>(REFUSED, new Gradients(PUBLIC_DATA_GRADIENT, -0.3, PUBLIC_PENALTY_GRADIENT)),
                new Case<>(REFUSED, new Gradients(PUBLIC_DATA_GRADIENT, 0.3, null)),
                new Case<>(REFUSED, new Gradients(PUBLIC_DATA_GRADIENT, 0.3, new double[][] {{1.4, 2.6}, {0.8, 2.2}})),
                new Case<>(REFUSED, new Gradients(new double[][] {{0.5, Double.NaN}}, 0.3, new double[][] {{2.4, -4.6}
                })));
    }

    List<Case<Decay>> publicDecays() {
        return List.of(
                new Case<>(
                        "one unit",
                        numbers.published(
                                "the decay of one unit",
                                new Decay(new double[][] {{5, 1, -2}}, 0.9, 4),
                                random -> decay(random, 1))),
                new Case<>(
                        "two units",
                        numbers.published(
                                "the decay of two units",
                                new Decay(PUBLIC_THETA, 0.7, 6),
                                random -> decay(random, 2))));
    }

    List<Case<Decay>> decays() {
        Random random = numbers.named("decays");
        return List.of(
                new Case<>("ordinary weights", new Decay(SeededNumbers.matrix(random, 3, 5, -6, 6), 0.3, 4)),
                new Case<>("ordinary weights", new Decay(SeededNumbers.matrix(random, 4, 3, -6, 6), 0.9, 7)),
                new Case<>("a single example", new Decay(SeededNumbers.matrix(random, 5, 4, -6, 6), 2.3, 1)),
                new Case<>("nothing but biases", new Decay(SeededNumbers.matrix(random, 3, 1, 2, 6), 0.7, 5)));
    }

    List<Case<Decay>> unacceptableDecays() {
        return List.of(
                new Case<>(REFUSED, new Decay(PUBLIC_THETA, 0.9, 0)),
                new Case<>(REFUSED, new Decay(PUBLIC_THETA, -0.9, 4)),
                new Case<>(REFUSED, new Decay(new double[0][], 0.9, 4)),
                new Case<>(REFUSED, new Decay(new double[][] {{0.7, 2.3}, {1.4}}, 0.9, 4)));
    }

    private static Gradients shown(Random random, int rows, int columns) {
        return new Gradients(
                SlideNumbers.matrix(random, rows, columns, -1.5, 1.5),
                SlideNumbers.number(random, 0.2, 0.9),
                SlideNumbers.matrix(random, rows, columns, -5, 5));
    }

    /** Units whose first and last entry differ in size. */
    private static Decay decay(Random random, int units) {
        double[][] theta = SlideNumbers.matrix(random, units, 3, -2.5, 2.5);
        for (double[] row : theta) {
            row[0] = SlideNumbers.number(random, 3, 6);
        }
        return new Decay(theta, SlideNumbers.number(random, 0.2, 0.9), 3 + random.nextInt(6));
    }

    private static double[] losses(Random random, int examples) {
        return SeededNumbers.vector(random, examples, 0.1, 9);
    }

    private static Case<Gradients> gradients(Random random, int rows, int columns, double lambda) {
        return new Case<>(
                "ordinary derivatives",
                new Gradients(
                        SeededNumbers.matrix(random, rows, columns, -2, 2),
                        lambda,
                        SeededNumbers.matrix(random, rows, columns, -6, 6)));
    }
}
