package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer;
import deltarule.problems.hiddenlayer.HiddenLayer.Network;
import deltarule.problems.hiddenlayer.HiddenLayer.Trace;
import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The inputs of the hidden tests of error terms and derivatives. */
final class BackwardCases {
    private static final String REFUSED = "input the contract refuses";
    private static final String HARVARD = "two inputs, three hidden units";

    private final HiddenLayer reference;
    private final StoredNetworks networks;
    private final PublicNetworks examples;
    private final SeededNumbers numbers;

    BackwardCases(HiddenLayer reference, StoredNetworks networks, SeededNumbers numbers) {
        this.reference = reference;
        this.networks = networks;
        this.examples = new PublicNetworks(networks, numbers);
        this.numbers = numbers;
    }

    /** What an output is judged by. */
    record Judged(double prediction, int target) {}

    /** What the error terms of hidden units follow from. */
    record Hidden(double[] outputWeights, double[] hidden, double outputDelta) {}

    /** What the derivatives follow from. */
    record Backward(double[] inputs, double[] hidden, double[] hiddenDeltas, double outputDelta) {}

    List<Case<Judged>> publicPredictions() {
        return List.of(
                new Case<>("a right answer for the target 1", judged("right prediction", 0.6342537588960316, 1)),
                new Case<>("a wrong answer for the target 0", judged("first wrong prediction", 0.8, 0)),
                new Case<>("a wrong answer for the target 1", judged("second wrong prediction", 0.375, 1)));
    }

    private Judged judged(String name, double lecture, int target) {
        return new Judged(examples.activations(name, lecture)[0], target);
    }

    List<Case<Judged>> predictions() {
        Random random = numbers.named("predictions");
        List<Case<Judged>> cases = new ArrayList<>();
        double[][] ranges = {{0.1, 0.3}, {0.3, 0.45}, {0.55, 0.7}, {0.7, 0.9}};
        for (int i = 0; i < ranges.length; i++) {
            double prediction = SeededNumbers.vector(random, 1, ranges[i][0], ranges[i][1])[0];
            cases.add(new Case<>("ordinary predictions", new Judged(prediction, i % 2)));
        }
        cases.add(new Case<>("a certain prediction", new Judged(1, 0)));
        return cases;
    }

    List<Case<Judged>> unacceptablePredictions() {
        return List.of(
                new Case<>(REFUSED, new Judged(1.25, 1)),
                new Case<>(REFUSED, new Judged(Double.NaN, 0)),
                new Case<>(REFUSED, new Judged(0.4, 2)),
                new Case<>(REFUSED, new Judged(0.4, -1)));
    }

    List<Case<Hidden>> publicHidden() {
        Trace trace = reference.forward(examples.harvard(), examples.harvardInputs());
        double delta = reference.outputError(trace.prediction(), 1).delta();
        return List.of(
                new Case<>(HARVARD, new Hidden(examples.harvard().outputWeights(), trace.hidden(), delta)),
                new Case<>(
                        "four hidden units",
                        new Hidden(
                                examples.example("four weights", 0.9, -0.7, 0.4, 0.65),
                                examples.activations("four activations", 0.3, 0.85, 0.6, 0.15),
                                examples.example("an error term", 0.35)[0])));
    }

    List<Case<Hidden>> hidden() {
        Random random = numbers.named("hidden");
        List<Case<Hidden>> cases = new ArrayList<>();
        for (int units = 3; units < 6; units++) {
            cases.add(new Case<>("ordinary units", hidden(random, units)));
        }
        Hidden saturated = hidden(random, 4);
        saturated.hidden[2] = 1;
        saturated.hidden[3] = 0;
        cases.add(new Case<>("some saturated units", saturated));
        return cases;
    }

    List<Case<Hidden>> unacceptableHidden() {
        double[] vector = {0.7, 0.4, 0.3};
        double[] notFinite = {0.7, Double.NEGATIVE_INFINITY, 0.3};
        return List.of(
                new Case<>(REFUSED, new Hidden(vector, null, 0.3)),
                new Case<>(REFUSED, new Hidden(notFinite, vector, 0.3)),
                new Case<>(REFUSED, new Hidden(vector, new double[] {0.7, 0.4}, 0.3)),
                new Case<>(REFUSED, new Hidden(vector, vector, Double.NaN)),
                new Case<>(REFUSED, new Hidden(new double[0], new double[0], 0.3)));
    }

    List<Case<Backward>> publicBackward() {
        return List.of(
                new Case<>(HARVARD, backward(examples.harvard(), examples.harvardInputs(), 1)),
                new Case<>(
                        "three inputs, three hidden units, target 0",
                        backward(examples.scully(), examples.scullyInputs(), 0)));
    }

    List<Case<Backward>> backward() {
        Random random = numbers.named("backward");
        List<Case<Backward>> cases = new ArrayList<>();
        int[][] shapes = {{6, 4}, {3, 5}, {4, 4}};
        for (int[] shape : shapes) {
            cases.add(new Case<>(
                    "ordinary networks",
                    backward(
                            networks.random(random, shape[0], shape[1]),
                            SeededNumbers.vector(random, shape[0], -2, 2),
                            cases.size() % 2)));
        }
        return cases;
    }

    List<Case<Backward>> unacceptableBackward() {
        double[] vector = {0.7, 0.4, 0.3};
        double[] notFinite = {0.7, Double.NEGATIVE_INFINITY, 0.3};
        return List.of(
                new Case<>(REFUSED, new Backward(null, vector, vector, 0.3)),
                new Case<>(REFUSED, new Backward(vector, notFinite, vector, 0.3)),
                new Case<>(REFUSED, new Backward(vector, vector, notFinite, 0.3)),
                new Case<>(REFUSED, new Backward(vector, vector, new double[] {0.7, 0.4}, 0.3)),
                new Case<>(REFUSED, new Backward(new double[] {0.7, Double.NaN}, vector, vector, 0.3)),
                new Case<>(REFUSED, new Backward(vector, vector, vector, Double.POSITIVE_INFINITY)));
    }

    private static Hidden hidden(Random random, int units) {
        return new Hidden(
                SeededNumbers.vector(random, units, -0.9, 0.9),
                SeededNumbers.vector(random, units, 0.1, 0.9),
                SeededNumbers.vector(random, 1, -0.4, 0.4)[0]);
    }

    private Backward backward(Network network, double[] inputs, int target) {
        Trace trace = reference.forward(network, inputs);
        double delta = reference.outputError(trace.prediction(), target).delta();
        return new Backward(
                inputs, trace.hidden(), reference.hiddenDeltas(network.outputWeights(), trace.hidden(), delta), delta);
    }
}
