package deltarule.tests.softmax;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Activations whose Jacobian is asked for. */
final class ActivationCases {
    private static final String REFUSED = "input the contract refuses";

    private final SeededNumbers numbers;

    ActivationCases(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    List<Case<double[]>> publicOnes() {
        return List.of(
                new Case<>("three classes", published(0.2, 0.3, 0.5)),
                new Case<>("four classes", published(0.1, 0.4, 0.15, 0.35)));
    }

    /** The lecture's activations, or other different multiples of 1/20. */
    private double[] published(double... lecture) {
        return numbers.published(lecture.length + " activations", lecture, random -> {
            int[] twentieths;
            do {
                twentieths = random.ints(lecture.length, 1, 13).toArray();
            } while (Arrays.stream(twentieths).sum() != 20
                    || Arrays.stream(twentieths).distinct().count() != lecture.length);
            return Arrays.stream(twentieths).mapToDouble(n -> n / 20.0).toArray();
        });
    }

    List<Case<double[]>> hidden() {
        Random random = numbers.named("activations");
        List<Case<double[]>> cases = new ArrayList<>();
        for (int classes = 3; classes < 7; classes++) {
            cases.add(new Case<>("ordinary activations", SeededNumbers.probabilities(random, classes)));
        }
        double most = 0.6 + 0.3 * random.nextDouble();
        cases.add(new Case<>("some activations tiny or zero", new double[] {1e-9, most, 0, 1 - most - 1e-9, 0}));
        return cases;
    }

    List<Case<double[]>> unacceptable() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0]),
                new Case<>(REFUSED, new double[] {0.2, 0.3, 0.4}),
                new Case<>(REFUSED, new double[] {0.7, -0.2, 0.5}),
                new Case<>(REFUSED, new double[] {0.7, Double.NaN, 0.3}));
    }
}
