package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.problems.mlp.MlpTraining.TrainedNetwork;
import deltarule.problems.mlp.MlpTrainingParameters;
import deltarule.reference.mlp.MlpTrainingReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Deviation;
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
    private final MlpTraining otherLoss;
    private final Batches batches;
    final ForwardCases forward;
    final TrainingCases training;
    final ExtremeCases extremes;

    MlpTrainingTests(MlpTrainingParameters parameters, SeededNumbers numbers) {
        this.reference = new MlpTrainingReference(parameters);
        String other = parameters.loss().equals("log-loss") ? "squared-error" : "log-loss";
        this.otherLoss = new MlpTrainingReference(new MlpTrainingParameters(
                parameters.hiddenActivation(), other, parameters.examples(), parameters.reduction()));
        this.batches = new Batches(parameters);
        PublicNetworks networks = new PublicNetworks(numbers);
        this.forward = new ForwardCases(reference, batches, networks, numbers);
        this.extremes = new ExtremeCases(batches, numbers);
        this.training = new TrainingCases(reference, batches, networks, numbers);
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
        check.refuses(() -> hidden(subject, forward));
    }

    @Criterion(value = "hidden-activations-extreme", cases = "extremes.hugeInputs", covers = "mlp-train-xor")
    void hiddenActivationsHoldForHugeSums(MlpTraining subject, Check check, Growing growing) {
        double[][] grown = subject.hiddenActivations(growing.grown(), growing.rows());
        check.sameOrCarried(grown, reference.hiddenActivations(growing.grown(), growing.rows()), Tolerance.SUM, () -> {
            Forward ordinary = forward.publicInputs().get(1).input();
            check.tell(hidden(subject, ordinary), hidden(reference, ordinary));
            double[][] own = subject.hiddenActivations(growing.network(), growing.rows());
            check.tell(own, subject.hiddenActivations(growing.other(), growing.rows()));
            return ExtremeCases.grown(own, grown);
        });
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
        check.refuses(() -> predictions(subject, forward));
    }

    @Criterion(value = "predictions-extreme", cases = "extremes.hugeHidden", covers = "mlp-train-xor")
    void predictionsHoldForHugeSums(MlpTraining subject, Check check, Growing growing) {
        double[] grown = subject.predictions(growing.grown(), growing.rows());
        check.sameOrCarried(grown, reference.predictions(growing.grown(), growing.rows()), Tolerance.SUM, () -> {
            Forward ordinary = forward.publicHidden().get(1).input();
            check.tell(predictions(subject, ordinary), predictions(reference, ordinary));
            double[] own = subject.predictions(growing.network(), growing.rows());
            check.tell(own, subject.predictions(growing.other(), growing.rows()));
            return ExtremeCases.grown(new double[][] {own}, new double[][] {grown})[0];
        });
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
        check.refuses(() -> loss(subject, judged));
    }

    @Criterion(value = "loss-extreme", cases = "extremes.rightCertainties", covers = "mlp-train-xor")
    void lossOfACertainAndRightPredictionIsThatOfAnAlmostCertainOne(MlpTraining subject, Check check, Certain certain) {
        check.sameOrCarried(loss(subject, certain.one()), loss(reference, certain.one()), Tolerance.SUM, () -> {
            double own = loss(subject, certain.almost());
            check.tell(own, loss(subject, certain.other()));
            return own;
        });
    }

    @Criterion(value = "loss-extreme", cases = "extremes.wrongCertainties", covers = "mlp-train-xor")
    void lossOfACertainAndWrongPredictionIsFiniteOrNot(MlpTraining subject, Check check, Judged judged) {
        boolean infinite = Double.isInfinite(loss(subject, judged));
        boolean right = Double.isInfinite(loss(reference, judged));
        boolean carried = infinite != right && computesTheOtherLoss(subject);
        check.property("a certain and wrong prediction", infinite, right != carried, Tolerance.EXACT);
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

    @Criterion(value = "train", cases = "training.runs", covers = "mlp-train-xor")
    void trainingMovesEveryParameterAgainstItsDerivative(MlpTraining subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.unacceptableRuns", covers = "mlp-train-xor")
    void trainingRefusesRatesEpochsAndTargetsOutOfRange(MlpTraining subject, Check check, Run run) {
        check.refuses(() -> train(subject, run));
    }

    private void checkHidden(MlpTraining subject, Check check, Forward forward) {
        check.same(hidden(subject, forward), hidden(reference, forward), Tolerance.SUM);
    }

    private void checkPredictions(MlpTraining subject, Check check, Forward forward) {
        check.same(predictions(subject, forward), predictions(reference, forward), Tolerance.SUM);
    }

    private void checkLoss(MlpTraining subject, Check check, Judged judged) {
        check.same(loss(subject, judged), loss(reference, judged), Tolerance.SUM);
    }

    /** Whether the answer to an ordinary question is that of the loss of other variants. */
    private boolean computesTheOtherLoss(MlpTraining subject) {
        Judged ordinary = forward.publicPredictions().get(1).input();
        return Deviation.between(loss(subject, ordinary), loss(otherLoss, ordinary), Tolerance.SUM)
                .passes();
    }

    private static double[][] hidden(MlpTraining mlp, Forward forward) {
        return mlp.hiddenActivations(forward.network(), forward.rows());
    }

    private static double[] predictions(MlpTraining mlp, Forward forward) {
        return mlp.predictions(forward.network(), forward.rows());
    }

    private static double loss(MlpTraining mlp, Judged judged) {
        return mlp.loss(judged.predictions(), judged.targets());
    }

    private void checkGradients(MlpTraining subject, Check check, Backward backward) {
        check.same(gradients(subject, backward), gradients(reference, backward), Tolerance.GRADIENT);
    }

    private void checkTraining(MlpTraining subject, Check check, Run run) {
        TrainedNetwork trained = train(subject, run);
        TrainedNetwork expected = train(reference, run);
        if (batches.of(run.inputs())[0].length == 2) {
            check.regions(() -> new LearnedPlane(reference, batches).of(trained.network(), expected.network(), run));
        }
        check.sameOrCarried(
                trained,
                expected,
                Tolerance.trajectory(run.epochs()),
                () -> new OwnTraining(subject, reference, check).follow(run));
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
