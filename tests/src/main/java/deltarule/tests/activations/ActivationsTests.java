package deltarule.tests.activations;

import deltarule.problems.activations.Activations;
import deltarule.problems.activations.ActivationsParameters;
import deltarule.reference.activations.ActivationsReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.activations.LayerCases.Layer;
import deltarule.tests.activations.PointCases.Points;

/** The activation functions, their derivatives, and their place in a layer. */
@Examines(Activations.class)
final class ActivationsTests {
    private final Activations reference;
    final PointCases values;
    final SlopeCases slopes;
    final LayerCases layers;

    ActivationsTests(ActivationsParameters parameters, SeededNumbers numbers) {
        this.reference = new ActivationsReference(parameters);
        this.values = new PointCases(parameters, numbers);
        this.slopes = new SlopeCases(parameters, numbers);
        this.layers = new LayerCases(numbers);
    }

    @Criterion(
            value = "values-examples",
            cases = "values.examples",
            covers = {"tanh", "relu", "leaky-relu"})
    void valuesOfWorkedExamples(Activations subject, Check check, Points points) {
        checkValues(subject, check, points);
    }

    @Criterion(value = "values-sigmoid", cases = "values.ofSigmoid")
    void valuesOfTheSigmoid(Activations subject, Check check, Points points) {
        checkValues(subject, check, points);
    }

    @Criterion(value = "values-sigmoid", cases = "values.unacceptable")
    void valuesRefuseWhatIsNoActivationOrNoVector(Activations subject, Check check, Points points) {
        check.refuses(() -> subject.values(points.activation(), points.numbers()));
    }

    @Criterion(value = "values-tanh", cases = "values.ofTanh", covers = "tanh")
    void valuesOfTanh(Activations subject, Check check, Points points) {
        checkValues(subject, check, points);
    }

    @Criterion(
            value = "values-relu",
            cases = "values.ofReluAndIdentity",
            covers = {"relu", "identity-activation"})
    void valuesOfReluAndTheIdentity(Activations subject, Check check, Points points) {
        checkValues(subject, check, points);
    }

    @Criterion(value = "values-leaky-relu", cases = "values.ofLeakyRelu", covers = "leaky-relu")
    void valuesOfLeakyRelu(Activations subject, Check check, Points points) {
        checkValues(subject, check, points);
    }

    @Criterion(value = "values-extreme", cases = "values.farFromZero", covers = "tanh")
    void valuesHoldFarFromZero(Activations subject, Check check, Points points) {
        checkValues(subject, check, points);
    }

    @Criterion(
            value = "derivatives-examples",
            cases = "slopes.examples",
            covers = {"sigmoid-prime", "tanh-prime", "relu-prime", "leaky-relu-prime"})
    void derivativesOfWorkedExamples(Activations subject, Check check, Points points) {
        checkDerivatives(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(value = "derivatives-sigmoid", cases = "slopes.ofSigmoid", covers = "sigmoid-prime")
    void derivativesOfTheSigmoid(Activations subject, Check check, Points points) {
        checkDerivatives(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(value = "derivatives-sigmoid", cases = "values.unacceptable")
    void derivativesRefuseWhatIsNoActivationOrNoVector(Activations subject, Check check, Points points) {
        check.refuses(() -> subject.derivatives(points.activation(), points.numbers()));
    }

    @Criterion(value = "derivatives-tanh", cases = "slopes.ofTanh", covers = "tanh-prime")
    void derivativesOfTanh(Activations subject, Check check, Points points) {
        checkDerivatives(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(
            value = "derivatives-relu",
            cases = "slopes.ofReluAndIdentity",
            covers = {"relu-prime", "identity-activation"})
    void derivativesOfReluAndTheIdentity(Activations subject, Check check, Points points) {
        checkDerivatives(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(value = "derivatives-leaky-relu", cases = "slopes.ofLeakyRelu", covers = "leaky-relu-prime")
    void derivativesOfLeakyRelu(Activations subject, Check check, Points points) {
        checkDerivatives(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(
            value = "derivatives-extreme",
            cases = "slopes.farFromZero",
            covers = {"sigmoid-prime", "tanh-prime"})
    void derivativesKeepTheirDigitsFarFromZero(Activations subject, Check check, Points points) {
        checkDerivatives(subject, check, points, Tolerance.RELATIVE);
    }

    @Criterion(
            value = "derivatives-from-outputs-examples",
            cases = "slopes.exampleOutputs",
            covers = "tanh-prime-from-output")
    void derivativesFromTheOutputsOfWorkedExamples(Activations subject, Check check, Points points) {
        checkDerivativesFromOutputs(subject, check, points);
    }

    @Criterion(
            value = "derivatives-from-outputs-smooth",
            cases = "slopes.smoothOutputs",
            covers = "tanh-prime-from-output")
    void derivativesFromTheOutputsOfSigmoidAndTanh(Activations subject, Check check, Points points) {
        checkDerivativesFromOutputs(subject, check, points);
    }

    @Criterion(value = "derivatives-from-outputs-smooth", cases = "slopes.impossibleOutputs")
    void derivativesRefuseImpossibleOutputs(Activations subject, Check check, Points points) {
        check.refuses(() -> subject.derivativesFromOutputs(points.activation(), points.numbers()));
    }

    @Criterion(
            value = "derivatives-from-outputs-piecewise",
            cases = "slopes.piecewiseOutputs",
            covers = {"relu-prime", "leaky-relu-prime", "identity-activation"})
    void derivativesFromTheOutputsOfTheOthers(Activations subject, Check check, Points points) {
        checkDerivativesFromOutputs(subject, check, points);
    }

    @Criterion(value = "derivatives-from-outputs-piecewise", cases = "slopes.negativeOutputs")
    void derivativesRefuseNegativeOutputsOfRelu(Activations subject, Check check, Points points) {
        check.refuses(() -> subject.derivativesFromOutputs(points.activation(), points.numbers()));
    }

    @Criterion(value = "tanh-via-sigmoid-examples", cases = "values.tanhExamples", covers = "tanh-via-sigmoid")
    void tanhViaSigmoidOfWorkedExamples(Activations subject, Check check, Points points) {
        checkTanhViaSigmoid(subject, check, points);
    }

    @Criterion(value = "tanh-via-sigmoid", cases = "values.ofTanhViaSigmoid", covers = "tanh-via-sigmoid")
    void tanhViaSigmoidIsTanh(Activations subject, Check check, Points points) {
        checkTanhViaSigmoid(subject, check, points);
    }

    @Criterion(value = "tanh-via-sigmoid", cases = "values.noVector")
    void tanhViaSigmoidRefusesWhatIsNoVector(Activations subject, Check check, Points points) {
        check.refuses(() -> subject.tanhViaSigmoid(points.numbers()));
    }

    @Criterion(value = "activate-examples", cases = "layers.examples", covers = "vector-activation")
    void activationsOfWorkedExamples(Activations subject, Check check, Layer layer) {
        checkActivations(subject, check, layer);
    }

    @Criterion(value = "activate", cases = "layers.ordinary", covers = "vector-activation")
    void activationsOfEveryEntry(Activations subject, Check check, Layer layer) {
        checkActivations(subject, check, layer);
    }

    @Criterion(value = "activate", cases = "layers.unacceptable")
    void activationsRefuseWhatIsNoMatrix(Activations subject, Check check, Layer layer) {
        check.refuses(() -> subject.activate(layer.activation(), layer.sums()));
    }

    @Criterion(
            value = "backpropagate-examples",
            cases = "layers.backwardExamples",
            covers = {"vector-activation", "relu-prime"})
    void theWayBackThroughWorkedExamples(Activations subject, Check check, Layer layer) {
        checkWayBack(subject, check, layer);
    }

    @Criterion(
            value = "backpropagate",
            cases = "layers.backward",
            covers = {"vector-activation", "relu-prime"})
    void theWayBackMultipliesWithTheLocalSlope(Activations subject, Check check, Layer layer) {
        checkWayBack(subject, check, layer);
    }

    @Criterion(value = "backpropagate", cases = "layers.unacceptableBackward")
    void theWayBackRefusesMatricesThatDoNotFit(Activations subject, Check check, Layer layer) {
        check.refuses(() -> subject.backpropagate(layer.activation(), layer.sums(), layer.upstream()));
    }

    private void checkValues(Activations subject, Check check, Points points) {
        check.same(
                subject.values(points.activation(), points.numbers()),
                reference.values(points.activation(), points.numbers()),
                Tolerance.SCALAR);
    }

    private void checkDerivatives(Activations subject, Check check, Points points, Tolerance tolerance) {
        check.same(
                subject.derivatives(points.activation(), points.numbers()),
                reference.derivatives(points.activation(), points.numbers()),
                tolerance);
    }

    private void checkDerivativesFromOutputs(Activations subject, Check check, Points points) {
        check.same(
                subject.derivativesFromOutputs(points.activation(), points.numbers()),
                reference.derivativesFromOutputs(points.activation(), points.numbers()),
                Tolerance.SCALAR);
    }

    private void checkTanhViaSigmoid(Activations subject, Check check, Points points) {
        check.same(
                subject.tanhViaSigmoid(points.numbers()), reference.tanhViaSigmoid(points.numbers()), Tolerance.SCALAR);
    }

    private void checkActivations(Activations subject, Check check, Layer layer) {
        check.same(
                subject.activate(layer.activation(), layer.sums()),
                reference.activate(layer.activation(), layer.sums()),
                Tolerance.SCALAR);
    }

    private void checkWayBack(Activations subject, Check check, Layer layer) {
        check.same(
                subject.backpropagate(layer.activation(), layer.sums(), layer.upstream()),
                reference.backpropagate(layer.activation(), layer.sums(), layer.upstream()),
                Tolerance.SCALAR);
    }
}
