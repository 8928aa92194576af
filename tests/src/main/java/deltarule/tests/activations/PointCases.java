package deltarule.tests.activations;

import deltarule.problems.activations.ActivationsParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the activations' values. */
final class PointCases {
    static final String REFUSED = "input the contract refuses";
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final SeededNumbers numbers;
    private final double gain;

    PointCases(ActivationsParameters parameters, SeededNumbers numbers) {
        this.numbers = numbers;
        this.gain = parameters.gain();
    }

    /** Numbers to which an activation or its derivative is applied. */
    record Points(String activation, double[] numbers) {}

    /** One case. */
    static Case<Points> points(String group, String activation, double... numbers) {
        return new Case<>(group, new Points(activation, numbers));
    }

    /** Numbers of either sign. */
    static double[] ordinary(Random random, int length) {
        double[] numbers = SeededNumbers.vector(random, length, 0.2, 3);
        for (int i = 1; i < length; i += 2) {
            numbers[i] = -numbers[i];
        }
        return numbers;
    }

    List<Case<Points>> examples() {
        return List.of(
                example("a vector of three sums", "sigmoid", 0.52, 0.20, 1.22),
                example("tanh on both sides of zero", "tanh", 1, -0.5, 2.3),
                example("ReLU on both sides of zero", "relu", -2, 3, 0.6),
                example("leaky ReLU on both sides of zero", "leaky-relu", -7.5, 3, -0.6));
    }

    private Case<Points> example(String group, String activation, double... lecture) {
        return points(group, activation, numbers.example(group, lecture));
    }

    List<Case<Points>> ofSigmoid() {
        Random random = numbers.named("sigmoid");
        return List.of(points("ordinary numbers", "sigmoid", ordinary(random, 7)));
    }

    List<Case<Points>> unacceptable() {
        return List.of(points(REFUSED, "softmax", 0.4, 0.7), points(REFUSED, "sigmoid", (double[]) null));
    }

    List<Case<Points>> ofTanh() {
        return List.of(points("ordinary numbers", "tanh", ordinary(numbers.named("tanh"), 7)));
    }

    List<Case<Points>> ofReluAndIdentity() {
        Random random = numbers.named("relu");
        return List.of(
                points("ordinary numbers, ReLU", "relu", ordinary(random, 7)),
                points("zero and infinities, ReLU", "relu", 0, -0.7, 2.5, -INFINITY, INFINITY),
                points("NaN, ReLU", "relu", Double.NaN),
                points("the identity", "identity", ordinary(random, 5)));
    }

    List<Case<Points>> ofLeakyRelu() {
        Random random = numbers.named("leaky relu");
        return List.of(
                points("ordinary numbers", "leaky-relu", ordinary(random, 7)),
                points("zero and infinities", "leaky-relu", -1.5, 0, -INFINITY, INFINITY));
    }

    List<Case<Points>> farFromZero() {
        Random random = numbers.named("far from zero");
        double far = (720 + 50 * random.nextDouble()) / gain;
        return List.of(
                points("sigmoid far from zero", "sigmoid", far, -far, 3000, -3000, INFINITY, -INFINITY),
                points("tanh far from zero", "tanh", far, -far, 3000, -3000, INFINITY, -INFINITY));
    }

    List<Case<Points>> tanhExamples() {
        return List.of(
                example("two sums on both sides of zero", "tanh", 1, -0.5),
                example("three sums on both sides of zero", "tanh", 0.3, -1.4, 2.2));
    }

    List<Case<Points>> ofTanhViaSigmoid() {
        Random random = numbers.named("tanh via sigmoid");
        return List.of(
                points("ordinary numbers", "tanh", ordinary(random, 7)),
                points("far from zero", "tanh", 800 + random.nextDouble(), -900, INFINITY, -INFINITY));
    }

    List<Case<Points>> noVector() {
        return List.of(points(REFUSED, "tanh", (double[]) null));
    }
}
