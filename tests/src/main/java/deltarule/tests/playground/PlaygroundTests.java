package deltarule.tests.playground;

import deltarule.problems.playground.Playground;
import deltarule.problems.playground.PlaygroundParameters;
import deltarule.reference.playground.PlaygroundReference;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.playground.PlaygroundCases.Draws;
import deltarule.tests.playground.PlaygroundCases.Judged;

/** The data sets, features and loss of the playground. */
@Examines(Playground.class)
final class PlaygroundTests {
    final PlaygroundCases given;
    private final Playground reference;

    PlaygroundTests(PlaygroundParameters parameters, SeededNumbers numbers) {
        this.reference = new PlaygroundReference(parameters);
        this.given = new PlaygroundCases(parameters, numbers);
    }

    @Criterion(value = "circle-examples", cases = "given.publicRings", covers = "playground-circle")
    void circlesOfThePublicDraws(Playground subject, Check check, Draws draws) {
        checkCircle(subject, check, draws);
    }

    @Criterion(
            value = "circle",
            cases = "given.circles",
            covers = {"playground-circle", "playground-datasets"})
    void circlesHaveAnInnerAndAnOuterClass(Playground subject, Check check, Draws draws) {
        checkCircle(subject, check, draws);
    }

    @Criterion(value = "circle", cases = "given.unacceptableQuadruples", covers = "playground-datasets")
    void circlesRefuseWhatAreNoDraws(Playground subject, Check check, Draws draws) {
        check.refuses(() -> subject.circle(draws.draws(), draws.noise()));
    }

    @Criterion(value = "xor-examples", cases = "given.publicRings", covers = "playground-xor")
    void exclusiveOrOfThePublicDraws(Playground subject, Check check, Draws draws) {
        checkXor(subject, check, draws);
    }

    @Criterion(
            value = "xor",
            cases = "given.squares",
            covers = {"playground-xor", "playground-datasets"})
    void exclusiveOrPutsDiagonalsTogether(Playground subject, Check check, Draws draws) {
        checkXor(subject, check, draws);
    }

    @Criterion(value = "xor", cases = "given.unacceptableQuadruples", covers = "playground-datasets")
    void exclusiveOrRefusesWhatAreNoDraws(Playground subject, Check check, Draws draws) {
        check.refuses(() -> subject.xor(draws.draws(), draws.noise()));
    }

    @Criterion(value = "gauss-examples", cases = "given.publicGaussians", covers = "playground-gauss")
    void gaussiansOfThePublicDraws(Playground subject, Check check, Draws draws) {
        checkGauss(subject, check, draws);
    }

    @Criterion(
            value = "gauss",
            cases = "given.gaussians",
            covers = {"playground-gauss", "playground-datasets"})
    void gaussiansSpreadWithTheNoise(Playground subject, Check check, Draws draws) {
        checkGauss(subject, check, draws);
    }

    @Criterion(value = "gauss", cases = "given.unacceptablePairs", covers = "playground-datasets")
    void gaussiansRefuseWhatAreNoDraws(Playground subject, Check check, Draws draws) {
        check.refuses(() -> subject.gauss(draws.draws(), draws.noise()));
    }

    @Criterion(value = "spiral-examples", cases = "given.publicArms", covers = "playground-spiral")
    void spiralsOfThePublicDraws(Playground subject, Check check, Draws draws) {
        checkSpiral(subject, check, draws);
    }

    @Criterion(
            value = "spiral",
            cases = "given.arms",
            covers = {"playground-spiral", "playground-datasets"})
    void spiralsHaveTwoArms(Playground subject, Check check, Draws draws) {
        checkSpiral(subject, check, draws);
    }

    @Criterion(value = "spiral", cases = "given.unacceptablePairs", covers = "playground-datasets")
    void spiralsRefuseWhatAreNoDraws(Playground subject, Check check, Draws draws) {
        check.refuses(() -> subject.spiral(draws.draws(), draws.noise()));
    }

    @Criterion(value = "features-examples", cases = "given.publicPoints", covers = "playground-features")
    void featuresOfThePublicPoints(Playground subject, Check check, double[][] points) {
        check.same(subject.features(points), reference.features(points), Tolerance.SCALAR);
    }

    @Criterion(value = "features", cases = "given.points", covers = "playground-features")
    void featuresOfEachPoint(Playground subject, Check check, double[][] points) {
        check.same(subject.features(points), reference.features(points), Tolerance.SCALAR);
    }

    @Criterion(value = "features", cases = "given.unacceptablePoints")
    void featuresRefuseWhatAreNoPoints(Playground subject, Check check, double[][] points) {
        check.refuses(() -> subject.features(points));
    }

    @Criterion(value = "loss-examples", cases = "given.publicOutputs", covers = "playground-loss")
    void lossOfThePublicOutputs(Playground subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "loss", cases = "given.outputs", covers = "playground-loss")
    void lossIsHalfTheMeanSquare(Playground subject, Check check, Judged judged) {
        checkLoss(subject, check, judged);
    }

    @Criterion(value = "loss", cases = "given.unacceptableOutputs")
    void lossRefusesWhatCannotBeJudged(Playground subject, Check check, Judged judged) {
        check.refuses(() -> subject.loss(judged.outputs(), judged.targets()));
    }

    private void checkCircle(Playground subject, Check check, Draws draws) {
        check.same(
                subject.circle(draws.draws(), draws.noise()),
                reference.circle(draws.draws(), draws.noise()),
                Tolerance.SCALAR);
    }

    private void checkXor(Playground subject, Check check, Draws draws) {
        check.same(
                subject.xor(draws.draws(), draws.noise()),
                reference.xor(draws.draws(), draws.noise()),
                Tolerance.SCALAR);
    }

    private void checkGauss(Playground subject, Check check, Draws draws) {
        check.same(
                subject.gauss(draws.draws(), draws.noise()),
                reference.gauss(draws.draws(), draws.noise()),
                Tolerance.SCALAR);
    }

    private void checkSpiral(Playground subject, Check check, Draws draws) {
        check.same(
                subject.spiral(draws.draws(), draws.noise()),
                reference.spiral(draws.draws(), draws.noise()),
                Tolerance.SCALAR);
    }

    private void checkLoss(Playground subject, Check check, Judged judged) {
        check.same(
                subject.loss(judged.outputs(), judged.targets()),
                reference.loss(judged.outputs(), judged.targets()),
                Tolerance.SUM);
    }
}
