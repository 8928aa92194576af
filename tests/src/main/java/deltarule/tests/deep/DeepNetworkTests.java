package deltarule.tests.deep;

import deltarule.problems.deep.DeepNetwork;
import deltarule.problems.deep.DeepNetworkParameters;
import deltarule.reference.deep.DeepNetworkReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.deep.BackwardCases.Backward;
import deltarule.tests.deep.BackwardCases.Judged;
import deltarule.tests.deep.BackwardCases.Stored;
import deltarule.tests.deep.ForwardCases.Forward;

/** Size, outputs, loss, error terms and gradients of a deep network. */
@Examines(DeepNetwork.class)
final class DeepNetworkTests {
    private final DeepNetwork reference;
    final ForwardCases forward;
    final BackwardCases backward;

    DeepNetworkTests(DeepNetworkParameters parameters, SeededNumbers numbers) {
        this.reference = new DeepNetworkReference(parameters);
        Networks networks = new Networks(parameters);
        this.forward = new ForwardCases(reference, networks, numbers);
        this.backward = new BackwardCases(reference, networks, numbers);
    }

    @Criterion(value = "size-examples", cases = "forward.publicSizes", covers = "parameter-count")
    void sizeOfTheNetworksOfTheLectures(DeepNetwork subject, Check check, int[] sizes) {
        checkSize(subject, check, sizes);
    }

    @Criterion(value = "size", cases = "forward.sizes", covers = "parameter-count")
    void sizeCountsLayersWithWeightsAndTheirParameters(DeepNetwork subject, Check check, int[] sizes) {
        checkSize(subject, check, sizes);
    }

    @Criterion(value = "size", cases = "forward.unacceptableSizes", covers = "parameter-count")
    void sizeRefusesWhatIsNoNetwork(DeepNetwork subject, Check check, int[] sizes) {
        check.refuses(() -> subject.size(sizes));
    }

    @Criterion(
            value = "forward-examples",
            cases = "forward.publicInputs",
            covers = {"layer-forward-rows", "deep-softmax-forward"})
    void outputsOfThePublicNetworks(DeepNetwork subject, Check check, Forward input) {
        checkForward(subject, check, input, 1);
    }

    @Criterion(
            value = "forward",
            cases = "forward.inputs",
            covers = {"layer-forward-rows", "deep-softmax-forward"})
    void outputsOfEveryLayer(DeepNetwork subject, Check check, Forward input) {
        checkForward(subject, check, input, 1);
    }

    @Criterion(
            value = "forward",
            cases = "forward.unacceptableInputs",
            covers = {"layer-forward-rows", "deep-softmax-forward"})
    void outputsAreRefusedForWhatDoesNotFit(DeepNetwork subject, Check check, Forward input) {
        check.refuses(() -> forward(subject, input));
    }

    @Criterion(value = "forward-extreme", cases = "forward.hugeInputs", covers = "deep-softmax-forward")
    void outputsHoldForHugeScores(DeepNetwork subject, Check check, Forward input) {
        checkForward(subject, check, input, 100);
    }

    @Criterion(value = "loss-examples", cases = "backward.publicProbabilities", covers = "relu-softmax-backprop")
    void lossOfThePublicExamples(DeepNetwork subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "loss", cases = "backward.probabilities", covers = "relu-softmax-backprop")
    void lossIsTheMeanCrossEntropy(DeepNetwork subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "loss", cases = "backward.unacceptableProbabilities", covers = "relu-softmax-backprop")
    void lossRefusesWhatIsNoProbabilityOrLabel(DeepNetwork subject, Check check, Judged judged) {
        check.refuses(() -> subject.loss(judged.probabilities(), judged.labels()));
    }

    @Criterion(value = "loss-extreme", cases = "backward.certainProbabilities", covers = "relu-softmax-backprop")
    void lossHoldsForCertainPredictions(DeepNetwork subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "deltas-examples", cases = "backward.publicOutputs", covers = "relu-softmax-backprop")
    void errorTermsOfThePublicNetworks(DeepNetwork subject, Check check, Stored stored) {
        checkDeltas(subject, check, stored);
    }

    @Criterion(value = "deltas", cases = "backward.outputs", covers = "relu-softmax-backprop")
    void errorTermsOfEveryLayer(DeepNetwork subject, Check check, Stored stored) {
        checkDeltas(subject, check, stored);
    }

    @Criterion(value = "deltas", cases = "backward.unacceptableOutputs", covers = "relu-softmax-backprop")
    void errorTermsAreRefusedForWhatDoesNotFit(DeepNetwork subject, Check check, Stored stored) {
        check.refuses(() -> deltas(subject, stored));
    }

    @Criterion(value = "gradients-examples", cases = "backward.publicDeltas", covers = "relu-softmax-backprop")
    void gradientsOfThePublicNetworks(DeepNetwork subject, Check check, Backward input) {
        checkGradients(subject, check, input);
    }

    @Criterion(value = "gradients", cases = "backward.deltas", covers = "relu-softmax-backprop")
    void gradientsOfEveryParameter(DeepNetwork subject, Check check, Backward input) {
        checkGradients(subject, check, input);
    }

    @Criterion(value = "gradients", cases = "backward.unacceptableDeltas", covers = "relu-softmax-backprop")
    void gradientsAreRefusedForWhatDoesNotFit(DeepNetwork subject, Check check, Backward input) {
        check.refuses(() -> gradients(subject, input));
    }

    private void checkSize(DeepNetwork subject, Check check, int[] sizes) {
        check.same(subject.size(sizes), reference.size(sizes), Tolerance.EXACT);
    }

    private void checkForward(DeepNetwork subject, Check check, Forward input, double termSize) {
        check.same(forward(subject, input), forward(reference, input), Tolerance.SUM.scaledBy(termSize));
    }

    private void checkLoss(DeepNetwork subject, Check check, Judged judged) {
        check.same(
                subject.loss(judged.probabilities(), judged.labels()),
                reference.loss(judged.probabilities(), judged.labels()),
                Tolerance.SUM);
    }

    private void checkDeltas(DeepNetwork subject, Check check, Stored stored) {
        check.same(deltas(subject, stored), deltas(reference, stored), Tolerance.GRADIENT);
    }

    private void checkGradients(DeepNetwork subject, Check check, Backward input) {
        check.same(gradients(subject, input), gradients(reference, input), Tolerance.GRADIENT);
    }

    private static double[][][] forward(DeepNetwork deep, Forward input) {
        return deep.forward(input.network().weights(), input.network().biases(), input.inputs(), input.output());
    }

    private static double[][][] deltas(DeepNetwork deep, Stored stored) {
        return deep.deltas(stored.weights(), stored.outputs(), stored.labels());
    }

    private static DeepNetwork.Gradients gradients(DeepNetwork deep, Backward input) {
        return deep.gradients(input.inputs(), input.outputs(), input.deltas());
    }
}
