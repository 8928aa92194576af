package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer.Network;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.SlideNumbers;

/** The networks of worked examples: the lectures' own, or others of the same shape. */
final class PublicNetworks {
    private final StoredNetworks networks;
    private final SeededNumbers numbers;

    PublicNetworks(StoredNetworks networks, SeededNumbers numbers) {
        this.networks = networks;
        this.numbers = numbers;
    }

    /** Scully's weights of three hidden units with three inputs, a row for each unit. */
    double[][] scullyUnits() {
        return numbers.published(
                "scully units",
                new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1}, {1.3, 1.9, 0.1}},
                random ->
                        SlideNumbers.like(random, new double[][] {{1.2, 0.9, 0.3}, {0.2, 0.3, 0.1}, {1.3, 1.9, 0.1}}));
    }

    /** The network of Scully's lecture: three inputs, three hidden units. */
    Network scully() {
        return networks.stored(
                scullyUnits(),
                example("scully biases", 0.1, 0.1, 0.1),
                example("scully output weights", 0.2, 0.6, 0.2),
                example("scully output bias", 0.1)[0]);
    }

    /** The example of Scully's lecture. */
    double[] scullyInputs() {
        return example("scully inputs", 0.2, 0.5, -0.9);
    }

    /** A network in the shape of Harvard's: two inputs, three hidden units. */
    Network harvard() {
        double[][] units = {
            example("first harvard unit", 0.1, 0.2),
            example("second harvard unit", 0.4, -0.5),
            example("third harvard unit", -0.3, 0.6)
        };
        return networks.stored(
                units,
                example("harvard biases", 0.1, 0.1, 0.1),
                example("harvard output weights", 0.7, -0.2, 0.5),
                example("harvard output bias", 0.3)[0]);
    }

    /** An example for that network. */
    double[] harvardInputs() {
        return example("harvard inputs", 1, -2);
    }

    /** The numbers of an example, or others like them. */
    double[] example(String name, double... lecture) {
        return numbers.example(name, lecture);
    }

    /** The activations of an example, or others like them. */
    double[] activations(String name, double... lecture) {
        return numbers.exampleProbabilities(name, lecture);
    }
}
