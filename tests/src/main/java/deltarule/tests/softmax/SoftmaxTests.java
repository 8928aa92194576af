package deltarule.tests.softmax;

import deltarule.problems.softmax.Softmax;
import deltarule.problems.softmax.SoftmaxParameters;
import deltarule.reference.softmax.SoftmaxReference;
import deltarule.testkit.Case;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.softmax.ExtremeLogits.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Softmax, its logarithm and Jacobian, and the cross-entropy with its gradient. */
@Examines(Softmax.class)
final class SoftmaxTests {
    private static final String REFUSED = "input the contract refuses";

    private final Softmax reference;
    private final SeededNumbers numbers;
    private final OwnAnswers own;
    final ExtremeLogits extremes;
    final ActivationCases activations;
    final PublicScores published;
    private final int first;
    private final double impossible;

    SoftmaxTests(SoftmaxParameters parameters, SeededNumbers numbers) {
        this.reference = new SoftmaxReference(parameters);
        this.numbers = numbers;
        this.own = new OwnAnswers(parameters);
        this.activations = new ActivationCases(numbers);
        double sign = parameters.score().equals("energy") ? -1 : 1;
        this.extremes = new ExtremeLogits(numbers, sign * parameters.temperature());
        this.first = parameters.firstLabel();
        this.published = new PublicScores(numbers, first);
        this.impossible = -sign * Double.POSITIVE_INFINITY;
    }

    record Example(double[] logits, int label) {}

    @Criterion(value = "softmax-examples", cases = "published.scores", covers = "softmax")
    void softmaxOfTheScoresOfTheLectures(Softmax subject, Check check, double[] logits) {
        check.same(subject.softmax(logits), reference.softmax(logits), Tolerance.RELATIVE);
    }

    @Criterion(
            value = "softmax",
            cases = "ordinaryLogits",
            covers = {"softmax", "softmax-temperature"})
    void softmaxGivesTheActivations(Softmax subject, Check check, double[] logits) {
        check.same(subject.softmax(logits), reference.softmax(logits), Tolerance.RELATIVE);
    }

    @Criterion(
            value = "softmax",
            cases = "unacceptableLogits",
            covers = {"softmax", "softmax-temperature"})
    void softmaxRefusesWhatAreNoLogits(Softmax subject, Check check, double[] logits) {
        check.refuses(() -> subject.softmax(logits));
    }

    @Criterion(value = "log-softmax-examples", cases = "published.scores", covers = "log-softmax")
    void logSoftmaxOfTheScoresOfTheLectures(Softmax subject, Check check, double[] logits) {
        check.same(subject.logSoftmax(logits), reference.logSoftmax(logits), Tolerance.SUM);
    }

    @Criterion(value = "log-softmax", cases = "ordinaryLogits", covers = "log-softmax")
    void logSoftmaxGivesTheLogarithms(Softmax subject, Check check, double[] logits) {
        check.same(subject.logSoftmax(logits), reference.logSoftmax(logits), Tolerance.SUM);
    }

    @Criterion(value = "log-softmax", cases = "unacceptableLogits", covers = "log-softmax")
    void logSoftmaxRefusesWhatAreNoLogits(Softmax subject, Check check, double[] logits) {
        check.refuses(() -> subject.logSoftmax(logits));
    }

    @Criterion(value = "jacobian-examples", cases = "activations.publicOnes", covers = "softmax-jacobian")
    void jacobianOfTheWorkedExamples(Softmax subject, Check check, double[] activations) {
        check.same(subject.jacobian(activations), reference.jacobian(activations), Tolerance.GRADIENT);
    }

    @Criterion(value = "jacobian", cases = "activations.hidden", covers = "softmax-jacobian")
    void jacobianGivesEveryDerivative(Softmax subject, Check check, double[] activations) {
        check.same(subject.jacobian(activations), reference.jacobian(activations), Tolerance.GRADIENT);
    }

    @Criterion(value = "jacobian", cases = "activations.unacceptable", covers = "softmax-jacobian")
    void jacobianRefusesWhatAreNoProbabilities(Softmax subject, Check check, double[] activations) {
        check.refuses(() -> subject.jacobian(activations));
    }

    @Criterion(value = "cross-entropy-examples", cases = "published.examples", covers = "cross-entropy-from-logits")
    void crossEntropyOfTheScoresOfTheLectures(Softmax subject, Check check, Example example) {
        checkCrossEntropy(subject, check, example);
    }

    @Criterion(value = "cross-entropy", cases = "examples", covers = "cross-entropy-from-logits")
    void crossEntropyIsTheSurpriseAtTheTrueClass(Softmax subject, Check check, Example example) {
        checkCrossEntropy(subject, check, example);
    }

    @Criterion(value = "cross-entropy", cases = "unacceptableExamples", covers = "cross-entropy-from-logits")
    void crossEntropyRefusesWhatIsNoExample(Softmax subject, Check check, Example example) {
        check.refuses(() -> subject.crossEntropy(example.logits, example.label));
    }

    @Criterion(value = "cross-entropy-gradient-examples", cases = "published.examples", covers = "softmax-ce-gradient")
    void gradientOfTheScoresOfTheLectures(Softmax subject, Check check, Example example) {
        checkGradient(subject, check, example);
    }

    @Criterion(value = "cross-entropy-gradient", cases = "examples", covers = "softmax-ce-gradient")
    void gradientIsActivationMinusTarget(Softmax subject, Check check, Example example) {
        checkGradient(subject, check, example);
    }

    @Criterion(value = "cross-entropy-gradient", cases = "unacceptableExamples", covers = "softmax-ce-gradient")
    void gradientRefusesWhatIsNoExample(Softmax subject, Check check, Example example) {
        check.refuses(() -> subject.crossEntropyGradient(example.logits, example.label));
    }

    @Criterion(value = "softmax-extreme", cases = "extremes.moved", covers = "softmax-stable")
    void softmaxIgnoresHowLargeTheLogitsAre(Softmax subject, Check check, Relation relation) {
        double[] own = subject.softmax(relation.ordinary());
        check.tell(own, subject.softmax(relation.other()));
        check.property("a common shift", subject.softmax(relation.extreme()), own, Tolerance.RELATIVE);
    }

    @Criterion(value = "softmax-extreme", cases = "extremes.impossible", covers = "softmax-stable")
    void softmaxGivesAnImpossibleClassNothing(Softmax subject, Check check, Relation relation) {
        double[] own = subject.softmax(relation.ordinary());
        check.tell(own, subject.softmax(relation.other()));
        check.property(
                "a class that is impossible", subject.softmax(relation.extreme()), with(own, 0), Tolerance.RELATIVE);
    }

    @Criterion(value = "log-softmax-extreme", cases = "extremes.moved", covers = "log-softmax")
    void logSoftmaxIgnoresHowLargeTheLogitsAre(Softmax subject, Check check, Relation relation) {
        double[] logarithms = subject.logSoftmax(relation.extreme());
        check.sameOrCarried(
                logarithms,
                reference.logSoftmax(relation.extreme()),
                relation.tolerance(),
                () -> own.movedLogSoftmax(subject, check, relation, logarithms));
    }

    @Criterion(value = "log-softmax-extreme", cases = "extremes.stretched", covers = "log-softmax")
    void logSoftmaxGrowsWithTheDistanceOfTheLogits(Softmax subject, Check check, Relation relation) {
        double[] own = subject.logSoftmax(relation.ordinary());
        check.tell(own, subject.logSoftmax(relation.other()));
        double[] stretched =
                Arrays.stream(own).map(log -> log * ExtremeLogits.STRETCH).toArray();
        check.property("logits far apart", subject.logSoftmax(relation.extreme()), stretched, relation.tolerance());
    }

    @Criterion(value = "log-softmax-extreme", cases = "extremes.impossible", covers = "log-softmax")
    void logSoftmaxOfAnImpossibleClassIsMinusInfinity(Softmax subject, Check check, Relation relation) {
        double[] own = subject.logSoftmax(relation.ordinary());
        check.tell(own, subject.logSoftmax(relation.other()));
        check.property(
                "a class that is impossible",
                subject.logSoftmax(relation.extreme()),
                with(own, Math.signum(own[0]) * Double.POSITIVE_INFINITY),
                Tolerance.SUM);
    }

    @Criterion(value = "cross-entropy-extreme", cases = "extremes.moved", covers = "cross-entropy-from-logits")
    void crossEntropyIgnoresHowLargeTheLogitsAre(Softmax subject, Check check, Relation relation) {
        check.sameOrCarried(
                subject.crossEntropy(relation.extreme(), first + 1),
                reference.crossEntropy(relation.extreme(), first + 1),
                relation.tolerance(),
                () -> own.crossEntropyAtEasierLogits(subject, check, relation, first + 1));
    }

    @Criterion(value = "cross-entropy-extreme", cases = "extremes.stretched", covers = "cross-entropy-from-logits")
    void crossEntropyOfAHopelessClassGrowsWithItsDistance(Softmax subject, Check check, Relation relation) {
        check.sameOrCarried(
                subject.crossEntropy(relation.extreme(), first + 2),
                reference.crossEntropy(relation.extreme(), first + 2),
                relation.tolerance(),
                () -> own.stretchedCrossEntropy(subject, check, relation, first + 2));
    }

    @Criterion(value = "cross-entropy-extreme", cases = "extremes.impossible", covers = "cross-entropy-from-logits")
    void crossEntropyOfAnImpossibleClassIsInfinite(Softmax subject, Check check, Relation relation) {
        int label = first + relation.ordinary().length;
        double loss = Math.abs(subject.crossEntropy(relation.extreme(), label));
        double right = Double.isInfinite(loss)
                ? Double.POSITIVE_INFINITY
                : Math.abs(own.crossEntropyAtEasierLogits(subject, check, relation, label));
        check.property("the true class is impossible", loss, right, Tolerance.SUM);
    }

    @Criterion(value = "cross-entropy-gradient-extreme", cases = "extremes.moved", covers = "softmax-ce-gradient")
    void gradientIgnoresHowLargeTheLogitsAre(Softmax subject, Check check, Relation relation) {
        checkGradient(subject, check, relation);
    }

    @Criterion(value = "cross-entropy-gradient-extreme", cases = "extremes.impossible", covers = "softmax-ce-gradient")
    void gradientLeavesAnImpossibleClassAlone(Softmax subject, Check check, Relation relation) {
        checkGradient(subject, check, relation);
    }

    private static double[] with(double[] numbers, double last) {
        double[] longer = Arrays.copyOf(numbers, numbers.length + 1);
        longer[numbers.length] = last;
        return longer;
    }

    private void checkCrossEntropy(Softmax subject, Check check, Example example) {
        double loss = subject.crossEntropy(example.logits, example.label);
        check.sameOrCarried(
                loss,
                reference.crossEntropy(example.logits, example.label),
                Tolerance.SUM,
                () -> own.crossEntropy(subject, check, example.logits, example.label, loss));
    }

    private void checkGradient(Softmax subject, Check check, Example example) {
        check.sameOrCarried(
                subject.crossEntropyGradient(example.logits, example.label),
                reference.crossEntropyGradient(example.logits, example.label),
                Tolerance.GRADIENT,
                () -> own.gradient(subject, check, example.logits, example.label));
    }

    private void checkGradient(Softmax subject, Check check, Relation relation) {
        double[] gradient = subject.crossEntropyGradient(relation.extreme(), first + 1);
        check.sameOrCarried(
                gradient,
                reference.crossEntropyGradient(relation.extreme(), first + 1),
                own.gradientAtExtremeLogits(),
                () -> own.gradient(subject, check, relation, gradient));
    }

    List<Case<double[]>> ordinaryLogits() {
        Random random = numbers.named("logits");
        List<Case<double[]>> cases = new ArrayList<>();
        for (int classes = 4; classes < 8; classes++) {
            cases.add(new Case<>("ordinary logits", SeededNumbers.vector(random, classes, -3, 3)));
        }
        cases.add(new Case<>("equal logits", new double[] {1.75, 1.75, 1.75, 1.75, 1.75}));
        return cases;
    }

    List<Case<double[]>> unacceptableLogits() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0]),
                new Case<>(REFUSED, new double[] {0.7, Double.NaN, -0.6}),
                new Case<>(REFUSED, new double[] {0.7, 1.4, -impossible}),
                new Case<>(REFUSED, new double[] {impossible, impossible, impossible}));
    }

    List<Case<Example>> examples() {
        Random random = numbers.named("examples");
        return List.of(
                new Case<>("the first class is true", new Example(SeededNumbers.vector(random, 5, -3, 3), first)),
                new Case<>("the last class is true", new Example(SeededNumbers.vector(random, 4, -3, 3), first + 3)),
                new Case<>("ordinary logits", new Example(SeededNumbers.vector(random, 6, -3, 3), first + 2)),
                new Case<>("ordinary logits", new Example(SeededNumbers.vector(random, 7, -3, 3), first + 4)));
    }

    List<Case<Example>> unacceptableExamples() {
        return List.of(
                new Case<>(REFUSED, new Example(null, first)),
                new Case<>(REFUSED, new Example(new double[] {0.7, Double.NaN, -0.6}, first)),
                new Case<>(REFUSED, new Example(new double[] {0.7, 1.4, -0.6}, first + 3)),
                new Case<>(REFUSED, new Example(new double[] {0.7, 1.4, -0.6}, first - 1)));
    }
}
