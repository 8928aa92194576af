package deltarule.tests.variants;

import deltarule.problems.variants.ActivationVariants;
import deltarule.problems.variants.ActivationVariants.Pieces;
import deltarule.problems.variants.ActivationVariantsParameters;
import deltarule.reference.variants.ActivationVariantsReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.variants.ChainCases.Bound;
import deltarule.tests.variants.ChainCases.Chain;
import deltarule.tests.variants.MaxoutCases.Backward;
import deltarule.tests.variants.MaxoutCases.Batch;
import deltarule.tests.variants.PointCases.Points;

/** ELU, SELU, maxout and the factors of a chain of sigmoids. */
@Examines(ActivationVariants.class)
final class ActivationVariantsTests {
    private final ActivationVariants reference;
    final PointCases points;
    final MaxoutCases maxouts;
    final ChainCases chains;

    ActivationVariantsTests(ActivationVariantsParameters parameters, SeededNumbers numbers) {
        this.reference = new ActivationVariantsReference(parameters);
        this.points = new PointCases(parameters, numbers);
        this.maxouts = new MaxoutCases(parameters, numbers);
        this.chains = new ChainCases(parameters, numbers);
    }

    @Criterion(
            value = "values-examples",
            cases = "points.examples",
            covers = {"elu", "selu"})
    void valuesOfWorkedExamples(ActivationVariants subject, Check check, Points points) {
        checkValues(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(value = "values-elu", cases = "points.ofElu", covers = "elu")
    void valuesOfElu(ActivationVariants subject, Check check, Points points) {
        checkValues(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(value = "values-elu", cases = "points.unacceptable")
    void valuesRefuseWhatIsNoActivationOrNoVector(ActivationVariants subject, Check check, Points points) {
        check.refuses(() -> subject.values(points.activation(), points.numbers()));
    }

    @Criterion(value = "values-selu", cases = "points.ofSelu", covers = "selu")
    void valuesOfSelu(ActivationVariants subject, Check check, Points points) {
        checkValues(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(
            value = "values-extreme",
            cases = "points.closeToZeroAndFarAway",
            covers = {"elu", "selu"})
    void valuesKeepTheirDigitsCloseToZero(ActivationVariants subject, Check check, Points points) {
        checkValues(subject, check, points, Tolerance.RELATIVE);
    }

    @Criterion(
            value = "derivatives-examples",
            cases = "points.examples",
            covers = {"elu-prime", "selu-prime"})
    void derivativesOfWorkedExamples(ActivationVariants subject, Check check, Points points) {
        checkDerivatives(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(value = "derivatives-elu", cases = "points.ofElu", covers = "elu-prime")
    void derivativesOfElu(ActivationVariants subject, Check check, Points points) {
        checkDerivatives(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(value = "derivatives-elu", cases = "points.unacceptable")
    void derivativesRefuseWhatIsNoActivationOrNoVector(ActivationVariants subject, Check check, Points points) {
        check.refuses(() -> subject.derivatives(points.activation(), points.numbers()));
    }

    @Criterion(value = "derivatives-selu", cases = "points.ofSelu", covers = "selu-prime")
    void derivativesOfSelu(ActivationVariants subject, Check check, Points points) {
        checkDerivatives(subject, check, points, Tolerance.SCALAR);
    }

    @Criterion(
            value = "derivatives-extreme",
            cases = "points.farBelowZero",
            covers = {"elu-prime", "selu-prime"})
    void derivativesKeepTheirDigitsFarBelowZero(ActivationVariants subject, Check check, Points points) {
        checkDerivatives(subject, check, points, Tolerance.RELATIVE);
    }

    @Criterion(
            value = "derivatives-from-outputs-examples",
            cases = "points.exampleOutputs",
            covers = {"elu-prime", "selu-prime"})
    void derivativesFromTheOutputsOfWorkedExamples(ActivationVariants subject, Check check, Points points) {
        checkDerivativesFromOutputs(subject, check, points);
    }

    @Criterion(
            value = "derivatives-from-outputs",
            cases = "points.outputs",
            covers = {"elu-prime", "selu-prime"})
    void derivativesFromOutputsNeedNoSums(ActivationVariants subject, Check check, Points points) {
        checkDerivativesFromOutputs(subject, check, points);
    }

    @Criterion(value = "derivatives-from-outputs", cases = "points.impossibleOutputs")
    void derivativesRefuseImpossibleOutputs(ActivationVariants subject, Check check, Points points) {
        check.refuses(() -> subject.derivativesFromOutputs(points.activation(), points.numbers()));
    }

    @Criterion(value = "maxout-examples", cases = "maxouts.examples", covers = "maxout")
    void maxoutOfWorkedExamples(ActivationVariants subject, Check check, Batch batch) {
        checkMaxout(subject, check, batch);
    }

    @Criterion(value = "maxout", cases = "maxouts.batches", covers = "maxout")
    void maxoutIsTheLargestPiece(ActivationVariants subject, Check check, Batch batch) {
        checkMaxout(subject, check, batch);
    }

    @Criterion(value = "maxout", cases = "maxouts.unacceptable")
    void maxoutRefusesWhatDoesNotFit(ActivationVariants subject, Check check, Batch batch) {
        check.refuses(() -> subject.maxout(batch.pieces(), batch.inputs()));
    }

    @Criterion(value = "maxout-gradient-examples", cases = "maxouts.backwardExamples", covers = "maxout-gradient")
    void maxoutGradientOfWorkedExamples(ActivationVariants subject, Check check, Backward backward) {
        checkMaxoutGradient(subject, check, backward);
    }

    @Criterion(value = "maxout-gradient", cases = "maxouts.backward", covers = "maxout-gradient")
    void maxoutGradientGoesToTheLargestPiece(ActivationVariants subject, Check check, Backward backward) {
        checkMaxoutGradient(subject, check, backward);
    }

    @Criterion(value = "maxout-gradient", cases = "maxouts.unacceptableBackward")
    void maxoutGradientRefusesWhatDoesNotFit(ActivationVariants subject, Check check, Backward backward) {
        check.refuses(() -> subject.maxoutGradient(backward.pieces(), backward.inputs(), backward.upstream()));
    }

    @Criterion(value = "gradient-factor-examples", cases = "chains.examples", covers = "sigmoid-saturation")
    void gradientFactorOfWorkedExamples(ActivationVariants subject, Check check, Chain chain) {
        checkGradientFactor(subject, check, chain);
    }

    @Criterion(value = "gradient-factor", cases = "chains.ordinary", covers = "sigmoid-saturation")
    void gradientFactorMultipliesTheLayers(ActivationVariants subject, Check check, Chain chain) {
        checkGradientFactor(subject, check, chain);
    }

    @Criterion(value = "gradient-factor", cases = "chains.unacceptable")
    void gradientFactorRefusesWhatDoesNotFit(ActivationVariants subject, Check check, Chain chain) {
        check.refuses(() -> subject.gradientFactor(chain.sums(), chain.weights()));
    }

    @Criterion(value = "gradient-factor-extreme", cases = "chains.saturated", covers = "sigmoid-saturation")
    void gradientFactorKeepsItsDigitsWhenUnitsAreSaturated(ActivationVariants subject, Check check, Chain chain) {
        checkGradientFactor(subject, check, chain);
    }

    @Criterion(
            value = "largest-gradient-factor-examples",
            cases = "chains.boundExamples",
            covers = "sigmoid-saturation")
    void largestGradientFactorOfWorkedExamples(ActivationVariants subject, Check check, Bound bound) {
        checkLargestGradientFactor(subject, check, bound);
    }

    @Criterion(value = "largest-gradient-factor", cases = "chains.bounds", covers = "sigmoid-saturation")
    void largestGradientFactorShrinksWithEveryLayer(ActivationVariants subject, Check check, Bound bound) {
        checkLargestGradientFactor(subject, check, bound);
    }

    @Criterion(value = "largest-gradient-factor", cases = "chains.unacceptableBounds")
    void largestGradientFactorRefusesNegativeNumbers(ActivationVariants subject, Check check, Bound bound) {
        check.refuses(() -> subject.largestGradientFactor(bound.layers(), bound.weightBound()));
    }

    private void checkValues(ActivationVariants subject, Check check, Points points, Tolerance tolerance) {
        check.same(
                subject.values(points.activation(), points.numbers()),
                reference.values(points.activation(), points.numbers()),
                tolerance);
    }

    private void checkDerivatives(ActivationVariants subject, Check check, Points points, Tolerance tolerance) {
        check.same(
                subject.derivatives(points.activation(), points.numbers()),
                reference.derivatives(points.activation(), points.numbers()),
                tolerance);
    }

    private void checkDerivativesFromOutputs(ActivationVariants subject, Check check, Points points) {
        check.same(
                subject.derivativesFromOutputs(points.activation(), points.numbers()),
                reference.derivativesFromOutputs(points.activation(), points.numbers()),
                Tolerance.SCALAR);
    }

    private void checkMaxout(ActivationVariants subject, Check check, Batch batch) {
        check.same(
                subject.maxout(batch.pieces(), batch.inputs()),
                reference.maxout(batch.pieces(), batch.inputs()),
                Tolerance.SUM.scaledBy(MaxoutCases.termSize(batch)));
    }

    private void checkMaxoutGradient(ActivationVariants subject, Check check, Backward backward) {
        Pieces pieces = backward.pieces();
        check.same(
                subject.maxoutGradient(pieces, backward.inputs(), backward.upstream()),
                reference.maxoutGradient(pieces, backward.inputs(), backward.upstream()),
                Tolerance.GRADIENT);
    }

    private void checkGradientFactor(ActivationVariants subject, Check check, Chain chain) {
        check.same(
                subject.gradientFactor(chain.sums(), chain.weights()),
                reference.gradientFactor(chain.sums(), chain.weights()),
                Tolerance.RELATIVE);
    }

    private void checkLargestGradientFactor(ActivationVariants subject, Check check, Bound bound) {
        check.same(
                subject.largestGradientFactor(bound.layers(), bound.weightBound()),
                reference.largestGradientFactor(bound.layers(), bound.weightBound()),
                Tolerance.RELATIVE);
    }
}
