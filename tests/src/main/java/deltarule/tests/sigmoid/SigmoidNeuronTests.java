package deltarule.tests.sigmoid;

import deltarule.problems.sigmoid.SigmoidNeuron;
import deltarule.problems.sigmoid.SigmoidNeuronParameters;
import deltarule.reference.sigmoid.SigmoidNeuronReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Deviation;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;

/** The sigmoid neuron, one step of the way forward or back at a time. */
@Examines(SigmoidNeuron.class)
final class SigmoidNeuronTests {
    private final SigmoidNeuron reference;
    final NeuronCases given;

    SigmoidNeuronTests(SigmoidNeuronParameters parameters, SeededNumbers numbers) {
        this.reference = new SigmoidNeuronReference(parameters);
        this.given = new NeuronCases(parameters, numbers);
    }

    record Neuron(double[] weights, double bias, double[] inputs) {}

    record Judged(double prediction, double target) {}

    record Signal(double delta, double[] inputs) {}

    @Criterion(
            value = "weighted-sum-examples",
            cases = "given.lectureNeurons",
            covers = {"weighted-sum", "single-neuron-forward"})
    void weightedSumOfTheOrTable(SigmoidNeuron subject, Check check, Neuron neuron) {
        weightedSumAddsTheBiasOnce(subject, check, neuron);
    }

    @Criterion(
            value = "weighted-sum",
            cases = "given.neurons",
            covers = {"weighted-sum", "single-neuron-forward"})
    void weightedSumAddsTheBiasOnce(SigmoidNeuron subject, Check check, Neuron neuron) {
        double terms = Math.abs(neuron.bias);
        for (int i = 0; i < neuron.weights.length; i++) {
            terms += Math.abs(neuron.weights[i] * neuron.inputs[i]);
        }
        check.same(
                subject.weightedSum(neuron.weights, neuron.bias, neuron.inputs),
                reference.weightedSum(neuron.weights, neuron.bias, neuron.inputs),
                Tolerance.SUM.scaledBy(terms));
    }

    @Criterion(
            value = "weighted-sum",
            cases = "given.unacceptableNeurons",
            covers = {"weighted-sum", "single-neuron-forward"})
    void weightedSumRefusesWhatIsNoNeuron(SigmoidNeuron subject, Check check, Neuron neuron) {
        check.refuses(() -> subject.weightedSum(neuron.weights, neuron.bias, neuron.inputs));
    }

    @Criterion(
            value = "sigmoid-examples",
            cases = "given.lectureSums",
            covers = {"sigmoid", "single-neuron-forward"})
    void sigmoidOfTheOrTable(SigmoidNeuron subject, Check check, double z) {
        sigmoidSquashes(subject, check, z);
    }

    @Criterion(
            value = "sigmoid",
            cases = "given.sums",
            covers = {"sigmoid", "single-neuron-forward"})
    void sigmoidSquashes(SigmoidNeuron subject, Check check, double z) {
        check.same(subject.sigmoid(z), reference.sigmoid(z), Tolerance.SCALAR);
    }

    @Criterion(value = "sigmoid-extreme", cases = "given.extremeSums", covers = "sigmoid-stable")
    void sigmoidKeepsItsDigitsFarFromZero(SigmoidNeuron subject, Check check, double z) {
        check.sameOrCarried(
                subject.sigmoid(z), reference.sigmoid(z), Tolerance.RELATIVE, () -> carried(subject, check, z));
    }

    /** The sigmoid of -z, or that of the sigmoid, where the subject takes these for ordinary sums of the same sign. */
    private double carried(SigmoidNeuron subject, Check check, double z) {
        double ordinary = Math.copySign(1.25, z);
        double own = subject.sigmoid(ordinary);
        if (Deviation.between(own, reference.sigmoid(-ordinary), Tolerance.SCALAR)
                .passes()) {
            return reference.sigmoid(-z);
        }
        check.property("squashed twice", own, reference.sigmoid(reference.sigmoid(ordinary)), Tolerance.SCALAR);
        return reference.sigmoid(reference.sigmoid(z));
    }

    @Criterion(
            value = "loss-examples",
            cases = "given.lectureJudgements",
            covers = {"squared-error", "half-squared-error"})
    void lossOfTheOrTable(SigmoidNeuron subject, Check check, Judged example) {
        lossSquaresTheResidual(subject, check, example);
    }

    @Criterion(
            value = "loss",
            cases = "given.judgements",
            covers = {"squared-error", "half-squared-error"})
    void lossSquaresTheResidual(SigmoidNeuron subject, Check check, Judged example) {
        check.same(
                subject.loss(example.prediction, example.target),
                reference.loss(example.prediction, example.target),
                Tolerance.SCALAR);
    }

    @Criterion(
            value = "loss",
            cases = "given.unacceptableJudgements",
            covers = {"squared-error", "half-squared-error"})
    void lossRefusesWhatIsNoNumber(SigmoidNeuron subject, Check check, Judged example) {
        check.refuses(() -> subject.loss(example.prediction, example.target));
    }

    @Criterion(
            value = "delta-examples",
            cases = "given.lectureJudgements",
            covers = {"sigmoid-prime-from-output", "single-neuron-backprop"})
    void deltaOfTheOrTable(SigmoidNeuron subject, Check check, Judged example) {
        deltaFollowsTheChainRule(subject, check, example);
    }

    @Criterion(
            value = "delta",
            cases = "given.judgements",
            covers = {"sigmoid-prime-from-output", "single-neuron-backprop"})
    void deltaFollowsTheChainRule(SigmoidNeuron subject, Check check, Judged example) {
        check.same(
                subject.delta(example.prediction, example.target),
                reference.delta(example.prediction, example.target),
                Tolerance.SCALAR);
    }

    @Criterion(
            value = "delta",
            cases = "given.unacceptablePredictions",
            covers = {"sigmoid-prime-from-output", "single-neuron-backprop"})
    void deltaRefusesWhatIsNoActivation(SigmoidNeuron subject, Check check, Judged example) {
        check.refuses(() -> subject.delta(example.prediction, example.target));
    }

    @Criterion(
            value = "delta",
            cases = "given.saturatedJudgements",
            covers = {"sigmoid-prime-from-output", "single-neuron-backprop"})
    void deltaFadesWhenTheNeuronIsSaturated(SigmoidNeuron subject, Check check, Judged example) {
        check.same(
                subject.delta(example.prediction, example.target),
                reference.delta(example.prediction, example.target),
                Tolerance.RELATIVE);
    }

    @Criterion(value = "gradient-examples", cases = "given.lectureErrors", covers = "single-neuron-backprop")
    void gradientOfTheOrTable(SigmoidNeuron subject, Check check, Signal error) {
        gradientGivesEachParameterItsShare(subject, check, error);
    }

    @Criterion(value = "gradient", cases = "given.errors", covers = "single-neuron-backprop")
    void gradientGivesEachParameterItsShare(SigmoidNeuron subject, Check check, Signal error) {
        check.same(
                subject.gradient(error.delta, error.inputs),
                reference.gradient(error.delta, error.inputs),
                Tolerance.GRADIENT);
    }

    @Criterion(value = "gradient", cases = "given.unacceptableErrors", covers = "single-neuron-backprop")
    void gradientRefusesWhatIsNoError(SigmoidNeuron subject, Check check, Signal error) {
        check.refuses(() -> subject.gradient(error.delta, error.inputs));
    }
}
