package deltarule.tests.variants;

import deltarule.problems.variants.ActivationVariantsParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of ELU and SELU. */
final class PointCases {
    private static final String REFUSED = "input the contract refuses";
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final double alpha;
    private final SeededNumbers numbers;

    PointCases(ActivationVariantsParameters parameters, SeededNumbers numbers) {
        this.alpha = parameters.alpha();
        this.numbers = numbers;
    }

    /** Sums or outputs of an activation. */
    record Points(String activation, double[] numbers) {}

    List<Case<Points>> examples() {
        return List.of(
                example("ELU on both sides of zero", "elu", -1, -2, 0.7, 1.6),
                example("SELU on both sides of zero", "selu", 1, -1, 2.3, -0.4));
    }

    private Case<Points> example(String group, String activation, double... lecture) {
        return points(group, activation, numbers.example(group, lecture));
    }

    List<Case<Points>> ofElu() {
        return List.of(
                points("ordinary numbers", "elu", ordinary("elu")),
                points("zero and infinities", "elu", 0, INFINITY, -INFINITY),
                points("NaN", "elu", Double.NaN));
    }

    List<Case<Points>> ofSelu() {
        return List.of(
                points("ordinary numbers", "selu", ordinary("selu")),
                points("zero and infinities", "selu", 0, INFINITY, -INFINITY));
    }

    List<Case<Points>> unacceptable() {
        return List.of(points(REFUSED, "gelu", 0.4, -0.7), points(REFUSED, "elu", (double[]) null));
    }

    List<Case<Points>> closeToZeroAndFarAway() {
        Random random = numbers.named("close to zero");
        return List.of(
                points("close to zero, ELU", "elu", closeToZero(random)),
                points("close to zero, SELU", "selu", closeToZero(random)));
    }

    List<Case<Points>> farBelowZero() {
        Random random = numbers.named("far below zero");
        double far = -40 - 5 * random.nextDouble();
        return List.of(
                points("far below zero, ELU", "elu", far, 2 * far, 15 * far),
                points("far below zero, SELU", "selu", far, 2 * far, 15 * far));
    }

    List<Case<Points>> exampleOutputs() {
        return List.of(
                points(
                        "outputs of ELU",
                        "elu",
                        numbers.published(
                                "outputs of ELU",
                                new double[] {-0.4, -0.1, 0.6},
                                random -> SlideNumbers.like(random, new double[] {-0.3, -0.1, 0.6}))),
                example("outputs of SELU", "selu", 1.3, -1.2, -0.3));
    }

    List<Case<Points>> outputs() {
        Random random = numbers.named("outputs");
        double[] ofElu = SeededNumbers.vector(random, 6, 0.1, 0.9);
        double[] ofSelu = SeededNumbers.vector(random, 6, 0.1, 1.6);
        for (int i = 0; i < 6; i += 2) {
            ofElu[i] *= -alpha;
            ofSelu[i] = -ofSelu[i];
        }
        return List.of(
                points("outputs of ELU", "elu", ofElu),
                points("outputs of SELU", "selu", ofSelu),
                points("outputs of ELU at zero and at the limit", "elu", 0, -alpha, ofElu[1]),
                points("outputs of SELU at zero", "selu", 0, ofSelu[2]));
    }

    List<Case<Points>> impossibleOutputs() {
        return List.of(points(REFUSED, "elu", 0.4, -1.05 * alpha), points(REFUSED, "selu", 0.4, -1.8));
    }

    private static double[] closeToZero(Random random) {
        double tiny = -1e-12 * (1 + random.nextDouble());
        return new double[] {tiny, 1.7 * tiny, 2.3 * tiny, 1e-200 * tiny, -900, 1e-300};
    }

    private double[] ordinary(String name) {
        double[] sums = SeededNumbers.vector(numbers.named(name), 8, 0.2, 3);
        for (int i = 0; i < 8; i += 2) {
            sums[i] = -sums[i];
        }
        return sums;
    }

    private static Case<Points> points(String group, String activation, double... numbers) {
        return new Case<>(group, new Points(activation, numbers));
    }
}
