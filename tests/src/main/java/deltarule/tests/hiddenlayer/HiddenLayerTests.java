package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.reference.hiddenlayer.HiddenLayerReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.hiddenlayer.BackwardCases.Backward;
import deltarule.tests.hiddenlayer.BackwardCases.Hidden;
import deltarule.tests.hiddenlayer.BackwardCases.Judged;
import deltarule.tests.hiddenlayer.ForwardCases.Layer;
import deltarule.tests.hiddenlayer.ForwardCases.Pass;
import deltarule.tests.hiddenlayer.ForwardCases.Unit;

/** One unit, a layer, the whole network, and the derivatives by hand. */
@Examines(HiddenLayer.class)
final class HiddenLayerTests {
    private final HiddenLayer reference;
    final ForwardCases forward;
    final BackwardCases backward;

    HiddenLayerTests(HiddenLayerParameters parameters, SeededNumbers numbers) {
        this.reference = new HiddenLayerReference(parameters);
        StoredNetworks networks = new StoredNetworks(parameters);
        this.forward = new ForwardCases(parameters, networks, numbers);
        this.backward = new BackwardCases(reference, networks, numbers);
    }

    @Criterion(value = "neuron-examples", cases = "forward.publicUnits", covers = "neuron-forward")
    void aUnitOfAWorkedExample(HiddenLayer subject, Check check, Unit unit) {
        checkUnit(subject, check, unit);
    }

    @Criterion(value = "neuron", cases = "forward.units", covers = "neuron-forward")
    void aUnitSquashesItsWeightedSum(HiddenLayer subject, Check check, Unit unit) {
        checkUnit(subject, check, unit);
    }

    @Criterion(value = "neuron", cases = "forward.unacceptableUnits")
    void aUnitRefusesWhatDoesNotFit(HiddenLayer subject, Check check, Unit unit) {
        check.refuses(() -> subject.neuron(unit.weights(), unit.bias(), unit.inputs()));
    }

    @Criterion(value = "neuron-extreme", cases = "forward.hugeUnits", covers = "neuron-forward")
    void aUnitHoldsForHugeSums(HiddenLayer subject, Check check, Unit unit) {
        checkUnit(subject, check, unit);
    }

    @Criterion(value = "layer-examples", cases = "forward.publicLayers", covers = "layer-forward")
    void theLayersOfWorkedExamples(HiddenLayer subject, Check check, Layer layer) {
        checkLayer(subject, check, layer);
    }

    @Criterion(value = "layer", cases = "forward.layers", covers = "layer-forward")
    void eachUnitOfALayerHasItsOwnWeightsAndBias(HiddenLayer subject, Check check, Layer layer) {
        checkLayer(subject, check, layer);
    }

    @Criterion(value = "layer", cases = "forward.unacceptableLayers")
    void aLayerRefusesWhatDoesNotFit(HiddenLayer subject, Check check, Layer layer) {
        check.refuses(() -> subject.layer(layer.weights(), layer.biases(), layer.inputs()));
    }

    @Criterion(
            value = "forward-examples",
            cases = "forward.publicPasses",
            covers = {"mlp-forward-single", "har-mlp-forward"})
    void theNetworksOfWorkedExamples(HiddenLayer subject, Check check, Pass pass) {
        checkForward(subject, check, pass);
    }

    @Criterion(
            value = "forward",
            cases = "forward.passes",
            covers = {"mlp-forward-single", "har-mlp-forward"})
    void anExampleGoesThroughTheNetwork(HiddenLayer subject, Check check, Pass pass) {
        checkForward(subject, check, pass);
    }

    @Criterion(value = "forward", cases = "forward.unacceptablePasses")
    void aNetworkRefusesWhatDoesNotFit(HiddenLayer subject, Check check, Pass pass) {
        check.refuses(() -> subject.forward(pass.network(), pass.inputs()));
    }

    @Criterion(value = "output-error-examples", cases = "backward.publicPredictions", covers = "har-mlp-backprop")
    void lossAndErrorTermOfPublicPredictions(HiddenLayer subject, Check check, Judged judged) {
        checkOutputError(subject, check, judged);
    }

    @Criterion(value = "output-error", cases = "backward.predictions", covers = "har-mlp-backprop")
    void theErrorTermIsTheDerivativeOfTheLoss(HiddenLayer subject, Check check, Judged judged) {
        checkOutputError(subject, check, judged);
    }

    @Criterion(value = "output-error", cases = "backward.unacceptablePredictions")
    void theOutputErrorRefusesWhatIsNoPrediction(HiddenLayer subject, Check check, Judged judged) {
        check.refuses(() -> subject.outputError(judged.prediction(), judged.target()));
    }

    @Criterion(value = "hidden-deltas-examples", cases = "backward.publicHidden", covers = "har-mlp-backprop")
    void hiddenErrorTermsOfPublicNetworks(HiddenLayer subject, Check check, Hidden hidden) {
        checkHiddenDeltas(subject, check, hidden);
    }

    @Criterion(value = "hidden-deltas", cases = "backward.hidden", covers = "har-mlp-backprop")
    void theErrorReachesEachHiddenUnitThroughItsWeight(HiddenLayer subject, Check check, Hidden hidden) {
        checkHiddenDeltas(subject, check, hidden);
    }

    @Criterion(value = "hidden-deltas", cases = "backward.unacceptableHidden")
    void hiddenErrorTermsRefuseWhatDoesNotFit(HiddenLayer subject, Check check, Hidden hidden) {
        check.refuses(() -> subject.hiddenDeltas(hidden.outputWeights(), hidden.hidden(), hidden.outputDelta()));
    }

    @Criterion(value = "gradients-examples", cases = "backward.publicBackward", covers = "har-mlp-backprop")
    void derivativesOfPublicNetworks(HiddenLayer subject, Check check, Backward backward) {
        checkGradients(subject, check, backward);
    }

    @Criterion(value = "gradients", cases = "backward.backward", covers = "har-mlp-backprop")
    void eachParameterHasItsDerivative(HiddenLayer subject, Check check, Backward backward) {
        checkGradients(subject, check, backward);
    }

    @Criterion(value = "gradients", cases = "backward.unacceptableBackward")
    void derivativesRefuseWhatDoesNotFit(HiddenLayer subject, Check check, Backward backward) {
        check.refuses(() -> gradients(subject, backward));
    }

    private void checkUnit(HiddenLayer subject, Check check, Unit unit) {
        check.same(
                subject.neuron(unit.weights(), unit.bias(), unit.inputs()),
                reference.neuron(unit.weights(), unit.bias(), unit.inputs()),
                Tolerance.SCALAR);
    }

    private void checkLayer(HiddenLayer subject, Check check, Layer layer) {
        check.same(
                subject.layer(layer.weights(), layer.biases(), layer.inputs()),
                reference.layer(layer.weights(), layer.biases(), layer.inputs()),
                Tolerance.SUM);
    }

    private void checkForward(HiddenLayer subject, Check check, Pass pass) {
        check.same(
                subject.forward(pass.network(), pass.inputs()),
                reference.forward(pass.network(), pass.inputs()),
                Tolerance.SUM);
    }

    private void checkOutputError(HiddenLayer subject, Check check, Judged judged) {
        check.same(
                subject.outputError(judged.prediction(), judged.target()),
                reference.outputError(judged.prediction(), judged.target()),
                Tolerance.SCALAR);
    }

    private void checkHiddenDeltas(HiddenLayer subject, Check check, Hidden hidden) {
        check.same(
                subject.hiddenDeltas(hidden.outputWeights(), hidden.hidden(), hidden.outputDelta()),
                reference.hiddenDeltas(hidden.outputWeights(), hidden.hidden(), hidden.outputDelta()),
                Tolerance.GRADIENT);
    }

    private void checkGradients(HiddenLayer subject, Check check, Backward backward) {
        check.same(gradients(subject, backward), gradients(reference, backward), Tolerance.GRADIENT);
    }

    private static HiddenLayer.Gradients gradients(HiddenLayer network, Backward backward) {
        return network.gradients(backward.inputs(), backward.hidden(), backward.hiddenDeltas(), backward.outputDelta());
    }
}
