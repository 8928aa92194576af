package deltarule.tests.softmax;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.ArrayList;
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
                new Case<>("three classes", new double[] {0.2, 0.3, 0.5}),
                new Case<>("four classes", new double[] {0.1, 0.4, 0.15, 0.35}));
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
