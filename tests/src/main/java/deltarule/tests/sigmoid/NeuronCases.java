package deltarule.tests.sigmoid;

import deltarule.problems.sigmoid.SigmoidNeuronParameters;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.tests.sigmoid.SigmoidNeuronTests.Judged;
import deltarule.tests.sigmoid.SigmoidNeuronTests.Neuron;
import deltarule.tests.sigmoid.SigmoidNeuronTests.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/** Neurons, sums, judgements and errors that a sigmoid neuron is asked about. */
final class NeuronCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String OR_TABLE = "the OR table";

    private final SeededNumbers numbers;
    private final double beta;

    NeuronCases(SigmoidNeuronParameters parameters, SeededNumbers numbers) {
        this.numbers = numbers;
        this.beta = parameters.steepness();
    }

    List<Case<Neuron>> lectureNeurons() {
        double[] weights = numbers.example("weights", 1, -1);
        double bias = numbers.exampleNumber("bias", -0.5);
        return List.of(
                new Case<>(OR_TABLE, new Neuron(weights, bias, new double[] {0, 0})),
                new Case<>(OR_TABLE, new Neuron(weights, bias, new double[] {0, 1})),
                new Case<>(OR_TABLE, new Neuron(weights, bias, new double[] {1, 0})),
                new Case<>(OR_TABLE, new Neuron(weights, bias, new double[] {1, 1})),
                new Case<>(
                        "three inputs",
                        new Neuron(
                                numbers.example("three weights", 0.8, -1.7, 2.4),
                                numbers.exampleNumber("their bias", 0.6),
                                numbers.example("three inputs", 1.5, -0.4, 0.7))));
    }

    private double activationLike(String name, double lecture) {
        return numbers.exampleProbabilities(name, lecture)[0];
    }

    List<Case<Neuron>> neurons() {
        Random random = numbers.named("neurons");
        List<Case<Neuron>> cases = new ArrayList<>();
        for (int inputs : new int[] {3, 4, 5, 7}) {
            cases.add(new Case<>("several inputs", neuron(random, inputs, 3)));
        }
        cases.add(new Case<>("a single input", neuron(random, 1, 3)));
        Neuron large = neuron(random, 4, 3);
        large.weights()[1] *= 1000;
        cases.add(new Case<>("one large weight", large));
        return cases;
    }

    List<Case<Neuron>> unacceptableNeurons() {
        double[] three = {0.7, 1.4, -0.6};
        double[] two = {0.3, -1.2};
        return List.of(
                new Case<>(REFUSED, new Neuron(null, 0.4, three)),
                new Case<>(REFUSED, new Neuron(three, 0.4, null)),
                new Case<>(REFUSED, new Neuron(new double[0], 0.4, new double[0])),
                new Case<>("lengths that do not fit", new Neuron(three, 0.4, two)),
                new Case<>("lengths that do not fit", new Neuron(two, 0.4, three)),
                new Case<>(REFUSED, new Neuron(new double[] {0.7, Double.NaN, 0.2}, 0.4, three)),
                new Case<>(REFUSED, new Neuron(three, Double.NaN, three)),
                new Case<>(REFUSED, new Neuron(three, 0.4, new double[] {0.7, Double.NEGATIVE_INFINITY, 0.2})));
    }

    List<Case<Double>> lectureSums() {
        return all(OR_TABLE, numbers.example("sums", -0.5, -1.5, 0.5, 2.3));
    }

    List<Case<Double>> sums() {
        Random random = numbers.named("weighted sums");
        List<Case<Double>> cases = new ArrayList<>();
        cases.addAll(all("positive sums", SeededNumbers.vector(random, 4, 0.1, 5)));
        cases.addAll(all("negative sums", SeededNumbers.vector(random, 4, -5, -0.1)));
        cases.addAll(all("the middle of the curve", 0));
        return cases;
    }

    List<Case<Double>> extremeSums() {
        List<Case<Double>> cases = new ArrayList<>();
        cases.addAll(all("far below zero", -40 / beta, -90 / beta, -340 / beta, -700 / beta, -1000 / beta));
        cases.addAll(all("far above zero", 90 / beta, 700 / beta, 1000 / beta));
        cases.addAll(all("the largest numbers", 1e308, -1e308));
        cases.addAll(all("infinities", Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
        cases.addAll(all("not a number", Double.NaN));
        return cases;
    }

    List<Case<Judged>> lectureJudgements() {
        return List.of(
                new Case<>(OR_TABLE, new Judged(activationLike("first activation", 0.37754066879814546), 0)),
                new Case<>(OR_TABLE, new Judged(activationLike("second activation", 0.18242552380635635), 1)),
                new Case<>(OR_TABLE, new Judged(activationLike("third activation", 0.6224593312018546), 1)),
                new Case<>(OR_TABLE, new Judged(activationLike("fourth activation", 0.37754066879814546), 1)),
                new Case<>(
                        "a target between 0 and 1",
                        new Judged(activationLike("fifth activation", 0.85), activationLike("a target", 0.3))));
    }

    List<Case<Judged>> judgements() {
        Random random = numbers.named("judgements");
        List<Case<Judged>> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(new Case<>("targets 0 and 1", new Judged(activation(random), i % 2)));
        }
        for (int i = 0; i < 3; i++) {
            double prediction = activation(random);
            double target = prediction < 0.5 ? prediction + 0.34375 : prediction - 0.34375;
            cases.add(new Case<>("targets between 0 and 1", new Judged(prediction, target)));
        }
        double exact = activation(random);
        cases.add(new Case<>("a perfect prediction", new Judged(exact, exact)));
        return cases;
    }

    List<Case<Judged>> saturatedJudgements() {
        return List.of(
                new Case<>("an activation near 0", new Judged(1e-12, 1)),
                new Case<>("an activation near 1", new Judged(1 - 1.0 / 1024, 0)),
                new Case<>("an activation of exactly 0 or 1", new Judged(1, 0)));
    }

    List<Case<Judged>> unacceptableJudgements() {
        return List.of(
                new Case<>(REFUSED, new Judged(Double.NaN, 1)),
                new Case<>(REFUSED, new Judged(0.4, Double.NaN)),
                new Case<>(REFUSED, new Judged(0.4, Double.POSITIVE_INFINITY)),
                new Case<>(REFUSED, new Judged(Double.NEGATIVE_INFINITY, 1)));
    }

    List<Case<Judged>> unacceptablePredictions() {
        List<Case<Judged>> cases = new ArrayList<>(unacceptableJudgements());
        cases.add(new Case<>("a prediction that is no activation", new Judged(1.2, 0)));
        cases.add(new Case<>("a prediction that is no activation", new Judged(-0.3, 1)));
        return cases;
    }

    List<Case<Signal>> lectureErrors() {
        return List.of(
                new Case<>(
                        OR_TABLE,
                        new Signal(numbers.exampleNumber("first delta", 0.17744691734927376), new double[] {0, 0})),
                new Case<>(
                        OR_TABLE,
                        new Signal(numbers.exampleNumber("second delta", -0.24387666485508552), new double[] {0, 1})),
                new Case<>(
                        OR_TABLE,
                        new Signal(numbers.exampleNumber("third delta", -0.17744691734927376), new double[] {1, 0})),
                new Case<>(
                        "three inputs",
                        new Signal(
                                numbers.exampleNumber("a delta", 0.35),
                                numbers.example("inputs of the delta", 1.5, -0.4, 0.7))));
    }

    List<Case<Signal>> errors() {
        Random random = numbers.named("errors");
        List<Case<Signal>> cases = new ArrayList<>();
        for (int inputs : new int[] {3, 4, 5, 7}) {
            double delta = SeededNumbers.vector(random, 1, -0.5, 0.5)[0];
            cases.add(new Case<>("several inputs", new Signal(delta, SeededNumbers.vector(random, inputs, -3, 3))));
        }
        cases.add(new Case<>("a single input", new Signal(0.4, SeededNumbers.vector(random, 1, -3, 3))));
        cases.add(new Case<>("a tiny delta", new Signal(-3e-200, SeededNumbers.vector(random, 4, -3, 3))));
        return cases;
    }

    List<Case<Signal>> unacceptableErrors() {
        double[] inputs = {0.7, 1.4, -0.6};
        return List.of(
                new Case<>(REFUSED, new Signal(0.3, null)),
                new Case<>(REFUSED, new Signal(0.3, new double[0])),
                new Case<>(REFUSED, new Signal(Double.NaN, inputs)),
                new Case<>(REFUSED, new Signal(Double.POSITIVE_INFINITY, inputs)),
                new Case<>(REFUSED, new Signal(0.3, new double[] {0.7, Double.NaN})));
    }

    private static Neuron neuron(Random random, int inputs, double range) {
        return new Neuron(
                SeededNumbers.vector(random, inputs, -range, range),
                SeededNumbers.vector(random, 1, -range, range)[0],
                SeededNumbers.vector(random, inputs, -range, range));
    }

    /** An activation from 0.125 to 0.875 in steps of 1/128: never where two slopes happen to be nearly equal. */
    private static double activation(Random random) {
        return (16 + random.nextInt(97)) / 128.0;
    }

    private static List<Case<Double>> all(String group, double... inputs) {
        return DoubleStream.of(inputs).mapToObj(z -> new Case<>(group, z)).toList();
    }
}
