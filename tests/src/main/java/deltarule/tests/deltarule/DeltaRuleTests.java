package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRule;
import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.reference.deltarule.DeltaRuleReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.deltarule.CheckCases.Pair;
import deltarule.tests.deltarule.CheckCases.Slope;
import deltarule.tests.deltarule.DeltaCases.Ends;
import deltarule.tests.deltarule.DeltaCases.Inner;
import deltarule.tests.deltarule.DeltaCases.Output;
import deltarule.tests.deltarule.NetworkCases.Bare;
import deltarule.tests.deltarule.NetworkCases.Layers;
import deltarule.tests.deltarule.NetworkCases.Plane;

/** The delta rule, the check of gradients, and networks without nonlinearities or biases. */
@Examines(DeltaRule.class)
final class DeltaRuleTests {
    private final DeltaRule reference;
    final DeltaCases delta;
    final CheckCases checks;
    final NetworkCases networks;

    DeltaRuleTests(DeltaRuleParameters parameters, SeededNumbers numbers) {
        this.reference = new DeltaRuleReference(parameters);
        this.delta = new DeltaCases(parameters, numbers);
        this.checks = new CheckCases(numbers);
        this.networks = new NetworkCases(parameters, numbers);
    }

    @Criterion(value = "output-deltas-examples", cases = "delta.publicOutputs", covers = "delta-rule")
    void errorTermsOfPublicOutputs(DeltaRule subject, Check check, Output output) {
        checkOutput(subject, check, output);
    }

    @Criterion(value = "output-deltas", cases = "delta.outputs", covers = "delta-rule")
    void errorTermsOfOutputsHaveTheActivationsDerivative(DeltaRule subject, Check check, Output output) {
        checkOutput(subject, check, output);
    }

    @Criterion(value = "output-deltas", cases = "delta.unacceptableOutputs")
    void errorTermsOfOutputsRefuseWhatDoesNotFit(DeltaRule subject, Check check, Output output) {
        check.refuses(() -> subject.outputDeltas(output.lossSlopes(), output.sums()));
    }

    @Criterion(value = "inner-deltas-examples", cases = "delta.publicInner", covers = "delta-rule")
    void errorTermsOfPublicInnerUnits(DeltaRule subject, Check check, Inner inner) {
        checkInner(subject, check, inner);
    }

    @Criterion(value = "inner-deltas", cases = "delta.inner", covers = "delta-rule")
    void errorTermsComeBackThroughTheWeights(DeltaRule subject, Check check, Inner inner) {
        checkInner(subject, check, inner);
    }

    @Criterion(value = "inner-deltas", cases = "delta.unacceptableInner")
    void errorTermsOfInnerUnitsRefuseWhatDoesNotFit(DeltaRule subject, Check check, Inner inner) {
        check.refuses(() -> subject.innerDeltas(inner.weights(), inner.nextDeltas(), inner.sums()));
    }

    @Criterion(value = "weight-changes-examples", cases = "delta.publicEnds", covers = "delta-rule")
    void changesOfPublicWeights(DeltaRule subject, Check check, Ends ends) {
        checkChanges(subject, check, ends);
    }

    @Criterion(value = "weight-changes", cases = "delta.ends", covers = "delta-rule")
    void eachWeightChangesByBothItsEnds(DeltaRule subject, Check check, Ends ends) {
        checkChanges(subject, check, ends);
    }

    @Criterion(value = "weight-changes", cases = "delta.unacceptableEnds")
    void changesRefuseWhatIsOutOfRange(DeltaRule subject, Check check, Ends ends) {
        check.refuses(() -> subject.weightChanges(ends.outputs(), ends.deltas(), ends.learningRate()));
    }

    @Criterion(value = "numerical-gradient-examples", cases = "checks.publicSlopes", covers = "gradient-check")
    void numericalGradientsOfPublicFunctions(DeltaRule subject, Check check, Slope slope) {
        checkSlope(subject, check, slope);
    }

    @Criterion(value = "numerical-gradient", cases = "checks.slopes", covers = "gradient-check")
    void numericalGradientsAreCentralDifferences(DeltaRule subject, Check check, Slope slope) {
        checkSlope(subject, check, slope);
    }

    @Criterion(value = "numerical-gradient", cases = "checks.unacceptableSlopes")
    void numericalGradientsRefuseWhatDoesNotFit(DeltaRule subject, Check check, Slope slope) {
        check.refuses(() -> subject.numericalGradient(slope.function(), slope.point(), slope.step()));
    }

    @Criterion(value = "gradient-difference-examples", cases = "checks.publicPairs", covers = "gradient-check")
    void differencesOfPublicGradients(DeltaRule subject, Check check, Pair pair) {
        checkPair(subject, check, pair);
    }

    @Criterion(value = "gradient-difference", cases = "checks.pairs", covers = "gradient-check")
    void differencesAreRelative(DeltaRule subject, Check check, Pair pair) {
        checkPair(subject, check, pair);
    }

    @Criterion(value = "gradient-difference", cases = "checks.unacceptablePairs")
    void differencesRefuseWhatDoesNotFit(DeltaRule subject, Check check, Pair pair) {
        check.refuses(() -> subject.gradientDifference(pair.gradient(), pair.numerical()));
    }

    @Criterion(value = "collapse-examples", cases = "networks.publicLayers", covers = "linear-collapse")
    void publicNetworksCollapse(DeltaRule subject, Check check, Layers layers) {
        checkCollapse(subject, check, layers);
    }

    @Criterion(value = "collapse", cases = "networks.layers", covers = "linear-collapse")
    void networksWithoutActivationAreOneMap(DeltaRule subject, Check check, Layers layers) {
        checkCollapse(subject, check, layers);
    }

    @Criterion(value = "collapse", cases = "networks.unacceptableLayers")
    void collapseRefusesLayersThatDoNotFit(DeltaRule subject, Check check, Layers layers) {
        check.refuses(() -> subject.collapse(layers.weights(), layers.biases()));
    }

    @Criterion(value = "warp-examples", cases = "networks.publicPlanes", covers = "space-warp")
    void imagesOfPublicPoints(DeltaRule subject, Check check, Plane plane) {
        checkWarp(subject, check, plane);
    }

    @Criterion(value = "warp", cases = "networks.planes", covers = "space-warp")
    void eachPointHasItsImage(DeltaRule subject, Check check, Plane plane) {
        checkWarp(subject, check, plane);
    }

    @Criterion(value = "warp", cases = "networks.unacceptablePlanes")
    void mapsRefuseWhatIsNotOfThePlane(DeltaRule subject, Check check, Plane plane) {
        check.refuses(() -> subject.warp(plane.map(), plane.weights(), plane.points()));
    }

    @Criterion(value = "relu-network-examples", cases = "networks.publicBare", covers = "relu-two-layer-no-bias")
    void outputsOfPublicNetworks(DeltaRule subject, Check check, Bare bare) {
        checkBare(subject, check, bare);
    }

    @Criterion(value = "relu-network", cases = "networks.bare", covers = "relu-two-layer-no-bias")
    void outputsAddUpActiveHiddenUnits(DeltaRule subject, Check check, Bare bare) {
        checkBare(subject, check, bare);
        double[] tripled = bare.inputs().clone();
        for (int j = 0; j < tripled.length; j++) {
            tripled[j] *= 3;
        }
        check.property(
                "three times the input gives three times the output",
                subject.reluNetwork(bare.hiddenWeights(), bare.outputWeights(), tripled),
                reference.reluNetwork(bare.hiddenWeights(), bare.outputWeights(), tripled),
                Tolerance.GRADIENT);
    }

    @Criterion(value = "relu-network", cases = "networks.unacceptableBare")
    void networksRefuseWhatDoesNotFit(DeltaRule subject, Check check, Bare bare) {
        check.refuses(() -> subject.reluNetwork(bare.hiddenWeights(), bare.outputWeights(), bare.inputs()));
    }

    private void checkOutput(DeltaRule subject, Check check, Output output) {
        check.same(
                subject.outputDeltas(output.lossSlopes(), output.sums()),
                reference.outputDeltas(output.lossSlopes(), output.sums()),
                Tolerance.GRADIENT);
    }

    private void checkInner(DeltaRule subject, Check check, Inner inner) {
        check.same(
                subject.innerDeltas(inner.weights(), inner.nextDeltas(), inner.sums()),
                reference.innerDeltas(inner.weights(), inner.nextDeltas(), inner.sums()),
                Tolerance.GRADIENT);
    }

    private void checkChanges(DeltaRule subject, Check check, Ends ends) {
        check.same(
                subject.weightChanges(ends.outputs(), ends.deltas(), ends.learningRate()),
                reference.weightChanges(ends.outputs(), ends.deltas(), ends.learningRate()),
                Tolerance.GRADIENT);
    }

    private void checkSlope(DeltaRule subject, Check check, Slope slope) {
        check.same(
                subject.numericalGradient(slope.function(), slope.point(), slope.step()),
                reference.numericalGradient(slope.function(), slope.point(), slope.step()),
                Tolerance.GRADIENT);
    }

    private void checkPair(DeltaRule subject, Check check, Pair pair) {
        check.same(
                subject.gradientDifference(pair.gradient(), pair.numerical()),
                reference.gradientDifference(pair.gradient(), pair.numerical()),
                Tolerance.SCALAR);
    }

    private void checkCollapse(DeltaRule subject, Check check, Layers layers) {
        check.same(
                subject.collapse(layers.weights(), layers.biases()),
                reference.collapse(layers.weights(), layers.biases()),
                Tolerance.GRADIENT);
    }

    private void checkWarp(DeltaRule subject, Check check, Plane plane) {
        check.same(
                subject.warp(plane.map(), plane.weights(), plane.points()),
                reference.warp(plane.map(), plane.weights(), plane.points()),
                Tolerance.SUM);
    }

    private void checkBare(DeltaRule subject, Check check, Bare bare) {
        check.same(
                subject.reluNetwork(bare.hiddenWeights(), bare.outputWeights(), bare.inputs()),
                reference.reluNetwork(bare.hiddenWeights(), bare.outputWeights(), bare.inputs()),
                Tolerance.GRADIENT);
    }
}
