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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Softmax, its logarithm and Jacobian, and the cross-entropy with its gradient. */
@Examines(Softmax.class)
final class SoftmaxTests {
    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;
    private static final String REFUSED = "input the contract refuses";
    private static final double[] SCULLY = {6, -2, 3};
    private static final double[] SHARIF_CAT = {3.2, 5.1, -1.7, -3.7};
    private static final double[] SHARIF_DOG = {5.8, 2.2, -1.6, 1.5};
    private static final double[] SHARIF_SCORES = {-2.85, 0.86, 0.28};
    private static final double[] TELLING = {0.4, -1.3, 2.1, 0.9, -0.6};

    private final Softmax reference;
    private final SeededNumbers numbers;
    private final double temperature;

    SoftmaxTests(SoftmaxParameters parameters, SeededNumbers numbers) {
        this.reference = new SoftmaxReference(parameters);
        this.numbers = numbers;
        this.temperature = parameters.temperature();
    }

    record Example(double[] logits, int label) {}

    @Criterion(value = "softmax-examples", cases = "lectureLogits")
    void softmaxOfTheScoresOfTheLectures(Softmax subject, Check check, double[] logits) {
        check.same(subject.softmax(logits), reference.softmax(logits), Tolerance.RELATIVE);
    }

    @Criterion(value = "softmax", cases = "ordinaryLogits")
    void softmaxGivesTheActivations(Softmax subject, Check check, double[] logits) {
        check.same(subject.softmax(logits), reference.softmax(logits), Tolerance.RELATIVE);
    }

    @Criterion(value = "softmax", cases = "unacceptableLogits")
    void softmaxRefusesWhatAreNoLogits(Softmax subject, Check check, double[] logits) {
        check.refuses(() -> subject.softmax(logits));
    }

    @Criterion(value = "softmax-extreme", cases = "extremeLogits")
    void softmaxHoldsForHugeAndImpossibleLogits(Softmax subject, Check check, double[] logits) {
        check.same(subject.softmax(logits), reference.softmax(logits), Tolerance.RELATIVE);
    }

    @Criterion(value = "log-softmax-examples", cases = "lectureLogits")
    void logSoftmaxOfTheScoresOfTheLectures(Softmax subject, Check check, double[] logits) {
        check.same(subject.logSoftmax(logits), reference.logSoftmax(logits), Tolerance.SUM);
    }

    @Criterion(value = "log-softmax", cases = "ordinaryLogits")
    void logSoftmaxGivesTheLogarithms(Softmax subject, Check check, double[] logits) {
        check.same(subject.logSoftmax(logits), reference.logSoftmax(logits), Tolerance.SUM);
    }

    @Criterion(value = "log-softmax", cases = "unacceptableLogits")
    void logSoftmaxRefusesWhatAreNoLogits(Softmax subject, Check check, double[] logits) {
        check.refuses(() -> subject.logSoftmax(logits));
    }

    @Criterion(value = "log-softmax-extreme", cases = "extremeLogits")
    void logSoftmaxHoldsForHugeAndImpossibleLogits(Softmax subject, Check check, double[] logits) {
        check.same(subject.logSoftmax(logits), reference.logSoftmax(logits), sumOf(logits));
    }

    @Criterion(value = "jacobian-examples", cases = "publicActivations")
    void jacobianOfTheWorkedExamples(Softmax subject, Check check, double[] activations) {
        check.same(subject.jacobian(activations), reference.jacobian(activations), Tolerance.GRADIENT);
    }

    @Criterion(value = "jacobian", cases = "activations")
    void jacobianGivesEveryDerivative(Softmax subject, Check check, double[] activations) {
        check.same(subject.jacobian(activations), reference.jacobian(activations), Tolerance.GRADIENT);
    }

    @Criterion(value = "jacobian", cases = "unacceptableActivations")
    void jacobianRefusesWhatAreNoProbabilities(Softmax subject, Check check, double[] activations) {
        check.refuses(() -> subject.jacobian(activations));
    }

    @Criterion(value = "cross-entropy-examples", cases = "lectureExamples")
    void crossEntropyOfTheScoresOfTheLectures(Softmax subject, Check check, Example example) {
        check.same(
                subject.crossEntropy(example.logits, example.label),
                reference.crossEntropy(example.logits, example.label),
                Tolerance.SUM);
    }

    @Criterion(value = "cross-entropy", cases = "examples")
    void crossEntropyIsTheSurpriseAtTheTrueClass(Softmax subject, Check check, Example example) {
        check.same(
                subject.crossEntropy(example.logits, example.label),
                reference.crossEntropy(example.logits, example.label),
                Tolerance.SUM);
    }

    @Criterion(value = "cross-entropy", cases = "unacceptableExamples")
    void crossEntropyRefusesWhatIsNoExample(Softmax subject, Check check, Example example) {
        check.refuses(() -> subject.crossEntropy(example.logits, example.label));
    }

    @Criterion(value = "cross-entropy-extreme", cases = "extremeExamples")
    void crossEntropyHoldsForCertainAndHopelessClasses(Softmax subject, Check check, Example example) {
        check.same(
                subject.crossEntropy(example.logits, example.label),
                reference.crossEntropy(example.logits, example.label),
                sumOf(example.logits));
    }

    @Criterion(value = "cross-entropy-extreme", cases = "certainExamples")
    void crossEntropyOfACertainClassIsZero(Softmax subject, Check check, Example example) {
        check.same(
                subject.crossEntropy(example.logits, example.label),
                reference.crossEntropy(example.logits, example.label),
                Tolerance.SUM);
    }

    @Criterion(value = "cross-entropy-gradient-examples", cases = "lectureExamples")
    void gradientOfTheScoresOfTheLectures(Softmax subject, Check check, Example example) {
        checkGradient(subject, check, example);
    }

    @Criterion(value = "cross-entropy-gradient", cases = "examples")
    void gradientIsActivationMinusTarget(Softmax subject, Check check, Example example) {
        checkGradient(subject, check, example);
    }

    @Criterion(value = "cross-entropy-gradient", cases = "unacceptableExamples")
    void gradientRefusesWhatIsNoExample(Softmax subject, Check check, Example example) {
        check.refuses(() -> subject.crossEntropyGradient(example.logits, example.label));
    }

    @Criterion(value = "cross-entropy-gradient-extreme", cases = "extremeGradientExamples")
    void gradientHoldsForHugeAndImpossibleLogits(Softmax subject, Check check, Example example) {
        checkGradient(subject, check, example);
    }

    private void checkGradient(Softmax subject, Check check, Example example) {
        check.same(
                subject.crossEntropyGradient(example.logits, example.label),
                reference.crossEntropyGradient(example.logits, example.label),
                Tolerance.GRADIENT);
    }

    /** For differences of a logit and the logarithm of a sum that both are about as large as the largest logit. */
    private Tolerance sumOf(double[] logits) {
        return Tolerance.SUM.scaledBy(Arrays.stream(logits)
                .filter(Double::isFinite)
                .map(z -> Math.abs(z) / temperature)
                .max()
                .orElseThrow());
    }

    List<Case<double[]>> lectureLogits() {
        return List.of(
                new Case<>("scores of Scully's lecture", SCULLY),
                new Case<>("scores of the Sharif lecture", SHARIF_CAT),
                new Case<>("scores of the Sharif lecture", SHARIF_SCORES),
                new Case<>("five classes", TELLING));
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

    List<Case<double[]>> extremeLogits() {
        Random random = numbers.named("extreme logits");
        return List.of(
                new Case<>("huge logits", scaled(1000, SeededNumbers.vector(random, 4, -3, 3))),
                new Case<>("hugely negative logits", scaled(-1200, SeededNumbers.vector(random, 5, -3, 3))),
                new Case<>("logits far apart", scaled(0, new double[] {
                    0.5, 900 + random.nextDouble(), 899 + random.nextDouble(), -3
                })),
                new Case<>("an impossible class", scaled(0, new double[] {
                    1.5 * random.nextDouble(), IMPOSSIBLE, -0.75, 2 + random.nextDouble()
                })));
    }

    List<Case<double[]>> unacceptableLogits() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0]),
                new Case<>(REFUSED, new double[] {0.7, Double.NaN, -0.6}),
                new Case<>(REFUSED, new double[] {0.7, 1.4, Double.POSITIVE_INFINITY}),
                new Case<>(REFUSED, new double[] {IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE}));
    }

    List<Case<double[]>> publicActivations() {
        return List.of(
                new Case<>("three classes", new double[] {0.2, 0.3, 0.5}),
                new Case<>("four classes", new double[] {0.1, 0.4, 0.15, 0.35}));
    }

    List<Case<double[]>> activations() {
        Random random = numbers.named("activations");
        List<Case<double[]>> cases = new ArrayList<>();
        for (int classes = 3; classes < 7; classes++) {
            cases.add(new Case<>("ordinary activations", SeededNumbers.probabilities(random, classes)));
        }
        double most = 0.6 + 0.3 * random.nextDouble();
        cases.add(new Case<>("some activations tiny or zero", new double[] {1e-9, most, 0, 1 - most - 1e-9, 0}));
        return cases;
    }

    List<Case<double[]>> unacceptableActivations() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0]),
                new Case<>(REFUSED, new double[] {0.2, 0.3, 0.4}),
                new Case<>(REFUSED, new double[] {0.7, -0.2, 0.5}),
                new Case<>(REFUSED, new double[] {0.7, Double.NaN, 0.3}));
    }

    List<Case<Example>> lectureExamples() {
        return List.of(
                new Case<>("scores of Scully's lecture, third class", new Example(SCULLY, 2)),
                new Case<>("scores of the Sharif lecture, second class", new Example(SHARIF_DOG, 1)),
                new Case<>("scores of the Sharif lecture, third class", new Example(SHARIF_SCORES, 2)),
                new Case<>("five classes, fourth class", new Example(TELLING, 3)));
    }

    List<Case<Example>> examples() {
        Random random = numbers.named("examples");
        return List.of(
                new Case<>("the first class is true", new Example(SeededNumbers.vector(random, 5, -3, 3), 0)),
                new Case<>("the last class is true", new Example(SeededNumbers.vector(random, 4, -3, 3), 3)),
                new Case<>("ordinary logits", new Example(SeededNumbers.vector(random, 6, -3, 3), 2)),
                new Case<>("ordinary logits", new Example(SeededNumbers.vector(random, 7, -3, 3), 4)));
    }

    List<Case<Example>> unacceptableExamples() {
        return List.of(
                new Case<>(REFUSED, new Example(null, 0)),
                new Case<>(REFUSED, new Example(new double[] {0.7, Double.NaN, -0.6}, 0)),
                new Case<>(REFUSED, new Example(new double[] {0.7, 1.4, -0.6}, 3)),
                new Case<>(REFUSED, new Example(new double[] {0.7, 1.4, -0.6}, -1)));
    }

    List<Case<Example>> extremeExamples() {
        Random random = numbers.named("extreme examples");
        return List.of(
                new Case<>("huge logits", new Example(scaled(1000, SeededNumbers.vector(random, 4, -3, 3)), 2)),
                new Case<>(
                        "hugely negative logits",
                        new Example(scaled(-1200, SeededNumbers.vector(random, 5, -3, 3)), 1)),
                new Case<>(
                        "the true class is hopeless",
                        new Example(scaled(0, new double[] {2, 900 + 9 * random.nextDouble(), 0.5, -1.5}), 2)),
                new Case<>(
                        "the true class is impossible",
                        new Example(new double[] {random.nextDouble(), 1.25, IMPOSSIBLE, -0.75}, 2)));
    }

    List<Case<Example>> certainExamples() {
        Random random = numbers.named("certain examples");
        double lead = 80 + random.nextDouble();
        return List.of(new Case<>(
                "the true class is certain", new Example(scaled(0, new double[] {0.5, -2, lead, 3}), 2)));
    }

    List<Case<Example>> extremeGradientExamples() {
        Random random = numbers.named("extreme gradients");
        return List.of(
                new Case<>("huge logits", new Example(scaled(1000, SeededNumbers.vector(random, 4, -3, 3)), 1)),
                new Case<>(
                        "hugely negative logits",
                        new Example(scaled(-1200, SeededNumbers.vector(random, 5, -3, 3)), 3)),
                new Case<>(
                        "an impossible class",
                        new Example(new double[] {0.5 + random.nextDouble(), 1.25, IMPOSSIBLE, -0.75}, 1)));
    }

    /** Logits that are these numbers, moved by an offset, once they have been divided by the temperature. */
    private double[] scaled(double offset, double[] numbers) {
        return Arrays.stream(numbers).map(u -> (offset + u) * temperature).toArray();
    }
}
