package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.problems.mlp.MlpTrainingParameters;
import deltarule.reference.mlp.MlpTrainingReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.mlp.ForwardCases.Forward;
import deltarule.tests.mlp.ForwardCases.Judged;
import deltarule.tests.mlp.TrainingCases.Backward;
import deltarule.tests.mlp.TrainingCases.Run;

/** The way forward through the network, its loss, the derivatives, and training. */
@Examines(MlpTraining.class)
final class MlpTrainingTests {
    private final MlpTraining reference;
    final ForwardCases forward;
    final TrainingCases training;

    MlpTrainingTests(MlpTrainingParameters parameters, SeededNumbers numbers) {
        this.reference = new MlpTrainingReference(parameters);
        this.forward = new ForwardCases(reference, numbers);
        this.training = new TrainingCases(reference, numbers);
    }

    @Criterion(value = "hidden-activations-examples", cases = "forward.publicInputs")
    void hiddenActivationsOfThePublicNetworks(MlpTraining subject, Check check, Forward forward) {
        checkHidden(subject, check, forward);
    }

    @Criterion(value = "hidden-activations", cases = "forward.inputs")
    void hiddenActivationsOfEachExampleAndUnit(MlpTraining subject, Check check, Forward forward) {
        checkHidden(subject, check, forward);
    }

    @Criterion(value = "hidden-activations", cases = "forward.unacceptableInputs")
    void hiddenActivationsRefuseWhatIsNoBatch(MlpTraining subject, Check check, Forward forward) {
        check.refuses(() -> subject.hiddenActivations(forward.network(), forward.rows()));
    }

    @Criterion(value = "hidden-activations-extreme", cases = "forward.hugeInputs")
    void hiddenActivationsHoldForHugeSums(MlpTraining subject, Check check, Forward forward) {
        checkHidden(subject, check, forward);
    }

    @Criterion(value = "predictions-examples", cases = "forward.publicHidden")
    void predictionsOfThePublicNetworks(MlpTraining subject, Check check, Forward forward) {
        checkPredictions(subject, check, forward);
    }

    @Criterion(value = "predictions", cases = "forward.hidden")
    void predictionsAreProbabilitiesOfTheTargetOne(MlpTraining subject, Check check, Forward forward) {
        checkPredictions(subject, check, forward);
    }

    @Criterion(value = "predictions", cases = "forward.unacceptableHidden")
    void predictionsRefuseWhatAreNoActivations(MlpTraining subject, Check check, Forward forward) {
        check.refuses(() -> subject.predictions(forward.network(), forward.rows()));
    }

    @Criterion(value = "predictions-extreme", cases = "forward.hugeHidden")
    void predictionsHoldForHugeSums(MlpTraining subject, Check check, Forward forward) {
        checkPredictions(subject, check, forward);
    }

    @Criterion(value = "loss-examples", cases = "forward.publicPredictions")
    void lossOfThePublicPredictions(MlpTraining subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "loss", cases = "forward.predictions")
    void lossAveragesOverTheExamples(MlpTraining subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "loss", cases = "forward.unacceptablePredictions")
    void lossRefusesWhatAreNoPredictions(MlpTraining subject, Check check, Judged judged) {
        check.refuses(() -> subject.loss(judged.predictions(), judged.targets()));
    }

    @Criterion(value = "loss-extreme", cases = "forward.certainPredictions")
    void lossHoldsForCertainPredictions(MlpTraining subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "gradients-examples", cases = "training.publicBatches")
    void gradientsOfThePublicNetworks(MlpTraining subject, Check check, Backward backward) {
        checkGradients(subject, check, backward);
    }

    @Criterion(value = "gradients", cases = "training.batches")
    void gradientsAreTheDerivativesOfTheLoss(MlpTraining subject, Check check, Backward backward) {
        checkGradients(subject, check, backward);
    }

    @Criterion(value = "gradients", cases = "training.unacceptableBatches")
    void gradientsRefuseWhatDoesNotFit(MlpTraining subject, Check check, Backward backward) {
        check.refuses(() -> gradients(subject, backward));
    }

    @Criterion(value = "gradients-extreme", cases = "training.saturatedBatches")
    void gradientsHoldForSaturatedUnits(MlpTraining subject, Check check, Backward backward) {
        checkGradients(subject, check, backward);
    }

    @Criterion(value = "train-examples", cases = "training.publicRuns")
    void trainingOfThePublicNetwork(MlpTraining subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.shortRuns")
    void trainingMovesEveryParameterAgainstItsDerivative(MlpTraining subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.unacceptableRuns")
    void trainingRefusesRatesEpochsAndTargetsOutOfRange(MlpTraining subject, Check check, Run run) {
        check.refuses(() -> train(subject, run));
    }

    @Criterion(value = "train-run", cases = "training.wholeRuns")
    void aWholeRunArrivesWhereGradientDescentArrives(MlpTraining subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    private void checkHidden(MlpTraining subject, Check check, Forward forward) {
        check.same(
                subject.hiddenActivations(forward.network(), forward.rows()),
                reference.hiddenActivations(forward.network(), forward.rows()),
                Tolerance.SUM);
    }

    private void checkPredictions(MlpTraining subject, Check check, Forward forward) {
        check.same(
                subject.predictions(forward.network(), forward.rows()),
                reference.predictions(forward.network(), forward.rows()),
                Tolerance.SUM);
    }

    private void checkLoss(MlpTraining subject, Check check, Judged judged) {
        check.same(
                subject.loss(judged.predictions(), judged.targets()),
                reference.loss(judged.predictions(), judged.targets()),
                Tolerance.SUM);
    }

    private void checkGradients(MlpTraining subject, Check check, Backward backward) {
        check.same(gradients(subject, backward), gradients(reference, backward), Tolerance.GRADIENT);
    }

    private void checkTraining(MlpTraining subject, Check check, Run run) {
        check.same(train(subject, run), train(reference, run), Tolerance.trajectory(run.epochs()));
    }

    private static MlpTraining.Gradients gradients(MlpTraining mlp, Backward backward) {
        return mlp.gradients(
                backward.network(), backward.inputs(), backward.hidden(), backward.predictions(), backward.targets());
    }

    private static MlpTraining.TrainedNetwork train(MlpTraining mlp, Run run) {
        Network network = run.network();
        return mlp.train(network, run.inputs(), run.targets(), run.learningRate(), run.epochs());
    }
}
