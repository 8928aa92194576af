package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.problems.mlp.MlpTraining.TrainedNetwork;
import deltarule.problems.mlp.MlpTrainingParameters;
import deltarule.reference.mlp.MlpTrainingReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.mlp.ExtremeCases.Certain;
import deltarule.tests.mlp.ExtremeCases.Growing;
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
    final ExtremeCases extremes;

    MlpTrainingTests(MlpTrainingParameters parameters, SeededNumbers numbers) {
        this.reference = new MlpTrainingReference(parameters);
        this.forward = new ForwardCases(reference, numbers);
        this.extremes = new ExtremeCases(parameters, numbers);
        this.training = new TrainingCases(reference, numbers);
    }

    @Criterion(value = "hidden-activations-examples", cases = "forward.publicInputs", covers = "mlp-train-xor")
    void hiddenActivationsOfThePublicNetworks(MlpTraining subject, Check check, Forward forward) {
        checkHidden(subject, check, forward);
    }

    @Criterion(value = "hidden-activations", cases = "forward.inputs", covers = "mlp-train-xor")
    void hiddenActivationsOfEachExampleAndUnit(MlpTraining subject, Check check, Forward forward) {
        checkHidden(subject, check, forward);
    }

    @Criterion(value = "hidden-activations", cases = "forward.unacceptableInputs", covers = "mlp-train-xor")
    void hiddenActivationsRefuseWhatIsNoBatch(MlpTraining subject, Check check, Forward forward) {
        check.refuses(() -> subject.hiddenActivations(forward.network(), forward.rows()));
    }

    @Criterion(value = "hidden-activations-extreme", cases = "extremes.hugeInputs", covers = "mlp-train-xor")
    void hiddenActivationsHoldForHugeSums(MlpTraining subject, Check check, Growing growing) {
        double[][] own = subject.hiddenActivations(growing.network(), growing.rows());
        check.shape(own, reference.hiddenActivations(growing.network(), growing.rows()));
        check.tell(own, subject.hiddenActivations(growing.other(), growing.rows()));
        double[][] grown = subject.hiddenActivations(growing.grown(), growing.rows());
        check.property("sums twice as large", grown, extremes.grownHidden(own), Tolerance.SUM);
    }

    @Criterion(value = "predictions-examples", cases = "forward.publicHidden", covers = "mlp-train-xor")
    void predictionsOfThePublicNetworks(MlpTraining subject, Check check, Forward forward) {
        checkPredictions(subject, check, forward);
    }

    @Criterion(value = "predictions", cases = "forward.hidden", covers = "mlp-train-xor")
    void predictionsAreProbabilitiesOfTheTargetOne(MlpTraining subject, Check check, Forward forward) {
        checkPredictions(subject, check, forward);
    }

    @Criterion(value = "predictions", cases = "forward.unacceptableHidden", covers = "mlp-train-xor")
    void predictionsRefuseWhatAreNoActivations(MlpTraining subject, Check check, Forward forward) {
        check.refuses(() -> subject.predictions(forward.network(), forward.rows()));
    }

    @Criterion(value = "predictions-extreme", cases = "extremes.hugeHidden", covers = "mlp-train-xor")
    void predictionsHoldForHugeSums(MlpTraining subject, Check check, Growing growing) {
        double[] own = subject.predictions(growing.network(), growing.rows());
        check.shape(own, reference.predictions(growing.network(), growing.rows()));
        check.tell(own, subject.predictions(growing.other(), growing.rows()));
        check.property("sums twice as large", subject.predictions(growing.grown(), growing.rows()), own, Tolerance.SUM);
    }

    @Criterion(value = "loss-examples", cases = "forward.publicPredictions", covers = "mlp-train-xor")
    void lossOfThePublicPredictions(MlpTraining subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "loss", cases = "forward.predictions", covers = "mlp-train-xor")
    void lossAveragesOverTheExamples(MlpTraining subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "loss", cases = "forward.unacceptablePredictions", covers = "mlp-train-xor")
    void lossRefusesWhatAreNoPredictions(MlpTraining subject, Check check, Judged judged) {
        check.refuses(() -> subject.loss(judged.predictions(), judged.targets()));
    }

    @Criterion(value = "loss-extreme", cases = "extremes.rightCertainties", covers = "mlp-train-xor")
    void lossOfACertainAndRightPredictionDoesNotDependOnItsClass(MlpTraining subject, Check check, Certain certain) {
        double own = subject.loss(certain.one().predictions(), certain.one().targets());
        check.tell(
                own, subject.loss(certain.other().predictions(), certain.other().targets()));
        double swapped =
                subject.loss(certain.swapped().predictions(), certain.swapped().targets());
        check.property("a certain and right prediction of either class", swapped, own, Tolerance.SUM);
    }

    @Criterion(value = "loss-extreme", cases = "extremes.wrongCertainties", covers = "mlp-train-xor")
    void lossOfACertainAndWrongPredictionIsFiniteOrNot(MlpTraining subject, Check check, Judged judged) {
        boolean infinite = Double.isInfinite(subject.loss(judged.predictions(), judged.targets()));
        boolean right = Double.isInfinite(reference.loss(judged.predictions(), judged.targets()));
        check.property("a certain and wrong prediction", infinite, right, Tolerance.EXACT);
    }

    @Criterion(value = "gradients-examples", cases = "training.publicBatches", covers = "mlp-train-xor")
    void gradientsOfThePublicNetworks(MlpTraining subject, Check check, Backward backward) {
        checkGradients(subject, check, backward);
    }

    @Criterion(value = "gradients", cases = "training.batches", covers = "mlp-train-xor")
    void gradientsAreTheDerivativesOfTheLoss(MlpTraining subject, Check check, Backward backward) {
        checkGradients(subject, check, backward);
    }

    @Criterion(value = "gradients", cases = "training.unacceptableBatches", covers = "mlp-train-xor")
    void gradientsRefuseWhatDoesNotFit(MlpTraining subject, Check check, Backward backward) {
        check.refuses(() -> gradients(subject, backward));
    }

    @Criterion(value = "train-examples", cases = "training.publicRuns", covers = "mlp-train-xor")
    void trainingOfThePublicNetwork(MlpTraining subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.shortRuns", covers = "mlp-train-xor")
    void trainingMovesEveryParameterAgainstItsDerivative(MlpTraining subject, Check check, Run run) {
        TrainedNetwork expected = new OwnTraining(subject, reference, check).follow(run);
        TrainedNetwork trained = train(subject, run);
        if (run.epochs() > 0) {
            check.tell(trained.network(), run.network());
        }
        check.property("one's own derivatives followed", trained, expected, Tolerance.trajectory(run.epochs()));
    }

    @Criterion(value = "train", cases = "training.wholeRuns", covers = "mlp-train-xor")
    void trainingInTwoPartsArrivesWhereTrainingArrives(MlpTraining subject, Check check, Run run) {
        TrainedNetwork first = train(subject, run.of(run.network(), run.epochs() - 1));
        check.shape(first, train(reference, run.of(run.network(), run.epochs() - 1)));
        check.tell(first.network(), run.network());
        TrainedNetwork whole = train(subject, run);
        TrainedNetwork last = train(subject, run.of(first.network(), 1));
        check.property("a run in two parts", whole.network(), last.network(), Tolerance.trajectory(run.epochs()));
    }

    @Criterion(value = "train", cases = "training.unacceptableRuns", covers = "mlp-train-xor")
    void trainingRefusesRatesEpochsAndTargetsOutOfRange(MlpTraining subject, Check check, Run run) {
        check.refuses(() -> train(subject, run));
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
        TrainedNetwork trained = train(subject, run);
        TrainedNetwork expected = train(reference, run);
        if (run.inputs()[0].length == 2) {
            check.regions(() -> new LearnedPlane(reference).of(trained.network(), expected.network(), run));
        }
        check.same(trained, expected, Tolerance.trajectory(run.epochs()));
    }

    private static MlpTraining.Gradients gradients(MlpTraining mlp, Backward backward) {
        return mlp.gradients(
                backward.network(), backward.inputs(), backward.hidden(), backward.predictions(), backward.targets());
    }

    private static TrainedNetwork train(MlpTraining mlp, Run run) {
        Network network = run.network();
        return mlp.train(network, run.inputs(), run.targets(), run.learningRate(), run.epochs());
    }
}
