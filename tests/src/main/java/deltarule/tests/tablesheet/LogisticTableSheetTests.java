package deltarule.tests.tablesheet;

import deltarule.problems.tablesheet.LogisticTableSheet;
import deltarule.problems.tablesheet.LogisticTableSheetParameters;
import deltarule.reference.tablesheet.LogisticTableSheetReference;
import deltarule.testkit.Case;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.OnPaper;
import deltarule.testkit.PaperQuestion;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.TellingNumbers;
import deltarule.testkit.Tolerance;
import java.util.List;
import java.util.Random;

/** The columns of the table, from left to right. */
@Examines(LogisticTableSheet.class)
final class LogisticTableSheetTests {
    static final int DECIMALS = 2;

    private static final Tolerance PAPER = Tolerance.paper(DECIMALS);
    private static final int ROWS = 4;
    private static final List<Double> THRESHOLDS = List.of(0.3, 0.5, 0.7);
    private static final Table LECTURE = new Table(
            new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[] {1, -1}, -0.5, new int[] {0, 1, 1, 1});

    private final LogisticTableSheetReference reference;
    private final LogisticTableSheetParameters parameters;
    private final SeededNumbers numbers;

    LogisticTableSheetTests(LogisticTableSheetParameters parameters, SeededNumbers numbers) {
        this.reference = new LogisticTableSheetReference(parameters);
        this.parameters = parameters;
        this.numbers = numbers;
    }

    private record Table(double[][] inputs, double[] weights, double offset, int[] labels) {}

    @Criterion(
            value = "sums",
            cases = "sums",
            covers = {"weighted-sum", "single-neuron-forward"})
    void weightedSums(LogisticTableSheet subject, Check check, PaperQuestion<LogisticTableSheet> question) {
        question.put(subject, check);
    }

    @Criterion(
            value = "probabilities",
            cases = "probabilities",
            covers = {"sigmoid", "single-neuron-forward"})
    void probabilitiesOfTheSums(LogisticTableSheet subject, Check check, PaperQuestion<LogisticTableSheet> question) {
        question.put(subject, check);
    }

    @Criterion(
            value = "performance",
            cases = "performance",
            covers = {"threshold-half", "mse"})
    void predictionsAndMeanSquaredError(
            LogisticTableSheet subject, Check check, PaperQuestion<LogisticTableSheet> question) {
        question.put(subject, check);
    }

    List<Case<PaperQuestion<LogisticTableSheet>>> sums() {
        return List.of(questions(table()).get(0));
    }

    List<Case<PaperQuestion<LogisticTableSheet>>> probabilities() {
        return List.of(questions(table()).get(1));
    }

    List<Case<PaperQuestion<LogisticTableSheet>>> performance() {
        return List.of(questions(table()).get(2));
    }

    private Table table() {
        double sign = parameters.offset().equals("added") ? 1 : -1;
        Table lecture = new Table(LECTURE.inputs, LECTURE.weights, sign * LECTURE.offset, LECTURE.labels);
        return new TellingNumbers<>(
                        LogisticTableSheet.class, new LogisticTableSheetMisconceptions(), parameters, otherThresholds())
                .published(
                        numbers,
                        "logistic table sheet",
                        lecture,
                        LogisticTableSheetTests::fresh,
                        List.of(this::questions));
    }

    /** Only a probability between two thresholds tells them apart. */
    private List<LogisticTableSheetParameters> otherThresholds() {
        return THRESHOLDS.stream()
                .filter(threshold -> threshold != parameters.threshold())
                .map(threshold -> new LogisticTableSheetParameters(parameters.offset(), threshold))
                .toList();
    }

    private static Table fresh(Random random) {
        return new Table(
                (double[][]) OnPaper.rounded(SeededNumbers.matrix(random, ROWS, 2, -2, 2), 1),
                (double[]) OnPaper.rounded(SeededNumbers.vector(random, 2, -1.5, 1.5), 1),
                OnPaper.rounded(SeededNumbers.vector(random, 1, -1, 1)[0], 1),
                new int[] {0, 1, random.nextInt(2), 1});
    }

    private List<Case<PaperQuestion<LogisticTableSheet>>> questions(Table table) {
        double[][] inputs = table.inputs;
        double[] weights = table.weights;
        double offset = table.offset;
        return List.of(
                new Case<>(
                        "column h",
                        (subject, check) -> check.same(
                                subject.sums(inputs, weights, offset), reference.sums(inputs, weights, offset), PAPER)),
                new Case<>(
                        "column p",
                        (subject, check) -> check.sameOrCarried(
                                subject.probabilities(inputs, weights, offset),
                                reference.probabilities(inputs, weights, offset),
                                PAPER,
                                () -> {
                                    double[] own = subject.sums(inputs, weights, offset);
                                    check.shape(own, reference.sums(inputs, weights, offset));
                                    check.tell(own[0], own[1]);
                                    return reference.probabilitiesOf(own);
                                })),
                new Case<>(
                        "predictions and error",
                        (subject, check) -> check.sameOrCarried(
                                subject.performance(inputs, weights, offset, table.labels),
                                reference.performance(inputs, weights, offset, table.labels),
                                PAPER,
                                () -> {
                                    double[] own = subject.probabilities(inputs, weights, offset);
                                    check.shape(own, reference.probabilities(inputs, weights, offset));
                                    check.tell(own[0], own[1]);
                                    return reference.performanceOf(own, table.labels);
                                })));
    }
}
