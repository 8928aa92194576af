package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRule.Function;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the numerical gradient and of the difference of two gradients. */
final class CheckCases {
    private static final String REFUSED = "input the contract refuses";

    private final SeededNumbers numbers;

    CheckCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** What a numerical gradient is taken of, where, and with which step. */
    record Slope(Function function, double[] point, double step) {}

    /** Two gradients. */
    record Pair(double[] gradient, double[] numerical) {}

    List<Case<Slope>> publicSlopes() {
        return List.of(
                new Case<>(
                        "products",
                        numbers.published(
                                "products",
                                new Slope(new Function("products", new double[] {1, 0}), new double[] {1, 2}, 0.1),
                                random -> slope(random, "products", 2))),
                new Case<>(
                        "cubes",
                        numbers.published(
                                "cubes",
                                new Slope(
                                        new Function("cubes", new double[] {0.7, -0.4, 1.3}),
                                        new double[] {1.1, -0.6, 0.3},
                                        0.05),
                                random -> slope(random, "cubes", 3))));
    }

    List<Case<Slope>> slopes() {
        Random random = numbers.named("slopes");
        List<Case<Slope>> cases = new ArrayList<>();
        int length = 3;
        for (String name : new String[] {"cubes", "products", "waves", "neuron"}) {
            cases.add(new Case<>(
                    "the function " + name,
                    new Slope(
                            new Function(name, SeededNumbers.vector(random, length, -1.5, 1.5)),
                            SeededNumbers.vector(random, length, -1.9, 1.9),
                            0.05 + 0.1 * random.nextDouble())));
            length = length % 5 + 1;
        }
        cases.add(new Case<>(
                "a unit that is far wrong",
                new Slope(
                        new Function("neuron", SeededNumbers.vector(random, 3, 300, 500)),
                        SeededNumbers.vector(random, 3, -1.9, -1.1),
                        0.07)));
        cases.add(new Case<>(
                "a unit that is far right",
                new Slope(
                        new Function("neuron", SeededNumbers.vector(random, 3, 300, 500)),
                        SeededNumbers.vector(random, 3, 1.1, 1.9),
                        0.07)));
        return cases;
    }

    List<Case<Slope>> unacceptableSlopes() {
        double[] vector = {0.7, 0.4, 0.3};
        Function cubes = new Function("cubes", vector);
        return List.of(
                new Case<>(REFUSED, new Slope(null, vector, 0.1)),
                new Case<>(REFUSED, new Slope(new Function("squares", vector), vector, 0.1)),
                new Case<>(REFUSED, new Slope(cubes, new double[] {0.7, 0.4}, 0.1)),
                new Case<>(REFUSED, new Slope(cubes, vector, 0)),
                new Case<>(REFUSED, new Slope(cubes, new double[] {0.7, Double.NaN, 0.3}, 0.1)));
    }

    List<Case<Pair>> publicPairs() {
        return List.of(
                new Case<>(
                        "nearly equal",
                        numbers.published(
                                "nearly equal",
                                new Pair(new double[] {4, 0.9, -2.5}, new double[] {4.002, 0.9, -2.501}),
                                CheckCases::nearlyEqual)),
                new Case<>(
                        "a factor of two is missing",
                        numbers.published(
                                "factor of two",
                                new Pair(new double[] {0.3, -0.7, 1.2}, new double[] {0.6, -1.4, 2.3}),
                                CheckCases::halved)));
    }

    private static Slope slope(Random random, String name, int length) {
        return new Slope(
                new Function(name, SlideNumbers.steps(random, length, -1.5, 1.5)),
                SlideNumbers.steps(random, length, -1.5, 1.5),
                random.nextBoolean() ? 0.1 : 0.05);
    }

    private static Pair nearlyEqual(Random random) {
        double[] gradient = SlideNumbers.steps(random, 3, -3, 3);
        double sign = Math.signum(gradient[2]);
        return new Pair(gradient, new double[] {
            gradient[0] + 0.004 * Math.signum(gradient[0]), gradient[1], gradient[2] + 0.001 * sign
        });
    }

    private static Pair halved(Random random) {
        double[] gradient = SlideNumbers.steps(random, 3, -1.5, 1.5);
        double[] numerical = {2 * gradient[0], 2 * gradient[1], 2 * gradient[2] + 0.3 * Math.signum(gradient[2])};
        return new Pair(gradient, numerical);
    }

    List<Case<Pair>> pairs() {
        Random random = numbers.named("pairs");
        List<Case<Pair>> cases = new ArrayList<>();
        for (int length = 3; length < 6; length++) {
            double[] gradient = SeededNumbers.vector(random, length, -3, 3);
            double[] numerical = gradient.clone();
            for (int i = 0; i < length; i++) {
                numerical[i] *= 1 + 0.02 * (0.2 + random.nextDouble());
            }
            cases.add(new Case<>("nearly equal", new Pair(gradient, numerical)));
        }
        double[] tiny = {1e-8 * (1.2 + random.nextDouble()), -1e-8 * (1.2 + random.nextDouble()), 3e-8};
        cases.add(new Case<>("tiny and of the wrong sign", new Pair(tiny, new double[] {-tiny[0], -2 * tiny[1], 3e-8
        })));
        cases.add(new Case<>("all zero", new Pair(new double[4], new double[4])));
        return cases;
    }

    List<Case<Pair>> unacceptablePairs() {
        double[] vector = {0.7, 0.4, 0.3};
        return List.of(
                new Case<>(REFUSED, new Pair(vector, null)),
                new Case<>(REFUSED, new Pair(vector, new double[] {0.7, 0.4})),
                new Case<>(REFUSED, new Pair(new double[0], new double[0])),
                new Case<>(REFUSED, new Pair(new double[] {0.7, Double.NaN, 0.3}, vector)));
    }
}
