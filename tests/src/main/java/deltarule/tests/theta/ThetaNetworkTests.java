package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.theta.PassCases.Backward;
import deltarule.tests.theta.PassCases.Forward;
import deltarule.tests.theta.PassCases.Layers;
import deltarule.tests.theta.PassCases.TwoLayers;
import deltarule.tests.theta.TrainingCases.Added;
import deltarule.tests.theta.TrainingCases.Judged;
import deltarule.tests.theta.TrainingCases.Regularized;
import deltarule.tests.theta.TrainingCases.Run;

/** The way through a network and back, its regularised cost, and training. */
@Examines(ThetaNetwork.class)
final class ThetaNetworkTests {
    private final ThetaNetwork reference;
    final PassCases pass;
    final TrainingCases training;

    ThetaNetworkTests(ThetaNetworkParameters parameters, SeededNumbers numbers) {
        this.reference = new ThetaNetworkReference(parameters);
        this.pass = new PassCases(parameters, reference, numbers);
        this.training = new TrainingCases(parameters, numbers);
    }

    @Criterion(value = "shapes-examples", cases = "pass.publicLayers", covers = "theta-shape")
    void shapesOfPublicNetworks(ThetaNetwork subject, Check check, Layers layers) {
        checkShapes(subject, check, layers);
    }

    @Criterion(value = "shapes", cases = "pass.layers", covers = "theta-shape")
    void shapesHaveAColumnForEachUnitAndTheBias(ThetaNetwork subject, Check check, Layers layers) {
        checkShapes(subject, check, layers);
    }

    @Criterion(value = "shapes", cases = "pass.unacceptableLayers")
    void shapesRefuseWhatIsNoNetwork(ThetaNetwork subject, Check check, Layers layers) {
        check.refuses(() -> subject.shapes(layers.sizes()));
    }

    @Criterion(value = "forward-examples", cases = "pass.publicInputs", covers = "theta-forward")
    void activationsOfPublicNetworks(ThetaNetwork subject, Check check, Forward forward) {
        checkForward(subject, check, forward);
    }

    @Criterion(value = "forward", cases = "pass.inputs", covers = "theta-forward")
    void activationsOfEachLayerWithItsBiasUnit(ThetaNetwork subject, Check check, Forward forward) {
        checkForward(subject, check, forward);
    }

    @Criterion(value = "forward", cases = "pass.unacceptableInputs")
    void activationsRefuseWhatDoesNotFit(ThetaNetwork subject, Check check, Forward forward) {
        check.refuses(() -> subject.forward(forward.theta(), forward.input()));
    }

    @Criterion(value = "forward-extreme", cases = "pass.hugeInputs")
    void activationsHoldForHugeSums(ThetaNetwork subject, Check check, Forward forward) {
        checkForward(subject, check, forward);
    }

    @Criterion(value = "deltas-examples", cases = "pass.publicErrors", covers = "theta-backprop")
    void errorTermsOfPublicNetworks(ThetaNetwork subject, Check check, Backward backward) {
        checkDeltas(subject, check, backward);
    }

    @Criterion(value = "deltas", cases = "pass.errors", covers = "theta-backprop")
    void errorTermsAreDerivativesWithRespectToTheSums(ThetaNetwork subject, Check check, Backward backward) {
        checkDeltas(subject, check, backward);
    }

    @Criterion(value = "deltas", cases = "pass.unacceptableErrors")
    void errorTermsRefuseWhatDoesNotFit(ThetaNetwork subject, Check check, Backward backward) {
        check.refuses(() -> subject.deltas(backward.theta(), backward.activations(), backward.target()));
    }

    @Criterion(value = "accumulated-examples", cases = "training.publicSums", covers = "theta-backprop")
    void sumsOfPublicExamples(ThetaNetwork subject, Check check, Added added) {
        checkAccumulated(subject, check, added);
    }

    @Criterion(value = "accumulated", cases = "training.sums", covers = "theta-backprop")
    void sumsHaveTheShapeOfTheMatrix(ThetaNetwork subject, Check check, Added added) {
        checkAccumulated(subject, check, added);
    }

    @Criterion(value = "accumulated", cases = "training.unacceptableSums")
    void sumsRefuseWhatDoesNotFit(ThetaNetwork subject, Check check, Added added) {
        check.refuses(() -> subject.accumulated(added.sums(), added.delta(), added.activations()));
    }

    @Criterion(
            value = "two-layer-gradients-examples",
            cases = "pass.publicTwoLayers",
            covers = "binary-two-layer-gradients")
    void closedFormOfPublicExamples(ThetaNetwork subject, Check check, TwoLayers layers) {
        checkClosedForm(subject, check, layers);
    }

    @Criterion(value = "two-layer-gradients", cases = "pass.twoLayers", covers = "binary-two-layer-gradients")
    void closedFormIsThatOfBackpropagation(ThetaNetwork subject, Check check, TwoLayers layers) {
        checkClosedForm(subject, check, layers);
    }

    @Criterion(value = "two-layer-gradients", cases = "pass.unacceptableTwoLayers")
    void closedFormRefusesWhatDoesNotFit(ThetaNetwork subject, Check check, TwoLayers layers) {
        check.refuses(() -> closedForm(subject, layers));
    }

    @Criterion(
            value = "regularized-gradient-examples",
            cases = "training.publicGradients",
            covers = "regularised-gradient-d")
    void regularizedGradientOfPublicMatrices(ThetaNetwork subject, Check check, Regularized regularized) {
        checkRegularized(subject, check, regularized);
    }

    @Criterion(value = "regularized-gradient", cases = "training.gradients", covers = "regularised-gradient-d")
    void regularizedGradientIsThatOfTheCost(ThetaNetwork subject, Check check, Regularized regularized) {
        checkRegularized(subject, check, regularized);
    }

    @Criterion(value = "regularized-gradient", cases = "training.unacceptableGradients")
    void regularizedGradientRefusesWhatDoesNotFit(ThetaNetwork subject, Check check, Regularized regularized) {
        check.refuses(() -> regularizedGradient(subject, regularized));
    }

    @Criterion(value = "cost-examples", cases = "training.publicCosts", covers = "nn-cost-regularised")
    void costOfPublicPredictions(ThetaNetwork subject, Check check, Judged judged) {
        checkCost(subject, check, judged);
    }

    @Criterion(value = "cost", cases = "training.costs", covers = "nn-cost-regularised")
    void costAddsThePenaltyToTheMeanLoss(ThetaNetwork subject, Check check, Judged judged) {
        checkCost(subject, check, judged);
    }

    @Criterion(value = "cost", cases = "training.unacceptableCosts")
    void costRefusesWhatDoesNotFit(ThetaNetwork subject, Check check, Judged judged) {
        check.refuses(() -> cost(subject, judged));
    }

    @Criterion(value = "cost-extreme", cases = "training.certainCosts")
    void costHoldsForCertainPredictions(ThetaNetwork subject, Check check, Judged judged) {
        checkCost(subject, check, judged);
    }

    @Criterion(value = "train-examples", cases = "training.publicRuns", covers = "theta-train")
    void trainingOfAPublicNetwork(ThetaNetwork subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.runs", covers = "theta-train")
    void trainingArrivesWhereGradientDescentArrives(ThetaNetwork subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.unacceptableRuns")
    void trainingRefusesWhatIsOutOfRange(ThetaNetwork subject, Check check, Run run) {
        check.refuses(() -> train(subject, run));
    }

    private void checkShapes(ThetaNetwork subject, Check check, Layers layers) {
        check.same(subject.shapes(layers.sizes()), reference.shapes(layers.sizes()), Tolerance.EXACT);
    }

    private void checkForward(ThetaNetwork subject, Check check, Forward forward) {
        check.same(
                subject.forward(forward.theta(), forward.input()),
                reference.forward(forward.theta(), forward.input()),
                Tolerance.SUM);
    }

    private void checkDeltas(ThetaNetwork subject, Check check, Backward backward) {
        check.same(
                subject.deltas(backward.theta(), backward.activations(), backward.target()),
                reference.deltas(backward.theta(), backward.activations(), backward.target()),
                Tolerance.GRADIENT);
    }

    private void checkAccumulated(ThetaNetwork subject, Check check, Added added) {
        check.same(
                subject.accumulated(added.sums(), added.delta(), added.activations()),
                reference.accumulated(added.sums(), added.delta(), added.activations()),
                Tolerance.GRADIENT);
    }

    private void checkClosedForm(ThetaNetwork subject, Check check, TwoLayers layers) {
        check.same(closedForm(subject, layers), closedForm(reference, layers), Tolerance.GRADIENT);
    }

    private void checkRegularized(ThetaNetwork subject, Check check, Regularized regularized) {
        check.same(
                regularizedGradient(subject, regularized),
                regularizedGradient(reference, regularized),
                Tolerance.GRADIENT);
    }

    private void checkCost(ThetaNetwork subject, Check check, Judged judged) {
        check.same(cost(subject, judged), cost(reference, judged), Tolerance.SUM);
    }

    private void checkTraining(ThetaNetwork subject, Check check, Run run) {
        check.sameOrCarried(
                train(subject, run),
                train(reference, run),
                Tolerance.trajectory(run.epochs()),
                () -> new OwnTraining(subject, reference, check).follow(run));
    }

    private static ThetaNetwork.Gradients closedForm(ThetaNetwork network, TwoLayers layers) {
        return network.twoLayerGradients(
                layers.theta2(), layers.input(), layers.hidden(), layers.prediction(), layers.target());
    }

    private static double[][] regularizedGradient(ThetaNetwork network, Regularized regularized) {
        return network.regularizedGradient(
                regularized.sums(), regularized.theta(), regularized.examples(), regularized.lambda());
    }

    private static double cost(ThetaNetwork network, Judged judged) {
        return network.cost(judged.theta(), judged.predictions(), judged.targets(), judged.lambda());
    }

    private static ThetaNetwork.TrainedNetwork train(ThetaNetwork network, Run run) {
        return network.train(run.theta(), run.inputs(), run.targets(), run.learningRate(), run.lambda(), run.epochs());
    }
}
