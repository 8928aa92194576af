package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.reference.digits.DigitNetworkReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.digits.LayerCases.Batch;
import deltarule.tests.digits.LayerCases.Masked;
import deltarule.tests.digits.LayerCases.Pair;
import deltarule.tests.digits.LayerCases.Start;
import deltarule.tests.digits.TrainingCases.Question;
import deltarule.tests.digits.TrainingCases.Run;

/** First weights, dropout, batch normalisation, mixup, training and predictions of a digit network. */
@Examines(DigitNetwork.class)
final class DigitNetworkTests {
    private final DigitNetwork reference;
    final LayerCases layer;
    final TrainingCases training;

    DigitNetworkTests(DigitNetworkParameters parameters, SeededNumbers numbers) {
        this.reference = new DigitNetworkReference(parameters);
        this.layer = new LayerCases(parameters, numbers);
        this.training = new TrainingCases(parameters, numbers);
    }

    @Criterion(value = "initial-examples", cases = "layer.publicStarts", covers = "weight-init")
    void firstWeightsOfPublicSeeds(DigitNetwork subject, Check check, Start start) {
        checkStart(subject, check, start);
    }

    @Criterion(value = "initial", cases = "layer.starts", covers = "weight-init")
    void firstWeightsAreDrawnInTheirOrder(DigitNetwork subject, Check check, Start start) {
        checkStart(subject, check, start);
    }

    @Criterion(value = "initial", cases = "layer.unacceptableStarts", covers = "weight-init")
    void firstWeightsAreRefusedForWhatIsNoNetwork(DigitNetwork subject, Check check, Start start) {
        check.refuses(() -> initial(subject, start));
    }

    @Criterion(value = "dropout-examples", cases = "layer.publicMasks", covers = "dropout-mask")
    void dropoutWithPublicMasks(DigitNetwork subject, Check check, Masked masked) {
        checkDropout(subject, check, masked);
    }

    @Criterion(value = "dropout", cases = "layer.masks", covers = "dropout-mask")
    void dropoutScalesWhatItKeeps(DigitNetwork subject, Check check, Masked masked) {
        checkDropout(subject, check, masked);
    }

    @Criterion(value = "dropout", cases = "layer.unacceptableMasks", covers = "dropout-mask")
    void dropoutRefusesWhatDoesNotFit(DigitNetwork subject, Check check, Masked masked) {
        check.refuses(() -> dropout(subject, masked));
    }

    @Criterion(value = "batch-norm-examples", cases = "layer.publicBatches", covers = "batch-norm-forward")
    void normalisedPublicBatch(DigitNetwork subject, Check check, Batch batch) {
        checkBatchNorm(subject, check, batch);
    }

    @Criterion(value = "batch-norm", cases = "layer.batches", covers = "batch-norm-forward")
    void everyFeatureIsNormalised(DigitNetwork subject, Check check, Batch batch) {
        checkBatchNorm(subject, check, batch);
    }

    @Criterion(value = "batch-norm", cases = "layer.unacceptableBatches", covers = "batch-norm-forward")
    void batchNormRefusesWhatDoesNotFit(DigitNetwork subject, Check check, Batch batch) {
        check.refuses(() -> batchNorm(subject, batch));
    }

    @Criterion(value = "batch-norm-extreme", cases = "layer.farBatches", covers = "batch-norm-forward")
    void batchNormHoldsFarFromZero(DigitNetwork subject, Check check, Batch batch) {
        checkBatchNorm(subject, check, batch);
    }

    @Criterion(value = "mixup-examples", cases = "layer.publicPairs", covers = "mixup")
    void mixtureOfPublicExamples(DigitNetwork subject, Check check, Pair pair) {
        checkMixup(subject, check, pair);
    }

    @Criterion(value = "mixup", cases = "layer.pairs", covers = "mixup")
    void imagesAndTargetsAreMixedAlike(DigitNetwork subject, Check check, Pair pair) {
        checkMixup(subject, check, pair);
    }

    @Criterion(value = "mixup", cases = "layer.unacceptablePairs", covers = "mixup")
    void mixupRefusesWhatDoesNotFit(DigitNetwork subject, Check check, Pair pair) {
        check.refuses(() -> mixup(subject, pair));
    }

    @Criterion(value = "train-examples", cases = "training.publicRuns", covers = "mnist-shaped-training")
    void trainingOfThePublicNetwork(DigitNetwork subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.runs", covers = "mnist-shaped-training")
    void trainingArrivesWhereItShould(DigitNetwork subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.unacceptableRuns", covers = "mnist-shaped-training")
    void trainingRefusesWhatDoesNotFit(DigitNetwork subject, Check check, Run run) {
        check.refuses(() -> train(subject, run));
    }

    @Criterion(value = "predict-examples", cases = "training.publicQuestions", covers = "mnist-shaped-training")
    void classesOfThePublicImages(DigitNetwork subject, Check check, Question question) {
        checkClasses(subject, check, question);
    }

    @Criterion(value = "predict", cases = "training.questions", covers = "mnist-shaped-training")
    void theLargestScoreWins(DigitNetwork subject, Check check, Question question) {
        checkClasses(subject, check, question);
    }

    @Criterion(value = "predict", cases = "training.unacceptableQuestions", covers = "mnist-shaped-training")
    void predictionsAreRefusedForWhatDoesNotFit(DigitNetwork subject, Check check, Question question) {
        check.refuses(() -> subject.predict(question.network(), question.images()));
    }

    private void checkStart(DigitNetwork subject, Check check, Start start) {
        check.same(initial(subject, start), initial(reference, start), Tolerance.SCALAR.scaledBy(1));
    }

    private void checkDropout(DigitNetwork subject, Check check, Masked masked) {
        check.same(dropout(subject, masked), dropout(reference, masked), Tolerance.SCALAR);
    }

    private void checkBatchNorm(DigitNetwork subject, Check check, Batch batch) {
        check.same(batchNorm(subject, batch), batchNorm(reference, batch), Tolerance.SUM.scaledBy(1));
    }

    private void checkMixup(DigitNetwork subject, Check check, Pair pair) {
        check.same(mixup(subject, pair), mixup(reference, pair), Tolerance.SCALAR);
    }

    private void checkTraining(DigitNetwork subject, Check check, Run run) {
        check.same(train(subject, run), train(reference, run), Tolerance.trajectory(run.updates()));
    }

    private void checkClasses(DigitNetwork subject, Check check, Question question) {
        check.same(
                subject.predict(question.network(), question.images()),
                reference.predict(question.network(), question.images()),
                Tolerance.EXACT);
    }

    private static double[][][] initial(DigitNetwork digits, Start start) {
        return digits.initial(start.sizes(), start.seed(), start.scale());
    }

    private static double[][] dropout(DigitNetwork digits, Masked masked) {
        return digits.dropout(masked.activations(), masked.keep(), masked.probability());
    }

    private static double[][] batchNorm(DigitNetwork digits, Batch batch) {
        return digits.batchNorm(batch.activations(), batch.scales(), batch.shifts(), batch.epsilon());
    }

    private static DigitNetwork.MixedExample mixup(DigitNetwork digits, Pair pair) {
        return digits.mixup(
                pair.image(), pair.label(), pair.otherImage(), pair.otherLabel(), pair.classes(), pair.share());
    }

    private static DigitNetwork.TrainedNetwork train(DigitNetwork digits, Run run) {
        return digits.train(run.network(), run.images(), run.labels(), run.schedule());
    }
}
