package deltarule.tests.regularizationsheet;

import deltarule.problems.regularizationsheet.RegularizationSheet;
import deltarule.problems.regularizationsheet.RegularizationSheetParameters;
import deltarule.reference.regularizationsheet.RegularizationSheetReference;
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

/** Two pairs of weight vectors: the lecture's, which have equal scores and equal L1 norms, and one with signs. */
@Examines(RegularizationSheet.class)
final class RegularizationSheetTests {
    static final int DECIMALS = 3;

    private static final Tolerance PAPER = Tolerance.paper(DECIMALS);
    private static final int WEIGHTS = 4;
    private static final double[] STRENGTHS = {0.3, 0.4, 0.6};
    private static final Sheet LECTURE = new Sheet(
            0.4,
            List.of(
                    new Pair(new double[] {1, 1, 1, 1}, new double[] {1, 0, 0, 0}, new double[] {0.25, 0.25, 0.25, 0.25
                    }),
                    new Pair(new double[] {0.5, 1.5, 2, 0.4}, new double[] {1.2, -0.8, 0.6, 0.3}, new double[] {
                        -0.4, 0.7, -0.5, 1.9
                    })));

    private final RegularizationSheetReference reference;
    private final RegularizationSheetParameters parameters;
    private final SeededNumbers numbers;

    RegularizationSheetTests(RegularizationSheetParameters parameters, SeededNumbers numbers) {
        this.reference = new RegularizationSheetReference(parameters);
        this.parameters = parameters;
        this.numbers = numbers;
    }

    private record Pair(double[] input, double[] first, double[] second) {}

    /** Two pairs, and the strength of the penalties. */
    private record Sheet(double lambda, List<Pair> pairs) {}

    @Criterion(value = "scores", cases = "scores", covers = "linear-scores")
    void scoresOfBoth(RegularizationSheet subject, Check check, PaperQuestion<RegularizationSheet> question) {
        question.put(subject, check);
    }

    @Criterion(value = "l2", cases = "l2", covers = "l2-penalty")
    void whatL2Prefers(RegularizationSheet subject, Check check, PaperQuestion<RegularizationSheet> question) {
        question.put(subject, check);
    }

    @Criterion(value = "l1", cases = "l1", covers = "l1-penalty")
    void whatL1Prefers(RegularizationSheet subject, Check check, PaperQuestion<RegularizationSheet> question) {
        question.put(subject, check);
    }

    List<Case<PaperQuestion<RegularizationSheet>>> scores() {
        return scores(sheet());
    }

    List<Case<PaperQuestion<RegularizationSheet>>> l2() {
        return l2(sheet());
    }

    List<Case<PaperQuestion<RegularizationSheet>>> l1() {
        return l1(sheet());
    }

    private Sheet sheet() {
        return new TellingNumbers<>(RegularizationSheet.class, new RegularizationSheetMisconceptions(), parameters)
                .published(
                        numbers,
                        "regularization sheet",
                        LECTURE,
                        RegularizationSheetTests::fresh,
                        List.of(this::scores, this::l2, this::l1));
    }

    /** The first pair is like the lecture's: one weight does everything, or all do the same. */
    private static Sheet fresh(Random random) {
        double alone = 2 * (1 + random.nextInt(5)) / 5.0;
        double[] one = new double[WEIGHTS];
        one[random.nextInt(WEIGHTS)] = alone;
        double[] shared = {alone / WEIGHTS, alone / WEIGHTS, alone / WEIGHTS, alone / WEIGHTS};
        return new Sheet(
                STRENGTHS[random.nextInt(STRENGTHS.length)],
                List.of(
                        new Pair(new double[] {1, 1, 1, 1}, one, shared),
                        new Pair(tenths(random, 0.2, 2), tenths(random, -1.5, 1.5), tenths(random, -1.5, 1.5))));
    }

    private static double[] tenths(Random random, double low, double high) {
        return (double[]) OnPaper.rounded(SeededNumbers.vector(random, WEIGHTS, low, high), 1);
    }

    private List<Case<PaperQuestion<RegularizationSheet>>> scores(Sheet sheet) {
        List<Case<PaperQuestion<RegularizationSheet>>> cases = new ArrayList<>();
        for (Pair pair : sheet.pairs) {
            cases.add(new Case<>(
                    "pair " + (cases.size() + 1),
                    (subject, check) -> check.same(
                            subject.scores(pair.input, pair.first, pair.second),
                            reference.scores(pair.input, pair.first, pair.second),
                            PAPER)));
        }
        return cases;
    }

    private List<Case<PaperQuestion<RegularizationSheet>>> l2(Sheet sheet) {
        List<Case<PaperQuestion<RegularizationSheet>>> cases = new ArrayList<>();
        for (Pair pair : sheet.pairs) {
            cases.add(new Case<>(
                    "L2 of pair " + (cases.size() + 1),
                    (subject, check) -> check.same(
                            subject.l2(pair.first, pair.second, sheet.lambda),
                            reference.l2(pair.first, pair.second, sheet.lambda),
                            PAPER)));
        }
        return cases;
    }

    private List<Case<PaperQuestion<RegularizationSheet>>> l1(Sheet sheet) {
        List<Case<PaperQuestion<RegularizationSheet>>> cases = new ArrayList<>();
        for (Pair pair : sheet.pairs) {
            cases.add(new Case<>(
                    "L1 of pair " + (cases.size() + 1),
                    (subject, check) -> check.same(
                            subject.l1(pair.first, pair.second, sheet.lambda),
                            reference.l1(pair.first, pair.second, sheet.lambda),
                            PAPER)));
        }
        return cases;
    }
}
