package deltarule.grader.report;

import deltarule.grader.report.ClassRow.CriterionOutcome;
import deltarule.grader.report.ClassRow.Kind;
import deltarule.grader.report.ClassRow.NamedMistake;
import deltarule.grader.report.ClassRow.RuleCount;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.grader.score.Flag;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A class of any size, the same every time: eight problems with six criteria each. */
final class SampleClass {
    private static final int PROBLEMS = 8;
    private static final int CRITERIA = 6;
    private static final Outcome[] FAILURES = {Outcome.WRONG, Outcome.WRONG, Outcome.THREW, Outcome.TIMED_OUT};

    private final Random random = new Random(20260901);

    /** Rows as a grading makes them, each with texts of its own, put through {@link SharedRows}. */
    static List<ClassRow> rows(int size) {
        SampleClass sample = new SampleClass();
        SharedRows sharing = new SharedRows();
        List<ClassRow> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(sharing.of(sample.row(i)));
        }
        return rows;
    }

    private ClassRow row(int at) {
        String name = "s" + (100000 + at * 7919 % 900000);
        return switch (at % 100) {
            case 13 -> ClassRow.refused(name, name + ".zip: the entry ../Evil.java leads out of the archive.");
            case 27 -> ClassRow.missing(name, "Nothing was handed in.");
            case 55 -> ClassRow.notWritten(name, "No worker could be started.");
            default -> at % 50 == 9 ? graded(name, at).handedInLate() : graded(name, at);
        };
    }

    private ClassRow graded(String name, int at) {
        double ability = random.nextGaussian();
        List<ProblemPoints> problems = new ArrayList<>();
        List<CriterionOutcome> criteria = new ArrayList<>();
        int score = 0;
        for (int p = 0; p < PROBLEMS; p++) {
            int points = 0;
            for (int c = 0; c < CRITERIA; c++) {
                CriterionOutcome criterion = criterion(p, c, ability);
                criteria.add(criterion);
                points += criterion.points();
            }
            problems.add(new ProblemPoints("problem-" + p, "Problem " + (p + 1), points, 2 * CRITERIA));
            score += points;
        }
        return new ClassRow(
                name,
                Kind.GRADED,
                "",
                score,
                2 * CRITERIA * PROBLEMS,
                problems,
                criteria,
                at % 3 == 0
                        ? List.of(new RuleCount("LineLength", 1 + at % 5), new RuleCount("NeedBraces", 1))
                        : List.of(),
                new String("L4"),
                at % 200 == 1
                        ? List.of(new Flag("FOREIGN_VARIANT", "The files came with another variant."))
                        : List.of(),
                150 + random.nextInt(2000),
                false);
    }

    private CriterionOutcome criterion(int problem, int number, double ability) {
        boolean passed = ability + random.nextGaussian() > (problem + number) / 5.0 - 1.2;
        Outcome outcome = passed ? Outcome.PASSED : FAILURES[random.nextInt(FAILURES.length)];
        String id = "problem-" + problem + ".criterion-" + number;
        List<NamedMistake> mistakes = outcome == Outcome.WRONG && number < 2
                ? List.of(new NamedMistake("mistake-" + problem + "-" + number, "term " + number + " is left out"))
                : List.of();
        return new CriterionOutcome(
                id, "problem-" + problem, "Criterion " + number, outcome, passed ? 2 : 0, 2, mistakes);
    }
}
