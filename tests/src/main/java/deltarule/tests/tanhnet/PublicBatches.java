package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork.Network;
import deltarule.testkit.SeededNumbers;

/** The networks and batches of worked examples: the lecture's own, or others like them. */
final class PublicBatches {
    private final SeededNumbers numbers;

    PublicBatches(SeededNumbers numbers) {
        this.numbers = numbers;
    }

    /** The network of Scully's lecture, or another with three inputs, three hidden units and one output. */
    Network scully() {
        return like("scully", Batches.SCULLY);
    }

    /** Three examples for it, in columns; their targets are {@link Batches#SCULLY_TARGETS}. */
    double[][] scullyInputs() {
        return like("scully inputs", Batches.SCULLY_INPUTS);
    }

    /** A network with three inputs, four hidden units and one output. */
    Network telling() {
        return like("telling", Batches.TELLING);
    }

    /** Five examples for it, in columns; their targets are {@link Batches#TELLING_TARGETS}. */
    double[][] tellingInputs() {
        return like("telling inputs", Batches.TELLING_INPUTS);
    }

    /** The numbers of an example, or others like them. */
    double[][] like(String name, double[][] lecture) {
        return numbers.example(name, lecture);
    }

    /** The predictions of an example, or others like them. */
    double[][] predictions(String name, double[][] lecture) {
        return numbers.exampleProbabilities(name, lecture);
    }

    private Network like(String name, Network lecture) {
        return new Network(
                like(name + " W1", lecture.hiddenWeights()),
                like(name + " b1", new double[][] {lecture.hiddenBiases()})[0],
                like(name + " W2", lecture.outputWeights()),
                like(name + " b2", new double[][] {lecture.outputBiases()})[0]);
    }
}
