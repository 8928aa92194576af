package deltarule.tests.chain;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.problems.chain.SoftmaxChainParameters;
import deltarule.reference.chain.SoftmaxChainReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.chain.ChainCases.Link;
import deltarule.tests.chain.ChainCases.Logits;
import deltarule.tests.chain.ChainCases.Outer;
import deltarule.tests.chain.LossCases.Judged;
import deltarule.tests.chain.LossCases.Labelled;
import java.util.Arrays;

/** The links of softmax regression: two steps to the activations, the losses, and the derivatives. */
@Examines(SoftmaxChain.class)
final class SoftmaxChainTests {
    private final SoftmaxChain reference;
    final LogitCases logits;
    final LossCases losses;
    final ChainCases chain;

    SoftmaxChainTests(SoftmaxChainParameters parameters, SeededNumbers numbers) {
        this.reference = new SoftmaxChainReference(parameters);
        this.logits = new LogitCases(numbers, parameters.temperature());
        this.losses = new LossCases(numbers);
        this.chain = new ChainCases(numbers);
    }

    @Criterion(value = "two-steps-examples", cases = "logits.publicLogits", covers = "softmax-two-step")
    void twoStepsOfTheScoresOfTheLectures(SoftmaxChain subject, Check check, double[] logits) {
        checkTwoSteps(subject, check, logits);
    }

    @Criterion(value = "two-steps", cases = "logits.ordinaryLogits", covers = "softmax-two-step")
    void twoStepsExponentiateAndDivideByTheSum(SoftmaxChain subject, Check check, double[] logits) {
        checkTwoSteps(subject, check, logits);
    }

    @Criterion(value = "two-steps", cases = "logits.unacceptableForTwoSteps")
    void twoStepsRefuseWhatHasNoSum(SoftmaxChain subject, Check check, double[] logits) {
        check.refuses(() -> subject.twoSteps(logits));
    }

    @Criterion(value = "log-sum-exp-examples", cases = "logits.publicLogits", covers = "logsumexp")
    void logSumExpOfTheScoresOfTheLectures(SoftmaxChain subject, Check check, double[] logits) {
        checkLogSumExp(subject, check, logits);
    }

    @Criterion(value = "log-sum-exp", cases = "logits.ordinaryLogits", covers = "logsumexp")
    void logSumExpIsTheLogarithmOfTheSum(SoftmaxChain subject, Check check, double[] logits) {
        checkLogSumExp(subject, check, logits);
    }

    @Criterion(value = "log-sum-exp", cases = "logits.unacceptable")
    void logSumExpRefusesWhatAreNoLogits(SoftmaxChain subject, Check check, double[] logits) {
        check.refuses(() -> subject.logSumExp(logits));
    }

    @Criterion(value = "log-sum-exp-extreme", cases = "logits.extremeLogits", covers = "logsumexp")
    void logSumExpHoldsForHugeAndImpossibleLogits(SoftmaxChain subject, Check check, double[] logits) {
        checkLogSumExp(subject, check, logits);
    }

    @Criterion(value = "cross-entropy-examples", cases = "losses.publicTargets", covers = "cross-entropy-one-hot")
    void crossEntropyOfTheExamplesOfTheLectures(SoftmaxChain subject, Check check, Judged judged) {
        checkCrossEntropy(subject, check, judged);
    }

    @Criterion(value = "cross-entropy", cases = "losses.targets", covers = "cross-entropy-one-hot")
    void crossEntropyWeighsEveryLogarithmWithItsTarget(SoftmaxChain subject, Check check, Judged judged) {
        checkCrossEntropy(subject, check, judged);
    }

    @Criterion(value = "cross-entropy", cases = "losses.unacceptableTargets")
    void crossEntropyRefusesWhatAreNoProbabilities(SoftmaxChain subject, Check check, Judged judged) {
        check.refuses(() -> subject.crossEntropy(judged.target(), judged.activations()));
    }

    @Criterion(value = "cross-entropy-zeros", cases = "losses.certainTargets", covers = "cross-entropy-one-hot")
    void crossEntropyHoldsForCertainAndImpossibleClasses(SoftmaxChain subject, Check check, Judged judged) {
        checkCrossEntropy(subject, check, judged);
    }

    @Criterion(
            value = "negative-log-likelihoods-examples",
            cases = "losses.publicBatches",
            covers = {"cross-entropy-from-label", "nll-from-activation"})
    void negativeLogLikelihoodsOfTheExamplesOfTheLectures(SoftmaxChain subject, Check check, Labelled batch) {
        checkLikelihoods(subject, check, batch);
    }

    @Criterion(
            value = "negative-log-likelihoods",
            cases = "losses.batches",
            covers = {"cross-entropy-from-label", "nll-from-activation"})
    void negativeLogLikelihoodsTakeTheTrueClassOfEachExample(SoftmaxChain subject, Check check, Labelled batch) {
        checkLikelihoods(subject, check, batch);
    }

    @Criterion(value = "negative-log-likelihoods", cases = "losses.unacceptableBatches")
    void negativeLogLikelihoodsRefuseWhatIsNoBatch(SoftmaxChain subject, Check check, Labelled batch) {
        check.refuses(() -> subject.negativeLogLikelihoods(batch.activations(), batch.labels()));
    }

    @Criterion(value = "negative-log-likelihoods", cases = "losses.certainBatches")
    void negativeLogLikelihoodsHoldForCertainAndImpossibleClasses(SoftmaxChain subject, Check check, Labelled batch) {
        checkLikelihoods(subject, check, batch);
    }

    @Criterion(
            value = "activation-gradient-examples",
            cases = "losses.publicGradientTargets",
            covers = "ce-grad-activation")
    void activationGradientOfTheWorkedExamples(SoftmaxChain subject, Check check, Judged judged) {
        checkActivationGradient(subject, check, judged);
    }

    @Criterion(value = "activation-gradient", cases = "losses.targets", covers = "ce-grad-activation")
    void activationGradientIsTheDerivativeOfTheCrossEntropy(SoftmaxChain subject, Check check, Judged judged) {
        checkActivationGradient(subject, check, judged);
    }

    @Criterion(value = "activation-gradient", cases = "losses.unacceptableTargets")
    void activationGradientRefusesWhatAreNoProbabilities(SoftmaxChain subject, Check check, Judged judged) {
        check.refuses(() -> subject.activationGradient(judged.target(), judged.activations()));
    }

    @Criterion(value = "activation-gradient", cases = "losses.impossibleTargets")
    void activationGradientHoldsForImpossibleClasses(SoftmaxChain subject, Check check, Judged judged) {
        checkActivationGradient(subject, check, judged);
    }

    @Criterion(value = "logit-gradient-examples", cases = "chain.publicLinks", covers = "softmax-vjp")
    void logitGradientOfTheWorkedExamples(SoftmaxChain subject, Check check, Link link) {
        checkLogitGradient(subject, check, link);
    }

    @Criterion(value = "logit-gradient", cases = "chain.links", covers = "softmax-vjp")
    void logitGradientAddsUpThePathsThroughAllActivations(SoftmaxChain subject, Check check, Link link) {
        checkLogitGradient(subject, check, link);
    }

    @Criterion(value = "logit-gradient", cases = "chain.unacceptableLinks")
    void logitGradientRefusesWhatDoesNotFit(SoftmaxChain subject, Check check, Link link) {
        check.refuses(() -> subject.logitGradient(link.activations(), link.activationGradient()));
    }

    @Criterion(
            value = "logit-derivatives-examples",
            cases = "chain.publicInputs",
            covers = {"dz-db", "dz-dw"})
    void logitDerivativesOfThePublicInputs(SoftmaxChain subject, Check check, Logits logits) {
        checkLogitDerivatives(subject, check, logits);
    }

    @Criterion(
            value = "logit-derivatives",
            cases = "chain.inputs",
            covers = {"dz-db", "dz-dw"})
    void logitDerivativesBelongToTheOwnClassAlone(SoftmaxChain subject, Check check, Logits logits) {
        checkLogitDerivatives(subject, check, logits);
    }

    @Criterion(value = "logit-derivatives", cases = "chain.unacceptableInputs")
    void logitDerivativesRefuseWhatAreNoInputs(SoftmaxChain subject, Check check, Logits logits) {
        check.refuses(() -> subject.logitDerivatives(logits.inputs(), logits.classes()));
    }

    @Criterion(
            value = "parameter-gradients-examples",
            cases = "chain.publicOuters",
            covers = {"softmax-dl-dw", "softmax-dl-db"})
    void parameterGradientsOfTheExampleOfTheLecture(SoftmaxChain subject, Check check, Outer outer) {
        checkParameterGradients(subject, check, outer);
    }

    @Criterion(
            value = "parameter-gradients",
            cases = "chain.outers",
            covers = {"softmax-dl-dw", "softmax-dl-db"})
    void parameterGradientsHaveTheShapesOfTheParameters(SoftmaxChain subject, Check check, Outer outer) {
        checkParameterGradients(subject, check, outer);
    }

    @Criterion(value = "parameter-gradients", cases = "chain.unacceptableOuters")
    void parameterGradientsRefuseWhatAreNoNumbers(SoftmaxChain subject, Check check, Outer outer) {
        check.refuses(() -> subject.parameterGradients(outer.logitGradient(), outer.inputs()));
    }

    private void checkTwoSteps(SoftmaxChain subject, Check check, double[] logits) {
        check.same(subject.twoSteps(logits), reference.twoSteps(logits), Tolerance.RELATIVE);
    }

    private void checkLogSumExp(SoftmaxChain subject, Check check, double[] logits) {
        double termSize = Arrays.stream(logits)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElseThrow();
        check.same(subject.logSumExp(logits), reference.logSumExp(logits), Tolerance.SUM.scaledBy(termSize));
    }

    private void checkCrossEntropy(SoftmaxChain subject, Check check, Judged judged) {
        check.same(
                subject.crossEntropy(judged.target(), judged.activations()),
                reference.crossEntropy(judged.target(), judged.activations()),
                Tolerance.SCALAR);
    }

    private void checkLikelihoods(SoftmaxChain subject, Check check, Labelled batch) {
        check.same(
                subject.negativeLogLikelihoods(batch.activations(), batch.labels()),
                reference.negativeLogLikelihoods(batch.activations(), batch.labels()),
                Tolerance.SCALAR);
    }

    private void checkActivationGradient(SoftmaxChain subject, Check check, Judged judged) {
        check.same(
                subject.activationGradient(judged.target(), judged.activations()),
                reference.activationGradient(judged.target(), judged.activations()),
                Tolerance.GRADIENT);
    }

    private void checkLogitGradient(SoftmaxChain subject, Check check, Link link) {
        check.same(
                subject.logitGradient(link.activations(), link.activationGradient()),
                reference.logitGradient(link.activations(), link.activationGradient()),
                Tolerance.GRADIENT);
    }

    private void checkLogitDerivatives(SoftmaxChain subject, Check check, Logits logits) {
        check.same(
                subject.logitDerivatives(logits.inputs(), logits.classes()),
                reference.logitDerivatives(logits.inputs(), logits.classes()),
                Tolerance.GRADIENT);
    }

    private void checkParameterGradients(SoftmaxChain subject, Check check, Outer outer) {
        check.same(
                subject.parameterGradients(outer.logitGradient(), outer.inputs()),
                reference.parameterGradients(outer.logitGradient(), outer.inputs()),
                Tolerance.GRADIENT);
    }
}
