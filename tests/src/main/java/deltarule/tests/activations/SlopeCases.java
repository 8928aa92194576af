package deltarule.tests.activations;

import static deltarule.tests.activations.PointCases.REFUSED;
import static deltarule.tests.activations.PointCases.ordinary;
import static deltarule.tests.activations.PointCases.points;

import deltarule.problems.activations.ActivationsParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import deltarule.tests.activations.PointCases.Points;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of the activations' derivatives. */
final class SlopeCases {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final SeededNumbers numbers;
    private final double gain;

    SlopeCases(ActivationsParameters parameters, SeededNumbers numbers) {
        this.numbers = numbers;
        this.gain = parameters.gain();
    }

    List<Case<Points>> examples() {
        return List.of(
                example("sigmoid at and beside zero", "sigmoid", 0, 2, -4),
                example("tanh on both sides of zero", "tanh", 0.5, -3),
                example("ReLU on both sides of zero", "relu", -2, 3, 0.6),
                example("leaky ReLU on both sides of zero", "leaky-relu", -1, 3, -0.6));
    }

    List<Case<Points>> ofSigmoid() {
        Random random = numbers.named("slopes of sigmoid");
        return List.of(points("ordinary numbers", "sigmoid", ordinary(random, 7)));
    }

    List<Case<Points>> ofTanh() {
        return List.of(points("ordinary numbers", "tanh", ordinary(numbers.named("slopes of tanh"), 7)));
    }

    List<Case<Points>> ofReluAndIdentity() {
        Random random = numbers.named("slopes of relu");
        return List.of(
                points("ordinary numbers, ReLU", "relu", ordinary(random, 7)),
                points("at and beside the kink of ReLU", "relu", 0, 1e-300, -1e-300, -INFINITY),
                points("NaN, ReLU", "relu", Double.NaN),
                points("the identity", "identity", -0.4, 2.3 + random.nextDouble(), 0));
    }

    List<Case<Points>> ofLeakyRelu() {
        Random random = numbers.named("slopes of leaky relu");
        return List.of(
                points("ordinary numbers", "leaky-relu", ordinary(random, 7)),
                points("at and beside the kink", "leaky-relu", 0, 1e-300, -1e-300, -INFINITY));
    }

    /** From a sum of 26, amplified, on, one minus the sigmoid has lost so many digits that it shows; from 13 on the same holds for tanh. */
    List<Case<Points>> farFromZero() {
        Random random = numbers.named("slopes far from zero");
        double far = (26 + 8 * random.nextDouble()) / gain;
        double farther = 300 / gain;
        return List.of(
                points(
                        "sigmoid far from zero",
                        "sigmoid",
                        far,
                        -far,
                        farther + far,
                        -farther - far,
                        INFINITY,
                        -INFINITY),
                points(
                        "tanh far from zero",
                        "tanh",
                        far,
                        -far,
                        farther / 2 + far,
                        -farther / 2 - far,
                        INFINITY,
                        -INFINITY));
    }

    List<Case<Points>> exampleOutputs() {
        return List.of(
                points(
                        "outputs of the sigmoid",
                        "sigmoid",
                        numbers.published(
                                "outputs of the sigmoid",
                                new double[] {0.3, 0.9},
                                random -> SlideNumbers.likeProbabilities(random, new double[] {0.3, 0.9}))),
                points(
                        "outputs of tanh",
                        "tanh",
                        numbers.published(
                                "outputs of tanh",
                                new double[] {0.5, -0.8},
                                random -> SlideNumbers.like(random, new double[] {0.5, -0.6}))),
                example("outputs of ReLU", "relu", 0, 3, 0.6),
                example("outputs of leaky ReLU", "leaky-relu", -0.4, 2.5));
    }

    private Case<Points> example(String group, String activation, double... lecture) {
        return points(group, activation, numbers.example(group, lecture));
    }

    List<Case<Points>> smoothOutputs() {
        Random random = numbers.named("smooth outputs");
        double[] outputs = SeededNumbers.vector(random, 6, 0.1, 0.9);
        double[] signed = SeededNumbers.vector(random, 6, 0.1, 0.9);
        for (int i = 0; i < 6; i += 2) {
            signed[i] = -signed[i];
        }
        return List.of(
                points("outputs of the sigmoid", "sigmoid", outputs),
                points("outputs of tanh", "tanh", signed),
                points("saturated units, sigmoid", "sigmoid", 0, outputs[1], 1),
                points("saturated units, tanh", "tanh", -1, signed[2], 1));
    }

    List<Case<Points>> impossibleOutputs() {
        return List.of(points(REFUSED, "sigmoid", 0.4, -0.2), points(REFUSED, "tanh", 0.4, 1.2));
    }

    List<Case<Points>> piecewiseOutputs() {
        Random random = numbers.named("piecewise outputs");
        double[] active = SeededNumbers.vector(random, 4, 0.2, 3);
        return List.of(
                points("outputs of ReLU", "relu", active[0], 0, active[1]),
                points("outputs of leaky ReLU", "leaky-relu", -active[0], active[1], -active[2], active[3]),
                points("outputs of leaky ReLU at the kink", "leaky-relu", 0, -active[1]),
                points("outputs of the identity", "identity", -active[1], 0, active[2]));
    }

    List<Case<Points>> negativeOutputs() {
        return List.of(points(REFUSED, "relu", 0.4, -0.2));
    }
}
