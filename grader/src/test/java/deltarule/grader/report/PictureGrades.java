package deltarule.grader.report;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Feedback;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Visibility;
import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.DecisionRegions;
import deltarule.grader.score.DecisionRegions.Example;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Grade;
import deltarule.grader.score.LossCurves;
import deltarule.grader.score.LossPoint;
import deltarule.grader.score.Picture;
import deltarule.grader.score.Status;
import deltarule.testkit.JavaText;
import deltarule.testkit.Mismatch;
import deltarule.testkit.Outcome;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A grade with every kind of picture. */
final class PictureGrades {
    private static final List<String> RIGHT = IntStream.range(0, 24)
            .mapToObj(row -> "0".repeat(Math.max(0, 13 - row))
                    + "1".repeat(24 - Math.abs(13 - row))
                    + "0".repeat(Math.max(0, row - 13)))
            .toList();

    private PictureGrades() {}

    static Grade grade() {
        List<CriterionSpec> specs = List.of(
                open("train-examples", "Training: exclusive or"),
                open("train-examples-2", "Training: a run that goes wrong"),
                open("gradient-examples", "Gradient of the weights"));
        ProblemSet set = new ProblemSet(
                "pictures",
                "Pictures",
                "default",
                new SeededNumbers(1),
                Feedback.ALL,
                List.of(SampleGrades.exercise("mlp-training", "Multi-layer perceptron", specs)));
        Grade sample = SampleGrades.grade(
                "anna",
                Status.GRADED,
                "",
                List.of(
                        criterion(specs.get(0), List.of(), List.of(learned(), regions(1))),
                        criterion(specs.get(1), List.of(threw()), List.of(climbing(), stopped(), regions(5))),
                        criterion(specs.get(2), List.of(matrix(3, 4, 1), matrix(9, 16, 2)), List.of())));
        return new Grade(
                set,
                sample.submission(),
                sample.sha256(),
                sample.status(),
                sample.reason(),
                sample.criteria(),
                sample.errors(),
                sample.style(),
                sample.ignored(),
                sample.warnings(),
                sample.environment(),
                sample.timings(),
                List.of());
    }

    private static CriterionSpec open(String id, String title) {
        return new CriterionSpec(id, title, "train", 2, Visibility.PUBLIC, "A worked example does not come out right.");
    }

    private static CriterionGrade criterion(CriterionSpec spec, List<CaseFailure> failures, List<Picture> pictures) {
        boolean passed = failures.isEmpty();
        return new CriterionGrade(
                "mlp-training",
                spec,
                passed ? 2 : 0,
                passed ? Outcome.PASSED : Outcome.WRONG,
                passed ? "" : spec.message(),
                3 - failures.size(),
                3,
                List.of(),
                "",
                "",
                Diagnosis.NONE,
                failures,
                pictures);
    }

    /** Twice the same curve. */
    static LossCurves learned() {
        return curves(101, i -> falling(i, 30), i -> falling(i, 30));
    }

    /** A curve that climbs out of the picture. */
    static LossCurves climbing() {
        return curves(61, i -> String.valueOf(0.7 * Math.exp(i / 9.0)), i -> falling(i, 12));
    }

    /** A curve that breaks off. */
    static LossCurves stopped() {
        return curves(41, i -> i < 17 ? falling(i, 40) : i == 17 ? "NaN" : "", i -> falling(i, 8));
    }

    private static LossCurves curves(int length, IntFunction<String> actual, IntFunction<String> expected) {
        return new LossCurves(
                3,
                "exclusive or",
                length,
                length,
                IntStream.range(0, length)
                        .mapToObj(i -> new LossPoint(i, actual.apply(i), expected.apply(i)))
                        .toList());
    }

    private static String falling(int epoch, double time) {
        return String.valueOf(0.7 * Math.exp(-epoch / time));
    }

    /** Regions of which the student's lie some rows lower. */
    static DecisionRegions regions(int lower) {
        List<String> own = IntStream.range(0, 24)
                .mapToObj(row -> RIGHT.get(Math.min(23, row + lower)))
                .toList();
        return new DecisionRegions(
                3,
                "exclusive or",
                "-0.5",
                "1.5",
                lower == 1 ? RIGHT : own,
                RIGHT,
                List.of(
                        new Example("0.0", "0.0", 0),
                        new Example("0.0", "1.0", 1),
                        new Example("1.0", "0.0", 1),
                        new Example("1.0", "1.0", 0)));
    }

    private static CaseFailure threw() {
        return new CaseFailure(1, "one epoch", Outcome.THREW, "train(null)", "", "java.lang.Error", List.of());
    }

    private static CaseFailure matrix(int rows, int columns, int number) {
        double[][] expected = new double[rows][columns];
        double[][] actual = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                expected[i][j] = 0.1 * i - 0.03 * j;
                actual[i][j] = expected[i][j] + ((i + j) % 3 == 0 ? 0 : 0.02 * (j - columns / 2.0) / (i + 1));
            }
        }
        actual[rows - 1][1] = Double.NaN;
        return new CaseFailure(
                number,
                rows + " rows",
                Outcome.WRONG,
                "gradient()",
                JavaText.plain(expected),
                JavaText.plain(actual),
                List.of(new Mismatch("[0][1]", "-0.03", "-0.05", "-0.02", "1e-10")));
    }
}
