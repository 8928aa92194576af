package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegression.Gradients;
import deltarule.problems.softmaxregression.SoftmaxRegression.LogisticModel;
import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import deltarule.problems.softmaxregression.SoftmaxRegression.TrainedModel;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import deltarule.reference.softmaxregression.SoftmaxRegressionReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.softmaxregression.BatchCases.Affine;
import deltarule.tests.softmaxregression.BatchCases.Backward;
import deltarule.tests.softmaxregression.BatchCases.Judged;
import deltarule.tests.softmaxregression.TrainingCases.Run;
import deltarule.tests.softmaxregression.TrainingCases.Single;
import java.util.Arrays;

/** Softmax regression of a batch, a single step, two classes as logistic regression, and training. */
@Examines(SoftmaxRegression.class)
final class SoftmaxRegressionTests {
    private final SoftmaxRegression reference;
    private final Layout layout;
    final BatchCases batches;
    final TrainingCases training;

    SoftmaxRegressionTests(SoftmaxRegressionParameters parameters, SeededNumbers numbers) {
        this.reference = new SoftmaxRegressionReference(parameters);
        this.layout = Layout.of(parameters);
        this.batches = new BatchCases(numbers, layout, parameters.temperature());
        this.training = new TrainingCases(numbers, layout);
    }

    @Criterion(
            value = "logits-examples",
            cases = "batches.publicAffine",
            covers = {"softmax-regression-forward", "softmax-regression-forward-rows"})
    void logitsOfTheWorkedExamples(SoftmaxRegression subject, Check check, Affine affine) {
        checkLogits(subject, check, affine);
    }

    @Criterion(
            value = "logits",
            cases = "batches.affine",
            covers = {"softmax-regression-forward", "softmax-regression-forward-rows"})
    void logitsAreTheScoresOfEveryExampleInEveryClass(SoftmaxRegression subject, Check check, Affine affine) {
        checkLogits(subject, check, affine);
    }

    @Criterion(value = "logits", cases = "batches.unacceptableAffine")
    void logitsRefuseWhatDoesNotFit(SoftmaxRegression subject, Check check, Affine affine) {
        check.refuses(() -> subject.logits(affine.model(), affine.inputs()));
    }

    @Criterion(
            value = "activations-examples",
            cases = "batches.publicLogits",
            covers = {"softmax-rows", "softmax-columns"})
    void activationsOfThePublicBatches(SoftmaxRegression subject, Check check, double[][] logits) {
        check.same(subject.activations(logits), reference.activations(logits), Tolerance.SUM);
    }

    @Criterion(
            value = "activations",
            cases = "batches.logits",
            covers = {"softmax-rows", "softmax-columns"})
    void activationsOfEachExampleSumToOne(SoftmaxRegression subject, Check check, double[][] logits) {
        check.same(subject.activations(logits), reference.activations(logits), Tolerance.SUM);
    }

    @Criterion(value = "activations", cases = "batches.unacceptableLogits")
    void activationsRefuseWhatAreNoLogits(SoftmaxRegression subject, Check check, double[][] logits) {
        check.refuses(() -> subject.activations(logits));
    }

    @Criterion(
            value = "activations-extreme",
            cases = "batches.extremeLogits",
            covers = {"softmax-rows", "softmax-columns"})
    void activationsHoldForLogitsOfAnySize(SoftmaxRegression subject, Check check, double[][] logits) {
        check.same(subject.activations(logits), reference.activations(logits), Tolerance.SUM);
    }

    @Criterion(value = "loss-examples", cases = "batches.publicJudged", covers = "softmax-batch-loss")
    void lossOfTheExamplesOfTheLecture(SoftmaxRegression subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "loss", cases = "batches.judged", covers = "softmax-batch-loss")
    void lossReducesTheCrossEntropiesOfTheExamples(SoftmaxRegression subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "loss", cases = "batches.unacceptableJudged")
    void lossRefusesWhatHasNoLabels(SoftmaxRegression subject, Check check, Judged judged) {
        check.refuses(() -> subject.loss(judged.logits(), judged.labels()));
    }

    @Criterion(value = "loss-extreme", cases = "batches.extremeJudged", covers = "softmax-batch-loss")
    void lossHoldsForLogitsOfAnySize(SoftmaxRegression subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "gradients-examples", cases = "batches.publicBackward", covers = "softmax-batch-gradient-rows")
    void gradientsOfThePublicBatches(SoftmaxRegression subject, Check check, Backward backward) {
        check.same(gradients(subject, backward), gradients(reference, backward), Tolerance.GRADIENT);
    }

    @Criterion(value = "gradients", cases = "batches.backward", covers = "softmax-batch-gradient-rows")
    void gradientsAreTheDerivativesOfTheLoss(SoftmaxRegression subject, Check check, Backward backward) {
        check.same(gradients(subject, backward), gradients(reference, backward), Tolerance.GRADIENT);
    }

    @Criterion(value = "gradients", cases = "batches.unacceptableBackward")
    void gradientsRefuseWhatDoesNotFit(SoftmaxRegression subject, Check check, Backward backward) {
        check.refuses(() -> gradients(subject, backward));
    }

    @Criterion(value = "step-examples", cases = "training.publicSingles", covers = "softmax-sgd-step")
    void stepOfThePublicExamples(SoftmaxRegression subject, Check check, Single single) {
        checkStep(subject, check, single);
    }

    @Criterion(value = "step", cases = "training.singles", covers = "softmax-sgd-step")
    void stepMovesEveryParameterAgainstItsDerivative(SoftmaxRegression subject, Check check, Single single) {
        checkStep(subject, check, single);
    }

    @Criterion(value = "step", cases = "training.unacceptableSingles")
    void stepRefusesWhatIsNoExample(SoftmaxRegression subject, Check check, Single single) {
        check.refuses(() -> step(subject, single));
    }

    @Criterion(
            value = "logistic-regression-examples",
            cases = "training.publicPairs",
            covers = "softmax-two-class-equivalence")
    void logisticRegressionOfThePublicModels(SoftmaxRegression subject, Check check, Affine affine) {
        checkLogistic(subject, check, affine);
    }

    @Criterion(value = "logistic-regression", cases = "training.pairs", covers = "softmax-two-class-equivalence")
    void logisticRegressionGivesClassOneItsProbability(SoftmaxRegression subject, Check check, Affine affine) {
        checkLogistic(subject, check, affine);
    }

    @Criterion(value = "logistic-regression", cases = "training.unacceptablePairs")
    void logisticRegressionRefusesOtherNumbersOfClasses(SoftmaxRegression subject, Check check, Affine affine) {
        check.refuses(() -> logistic(subject, affine));
    }

    @Criterion(value = "train-examples", cases = "training.publicRuns", covers = "softmax-fit")
    void trainingOfThePublicModel(SoftmaxRegression subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.runs", covers = "softmax-fit")
    void trainingMakesOneUpdateForEachBatch(SoftmaxRegression subject, Check check, Run run) {
        checkTraining(subject, check, run);
    }

    @Criterion(value = "train", cases = "training.unacceptableRuns")
    void trainingRefusesRatesBatchesAndOrdersOutOfRange(SoftmaxRegression subject, Check check, Run run) {
        check.refuses(() -> train(subject, run));
    }

    /** A logit is a sum whose terms may cancel. */
    private void checkLogits(SoftmaxRegression subject, Check check, Affine affine) {
        double[][] inputs = affine.inputs();
        double termSize =
                1 + inputs.length * inputs[0].length * largest(affine.model().weights()) * largest(inputs);
        check.same(
                subject.logits(affine.model(), inputs),
                reference.logits(affine.model(), inputs),
                Tolerance.SUM.scaledBy(termSize));
    }

    /** A loss is a difference of two numbers that may be as large as the largest logit. */
    private void checkLoss(SoftmaxRegression subject, Check check, Judged judged) {
        check.same(
                subject.loss(judged.logits(), judged.labels()),
                reference.loss(judged.logits(), judged.labels()),
                Tolerance.SUM.scaledBy(largest(judged.logits())));
    }

    private void checkLogistic(SoftmaxRegression subject, Check check, Affine affine) {
        LogisticModel expected = logistic(reference, affine);
        check.sameOrCarried(
                logistic(subject, affine),
                expected,
                Tolerance.SUM,
                () -> own(subject, check).logisticRegression(affine, expected));
    }

    private void checkStep(SoftmaxRegression subject, Check check, Single single) {
        check.sameOrCarried(
                step(subject, single),
                step(reference, single),
                Tolerance.GRADIENT,
                () -> own(subject, check).step(single));
    }

    private void checkTraining(SoftmaxRegression subject, Check check, Run run) {
        TrainedModel trained = train(subject, run);
        TrainedModel expected = train(reference, run);
        if (layout.batch(run.inputs())[0].length == 2) {
            check.regions(() -> new LearnedPlane(reference, layout).of(trained.model(), expected.model(), run));
        }
        check.sameOrCarried(
                trained,
                expected,
                Tolerance.trajectory(run.updates()),
                () -> own(subject, check).follow(run));
    }

    private OwnTraining own(SoftmaxRegression subject, Check check) {
        return new OwnTraining(subject, reference, layout, check);
    }

    private static double largest(double[][] matrix) {
        return Arrays.stream(matrix)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    private static Gradients gradients(SoftmaxRegression regression, Backward backward) {
        return regression.gradients(backward.inputs(), backward.activations(), backward.labels());
    }

    private static Model step(SoftmaxRegression regression, Single single) {
        return regression.step(
                single.model(), single.input(), single.activations(), single.label(), single.learningRate());
    }

    private static LogisticModel logistic(SoftmaxRegression regression, Affine affine) {
        return regression.logisticRegression(affine.model(), affine.inputs());
    }

    private static TrainedModel train(SoftmaxRegression regression, Run run) {
        return regression.train(
                run.model(), run.inputs(), run.labels(), run.learningRate(), run.batchSize(), run.orders());
    }
}
