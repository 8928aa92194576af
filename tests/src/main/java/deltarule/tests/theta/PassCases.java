package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;
import deltarule.tests.theta.Networks.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of shapes, activations, error terms and the closed form. */
final class PassCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String ORDINARY = "ordinary networks and examples";

    private final ThetaNetwork reference;
    private final StoredTheta storage;
    private final SeededNumbers numbers;
    private final Sheet small;
    private final Sheet telling;

    PassCases(ThetaNetworkParameters parameters, ThetaNetwork reference, SeededNumbers numbers) {
        this.reference = reference;
        this.storage = new StoredTheta(parameters);
        this.numbers = numbers;
        this.small = Networks.small(numbers);
        this.telling = Networks.telling(numbers);
    }

    /** The sizes of layers. */
    record Layers(int[] sizes) {}

    /** What goes forward. */
    record Forward(double[][][] theta, double[] input) {}

    /** What errors are computed from. */
    record Backward(double[][][] theta, double[][] activations, double[] target) {}

    /** What the closed form takes. */
    record TwoLayers(double[][] theta2, double[] input, double[] hidden, double prediction, double target) {}

    List<Case<Layers>> publicLayers() {
        return List.of(
                new Case<>(
                        "three layers",
                        numbers.published(
                                "three layers",
                                new Layers(new int[] {3, 3, 1}),
                                random -> new Layers(new int[] {3 + random.nextInt(4), 2 + random.nextInt(5), 1}))),
                new Case<>(
                        "four layers",
                        numbers.published(
                                "four layers",
                                new Layers(new int[] {4, 6, 3, 2}),
                                random -> new Layers(new int[] {4 + random.nextInt(3), 7 + random.nextInt(3), 3, 2}))));
    }

    List<Case<Layers>> layers() {
        Random random = numbers.named("layers");
        int first = 3 + random.nextInt(20);
        return List.of(
                new Case<>("three layers", new Layers(new int[] {first, first + 4, first + 1})),
                new Case<>("many layers", new Layers(new int[] {first, 7, first + 9, 3, 11, 5})),
                new Case<>("two layers", new Layers(new int[] {first + 3, first})));
    }

    List<Case<Layers>> unacceptableLayers() {
        return List.of(
                new Case<>(REFUSED, new Layers(null)),
                new Case<>(REFUSED, new Layers(new int[] {4})),
                new Case<>(REFUSED, new Layers(new int[] {4, 0, 3})));
    }

    List<Case<Forward>> publicInputs() {
        return List.of(
                new Case<>("a small network", forward(small.theta(), small.inputs()[0])),
                new Case<>(
                        "three inputs, four hidden units, two outputs", forward(telling.theta(), telling.inputs()[0])));
    }

    private Forward forward(double[][][] theta, double[] input) {
        return new Forward(storage.of(theta), input);
    }

    List<Case<Forward>> inputs() {
        Random random = numbers.named("inputs");
        return List.of(
                new Case<>(ORDINARY, forward(Networks.theta(random, 3, 4, 5), Networks.input(random, 3))),
                new Case<>(ORDINARY, forward(Networks.theta(random, 5, 3, 4), Networks.input(random, 5))),
                new Case<>(
                        "two hidden layers", forward(Networks.theta(random, 4, 5, 6, 3), Networks.input(random, 4))));
    }

    List<Case<Forward>> unacceptableInputs() {
        double[][] first = Networks.TELLING[0];
        return List.of(
                new Case<>(REFUSED, new Forward(null, Networks.TELLING_INPUTS[0])),
                new Case<>(REFUSED, forward(Networks.TELLING, new double[] {0.6, 0.8, -1.2, 0.7})),
                new Case<>(REFUSED, forward(Networks.TELLING, new double[] {0.6, Double.NaN, -1.2})),
                new Case<>(REFUSED, forward(new double[][][] {first, {{0.4, 0.3}}}, Networks.TELLING_INPUTS[0])));
    }

    List<Case<Forward>> hugeInputs() {
        Random random = numbers.named("huge inputs");
        return List.of(
                new Case<>(
                        "saturated units",
                        forward(Networks.saturated(random, 3, 4, 720), SeededNumbers.vector(random, 3, 1.1, 1.9))),
                new Case<>(
                        "saturated units",
                        forward(Networks.saturated(random, 4, 5, 1500), SeededNumbers.vector(random, 4, 2, 3))));
    }

    List<Case<Backward>> publicErrors() {
        return List.of(
                new Case<>("a small network", backward(small.theta(), small.inputs()[0], 1)),
                new Case<>(
                        "three inputs, four hidden units, two outputs",
                        backward(telling.theta(), telling.inputs()[0], 0, 1)));
    }

    List<Case<Backward>> errors() {
        Random random = numbers.named("errors");
        return List.of(
                new Case<>(
                        ORDINARY, backward(Networks.theta(random, 3, 4, 5), Networks.input(random, 3), 1, 0, 0, 1, 1)),
                new Case<>(ORDINARY, backward(Networks.theta(random, 5, 6, 3), Networks.input(random, 5), 0, 1, 0)),
                new Case<>(
                        "as many hidden units as outputs",
                        backward(Networks.theta(random, 3, 4, 4), Networks.input(random, 3), 0, 1, 1, 0)),
                new Case<>(
                        "two hidden layers",
                        backward(Networks.theta(random, 4, 5, 6, 3), Networks.input(random, 4), 1, 0, 1)));
    }

    List<Case<Backward>> unacceptableErrors() {
        Backward right = publicErrors().get(1).input();
        double[][] missing = Arrays.copyOf(right.activations, 2);
        double[][] certain = right.activations.clone();
        certain[2] = new double[] {0.4, 1.2};
        double[][] shorter = right.activations.clone();
        shorter[1] = new double[] {1, 0.4};
        double[][][] notFinite = {right.theta[0].clone(), right.theta[1]};
        notFinite[0][1] = notFinite[0][1].clone();
        notFinite[0][1][1] = Double.NaN;
        return List.of(
                new Case<>(REFUSED, new Backward(right.theta, missing, right.target)),
                new Case<>(REFUSED, new Backward(notFinite, right.activations, right.target)),
                new Case<>(REFUSED, new Backward(right.theta, shorter, right.target)),
                new Case<>(REFUSED, new Backward(right.theta, certain, right.target)),
                new Case<>(REFUSED, new Backward(right.theta, right.activations, new double[] {0, 1, 0})),
                new Case<>(REFUSED, new Backward(right.theta, right.activations, new double[] {0, 2})));
    }

    List<Case<TwoLayers>> publicTwoLayers() {
        double[] hidden = {0.62, 0.35, 0.81};
        double[][] one = storage.of(new double[][] {{0.2, 0.7, -0.8, 0.9}});
        double[][] other = storage.of(new double[][] {{-0.6, 0.3, 0.45, -0.5}});
        return List.of(
                new Case<>(
                        "the target is 1",
                        numbers.published(
                                "target 1",
                                new TwoLayers(one, new double[] {1.5, 2.5}, hidden, 0.7, 1),
                                random -> publicTwoLayers(random, 2, 1))),
                new Case<>(
                        "the target is 0",
                        numbers.published(
                                "target 0",
                                new TwoLayers(other, new double[] {0.6, -1.3, 0.8, 2.4}, hidden, 0.4, 0),
                                random -> publicTwoLayers(random, 4, 0))));
    }

    private TwoLayers publicTwoLayers(Random random, int inputs, double target) {
        return new TwoLayers(
                storage.of(SlideNumbers.steps(random, 1, 4, -0.9, 0.9)),
                SlideNumbers.steps(random, inputs, -1.5, 2.5),
                SlideNumbers.steps(random, 3, 0.2, 0.85),
                SlideNumbers.step(random, 0.3, 0.7),
                target);
    }

    List<Case<TwoLayers>> twoLayers() {
        Random random = numbers.named("two layers");
        return List.of(
                twoLayers("the target is 1", random, 3, 5, 1),
                twoLayers("the target is 0", random, 6, 4, 0),
                twoLayers("the target is 1", random, 4, 3, 1));
    }

    List<Case<TwoLayers>> unacceptableTwoLayers() {
        TwoLayers right = publicTwoLayers().get(0).input();
        return List.of(
                new Case<>(REFUSED, new TwoLayers(right.theta2, right.input, right.input, 0.7, 1)),
                new Case<>(REFUSED, new TwoLayers(null, right.input, right.hidden, 0.7, 1)),
                new Case<>(REFUSED, new TwoLayers(right.theta2, right.input, null, 0.7, 1)),
                new Case<>(REFUSED, new TwoLayers(right.theta2, null, right.hidden, 0.7, 1)),
                new Case<>(REFUSED, new TwoLayers(right.theta2, right.input, right.hidden, 1.4, 1)),
                new Case<>(REFUSED, new TwoLayers(right.theta2, right.input, right.hidden, 0.7, 2)));
    }

    private Backward backward(double[][][] theta, double[] input, double... target) {
        double[][][] stored = storage.of(theta);
        return new Backward(stored, reference.forward(stored, input), target);
    }

    private Case<TwoLayers> twoLayers(String group, Random random, int inputs, int units, double target) {
        double[][][] theta = Networks.theta(random, inputs, units, 1);
        double[] input = Networks.input(random, inputs);
        double[][] a = reference.forward(storage.of(theta), input);
        double[] hidden = Arrays.copyOfRange(a[1], 1, units + 1);
        return new Case<>(group, new TwoLayers(storage.of(theta[1]), input, hidden, a[2][0], target));
    }
}
