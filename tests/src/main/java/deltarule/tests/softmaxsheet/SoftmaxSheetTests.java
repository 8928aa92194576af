package deltarule.tests.softmaxsheet;

import deltarule.problems.softmaxsheet.SoftmaxSheet;
import deltarule.problems.softmaxsheet.SoftmaxSheetParameters;
import deltarule.reference.softmaxsheet.SoftmaxSheetReference;
import deltarule.testkit.Case;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.OnPaper;
import deltarule.testkit.PaperQuestion;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.TellingNumbers;
import deltarule.testkit.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Softmax, cross-entropy and divergence, each with numbers of its own, so that a mistake stays where it is. */
@Examines(SoftmaxSheet.class)
final class SoftmaxSheetTests {
    static final int DECIMALS = 3;

    private static final Tolerance PAPER = Tolerance.paper(DECIMALS);
    private static final int CLASSES = 3;
    private static final double THIRD = 1.0 / 3;
    private static final Sheet LECTURE = new Sheet(
            new double[][] {{3.2, 5.1, -1.7}, {6, -2, 3}},
            new double[][] {{0.1, 0.4, 0.5}, {0.5, 0.3, 0.2}},
            new double[][] {{0.36, 0.48, 0.16}, {THIRD, THIRD, THIRD}});

    private final SoftmaxSheetReference reference;
    private final SoftmaxSheetParameters parameters;
    private final SeededNumbers numbers;

    SoftmaxSheetTests(SoftmaxSheetParameters parameters, SeededNumbers numbers) {
        this.reference = new SoftmaxSheetReference(parameters);
        this.parameters = parameters;
        this.numbers = numbers;
    }

    /** Two vectors of scores, two predictions, and the distributions P and Q. */
    private record Sheet(double[][] scores, double[][] predictions, double[][] distributions) {}

    @Criterion(value = "softmax", cases = "scores", covers = "softmax")
    void softmaxOfScores(SoftmaxSheet subject, Check check, PaperQuestion<SoftmaxSheet> question) {
        question.put(subject, check);
    }

    @Criterion(
            value = "cross-entropy",
            cases = "predictions",
            covers = {"cross-entropy-from-label", "nll-from-activation"})
    void crossEntropyOfPredictions(SoftmaxSheet subject, Check check, PaperQuestion<SoftmaxSheet> question) {
        question.put(subject, check);
    }

    @Criterion(value = "divergence", cases = "distributions", covers = "kl-divergence")
    void divergenceOfDistributions(SoftmaxSheet subject, Check check, PaperQuestion<SoftmaxSheet> question) {
        question.put(subject, check);
    }

    List<Case<PaperQuestion<SoftmaxSheet>>> scores() {
        return scores(sheet());
    }

    List<Case<PaperQuestion<SoftmaxSheet>>> predictions() {
        return predictions(sheet());
    }

    List<Case<PaperQuestion<SoftmaxSheet>>> distributions() {
        return distributions(sheet());
    }

    private Sheet sheet() {
        return new TellingNumbers<>(SoftmaxSheet.class, new SoftmaxSheetMisconceptions(), parameters)
                .published(
                        numbers,
                        "softmax sheet",
                        LECTURE,
                        SoftmaxSheetTests::fresh,
                        List.of(this::scores, this::predictions, this::distributions));
    }

    private static Sheet fresh(Random random) {
        return new Sheet(
                (double[][]) OnPaper.rounded(SeededNumbers.matrix(random, 2, CLASSES, -2, 5), 1),
                new double[][] {hundredths(random), hundredths(random)},
                new double[][] {hundredths(random), hundredths(random)});
    }

    /** A distribution in hundredths, none below 0.05. */
    private static double[] hundredths(Random random) {
        int first = 5 + random.nextInt(56);
        int second = 5 + random.nextInt(100 - first - 9);
        return new double[] {first / 100.0, second / 100.0, (100 - first - second) / 100.0};
    }

    private List<Case<PaperQuestion<SoftmaxSheet>>> scores(Sheet sheet) {
        List<Case<PaperQuestion<SoftmaxSheet>>> cases = new ArrayList<>();
        for (double[] scores : sheet.scores) {
            cases.add(new Case<>(
                    "scores " + (cases.size() + 1),
                    (subject, check) -> check.same(subject.softmax(scores), reference.softmax(scores), PAPER)));
        }
        return cases;
    }

    private List<Case<PaperQuestion<SoftmaxSheet>>> predictions(Sheet sheet) {
        List<Case<PaperQuestion<SoftmaxSheet>>> cases = new ArrayList<>();
        for (double[] probabilities : sheet.predictions) {
            int label = cases.size() + 1;
            cases.add(new Case<>(
                    "prediction " + label,
                    (subject, check) -> check.same(
                            subject.crossEntropy(probabilities, label),
                            reference.crossEntropy(probabilities, label),
                            PAPER)));
        }
        return cases;
    }

    private List<Case<PaperQuestion<SoftmaxSheet>>> distributions(Sheet sheet) {
        double[] p = sheet.distributions[0];
        double[] q = sheet.distributions[1];
        return List.of(divergence("P and Q", p, q), divergence("Q and P", q, p));
    }

    /** A single number could be guessed, so both directions are asked for. */
    private Case<PaperQuestion<SoftmaxSheet>> divergence(String name, double[] p, double[] q) {
        return new Case<>(
                name, (subject, check) -> check.same(subject.divergence(p, q), reference.divergence(p, q), PAPER));
    }
}
