package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetwork.Network;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.reference.tanhnet.TanhNetworkReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.tanhnet.BackwardCases.Backward;
import deltarule.tests.tanhnet.ForwardCases.Judged;
import deltarule.tests.tanhnet.ForwardCases.Pass;
import deltarule.tests.tanhnet.TrainingCases.Run;

/** The way forward and back through a batch in columns, single steps, and training. */
@Examines(TanhNetwork.class)
final class TanhNetworkTests {
    private final TanhNetworkParameters parameters;
    private final TanhNetwork reference;
    final ForwardCases forward;
    final BackwardCases backward;
    final TrainingCases training;

    TanhNetworkTests(TanhNetworkParameters parameters, SeededNumbers numbers) {
        this.parameters = parameters;
        this.reference = new TanhNetworkReference(parameters);
        this.forward = new ForwardCases(numbers);
        this.backward = new BackwardCases(reference, numbers);
        this.training = new TrainingCases(parameters, numbers);
    }

    @Criterion(value = "sums-examples", cases = "forward.publicLayers", covers = "layer-forward-columns")
    void sumsOfPublicLayers(TanhNetwork subject, Check check, ForwardCases.Layer layer) {
        checkSums(subject, check, layer);
    }

    @Criterion(value = "sums", cases = "forward.layers", covers = "layer-forward-columns")
    void everyExampleGetsTheSameBiases(TanhNetwork subject, Check check, ForwardCases.Layer layer) {
        checkSums(subject, check, layer);
    }

    @Criterion(value = "sums", cases = "forward.unacceptableLayers")
    void sumsRefuseWhatDoesNotFit(TanhNetwork subject, Check check, ForwardCases.Layer layer) {
        check.refuses(() -> subject.sums(layer.weights(), layer.biases(), layer.inputs()));
    }

    @Criterion(value = "forward-examples", cases = "forward.publicPasses", covers = "mlp-forward-columns")
    void activationsOfPublicNetworks(TanhNetwork subject, Check check, Pass pass) {
        checkForward(subject, check, pass);
    }

    @Criterion(value = "forward", cases = "forward.passes", covers = "mlp-forward-columns")
    void eachColumnGoesThroughTheNetwork(TanhNetwork subject, Check check, Pass pass) {
        checkForward(subject, check, pass);
    }

    @Criterion(value = "forward", cases = "forward.unacceptablePasses")
    void theNetworkRefusesWhatDoesNotFit(TanhNetwork subject, Check check, Pass pass) {
        check.refuses(() -> subject.forward(pass.network(), pass.inputs()));
    }

    @Criterion(value = "cost-examples", cases = "forward.publicPredictions", covers = "mlp-backprop-columns")
    void costOfPublicPredictions(TanhNetwork subject, Check check, Judged judged) {
        checkCost(subject, check, judged);
    }

    @Criterion(value = "cost", cases = "forward.predictions", covers = "mlp-backprop-columns")
    void theCostAveragesOverTheExamples(TanhNetwork subject, Check check, Judged judged) {
        checkCost(subject, check, judged);
    }

    @Criterion(value = "cost", cases = "forward.unacceptablePredictions")
    void theCostRefusesWhatAreNoPredictions(TanhNetwork subject, Check check, Judged judged) {
        check.refuses(() -> subject.cost(judged.predictions(), judged.targets()));
    }

    @Criterion(value = "cost-extreme", cases = "forward.certainPredictions")
    void theCostHoldsForCertainPredictions(TanhNetwork subject, Check check, Judged judged) {
        checkCost(subject, check, judged);
    }

    @Criterion(value = "output-errors-examples", cases = "forward.publicPredictions", covers = "mlp-backprop-columns")
    void errorsOfPublicPredictions(TanhNetwork subject, Check check, Judged judged) {
        checkOutputErrors(subject, check, judged);
    }

    @Criterion(value = "output-errors", cases = "forward.predictions", covers = "mlp-backprop-columns")
    void outputErrorsComparePredictionsAndTargets(TanhNetwork subject, Check check, Judged judged) {
        checkOutputErrors(subject, check, judged);
    }

    @Criterion(value = "output-errors", cases = "forward.unacceptablePredictions")
    void outputErrorsRefuseWhatAreNoPredictions(TanhNetwork subject, Check check, Judged judged) {
        check.refuses(() -> subject.outputErrors(judged.predictions(), judged.targets()));
    }

    @Criterion(value = "hidden-errors-examples", cases = "backward.publicBackward", covers = "mlp-backprop-columns")
    void hiddenErrorsOfPublicNetworks(TanhNetwork subject, Check check, Backward backward) {
        checkHiddenErrors(subject, check, backward);
    }

    @Criterion(value = "hidden-errors", cases = "backward.backward", covers = "mlp-backprop-columns")
    void errorsGoBackThroughTheOutputWeights(TanhNetwork subject, Check check, Backward backward) {
        checkHiddenErrors(subject, check, backward);
    }

    @Criterion(value = "hidden-errors", cases = "backward.unacceptableBackward")
    void hiddenErrorsRefuseWhatDoesNotFit(TanhNetwork subject, Check check, Backward backward) {
        check.refuses(() -> subject.hiddenErrors(backward.outputWeights(), backward.outputErrors(), backward.hidden()));
    }

    @Criterion(value = "layer-gradients-examples", cases = "backward.publicLayers", covers = "mlp-backprop-columns")
    void derivativesOfPublicLayers(TanhNetwork subject, Check check, BackwardCases.Layer layer) {
        checkLayerGradients(subject, check, layer);
    }

    @Criterion(value = "layer-gradients", cases = "backward.layers", covers = "mlp-backprop-columns")
    void derivativesOfEachWeightAndBias(TanhNetwork subject, Check check, BackwardCases.Layer layer) {
        checkLayerGradients(subject, check, layer);
    }

    @Criterion(value = "layer-gradients", cases = "backward.unacceptableLayers")
    void derivativesRefuseWhatDoesNotFit(TanhNetwork subject, Check check, BackwardCases.Layer layer) {
        check.refuses(() -> subject.layerGradients(layer.errors(), layer.sources()));
    }

    @Criterion(value = "step-examples", cases = "training.publicSteps", covers = "mlp-train-step")
    void stepsOfPublicNetworks(TanhNetwork subject, Check check, Run run) {
        checkStep(subject, check, run);
    }

    @Criterion(value = "step", cases = "training.steps", covers = "mlp-train-step")
    void aStepMovesEveryParameterAgainstItsDerivative(TanhNetwork subject, Check check, Run run) {
        checkStep(subject, check, run);
    }

    @Criterion(value = "step", cases = "training.unacceptableSteps")
    void aStepRefusesRatesAndTargetsOutOfRange(TanhNetwork subject, Check check, Run run) {
        check.refuses(() -> step(subject, run));
    }

    @Criterion(value = "train-examples", cases = "training.publicRuns", covers = "mlp-train-step")
    void publicRuns(TanhNetwork subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.runs", covers = "mlp-train-step")
    void trainingArrivesWhereItsStepsLead(TanhNetwork subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.unacceptableRuns")
    void trainingRefusesWhatItCannotStartFrom(TanhNetwork subject, Check check, Run run) {
        check.refuses(() -> train(subject, run));
    }

    private void checkSums(TanhNetwork subject, Check check, ForwardCases.Layer layer) {
        check.same(
                subject.sums(layer.weights(), layer.biases(), layer.inputs()),
                reference.sums(layer.weights(), layer.biases(), layer.inputs()),
                Tolerance.SUM);
    }

    private void checkForward(TanhNetwork subject, Check check, Pass pass) {
        check.sameOrCarried(
                subject.forward(pass.network(), pass.inputs()),
                reference.forward(pass.network(), pass.inputs()),
                Tolerance.SUM,
                () -> own(subject, check).forward(pass));
    }

    private void checkCost(TanhNetwork subject, Check check, Judged judged) {
        check.same(
                subject.cost(judged.predictions(), judged.targets()),
                reference.cost(judged.predictions(), judged.targets()),
                Tolerance.SUM);
    }

    private void checkOutputErrors(TanhNetwork subject, Check check, Judged judged) {
        check.same(
                subject.outputErrors(judged.predictions(), judged.targets()),
                reference.outputErrors(judged.predictions(), judged.targets()),
                Tolerance.GRADIENT);
    }

    private void checkHiddenErrors(TanhNetwork subject, Check check, Backward backward) {
        check.same(
                subject.hiddenErrors(backward.outputWeights(), backward.outputErrors(), backward.hidden()),
                reference.hiddenErrors(backward.outputWeights(), backward.outputErrors(), backward.hidden()),
                Tolerance.GRADIENT);
    }

    private void checkLayerGradients(TanhNetwork subject, Check check, BackwardCases.Layer layer) {
        check.same(
                subject.layerGradients(layer.errors(), layer.sources()),
                reference.layerGradients(layer.errors(), layer.sources()),
                Tolerance.GRADIENT);
    }

    private void checkStep(TanhNetwork subject, Check check, Run run) {
        check.sameOrCarried(
                step(subject, run),
                step(reference, run),
                Tolerance.trajectory(1),
                () -> own(subject, check).step(run));
    }

    private void checkTraining(TanhNetwork subject, Check check, Run run) {
        check.sameOrCarried(
                train(subject, run),
                train(reference, run),
                Tolerance.trajectory(run.epochs()),
                () -> own(subject, check).training(run));
    }

    private OwnWay own(TanhNetwork subject, Check check) {
        return new OwnWay(subject, reference, parameters, check);
    }

    private static Network step(TanhNetwork network, Run run) {
        return network.step(run.network(), run.inputs(), run.targets(), run.learningRate());
    }

    private static TanhNetwork.TrainedNetwork train(TanhNetwork network, Run run) {
        return network.train(run.network(), run.inputs(), run.targets(), run.learningRate(), run.epochs());
    }
}
