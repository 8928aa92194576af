package deltarule.grader.report;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Feedback;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Visibility;
import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Environment;
import deltarule.grader.score.Grade;
import deltarule.grader.score.LossCurves;
import deltarule.grader.score.LossPoint;
import deltarule.grader.score.Status;
import deltarule.grader.score.Timings;
import deltarule.testkit.Mismatch;
import deltarule.testkit.Outcome;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Map;

/** Grades in which everything a student may not see carries a mark. */
public final class HiddenGrades {
    public static final String MARK = "SENTINEL";
    public static final int MARKED_NUMBER = 77177;
    private static final CriterionSpec HIDDEN =
            new CriterionSpec("loss", "Loss", "loss", 3, Visibility.HIDDEN, "The loss is not right.");

    private HiddenGrades() {}

    /** A hidden criterion that failed a case of a whole training run. */
    static Grade training() {
        return marked(Outcome.WRONG, Status.GRADED, SampleFailures.training());
    }

    public static Grade grade(Outcome outcome, Status status) {
        return marked(
                outcome,
                status,
                new CaseFailure(
                        MARKED_NUMBER,
                        MARK + "-group",
                        outcome,
                        "loss(" + MARK + "-input)",
                        MARK + "-expected",
                        MARK + "-actual",
                        List.of(new Mismatch("[" + MARK + "]", MARK, MARK, MARK, MARK))));
    }

    private static Grade marked(Outcome outcome, Status status, CaseFailure failure) {
        ProblemSet set = new ProblemSet(
                "basics",
                "Basics",
                "default",
                new SeededNumbers(MARKED_NUMBER),
                new Feedback(false, true, true, true, true, true),
                List.of(SampleGrades.exercise("hinge-loss", "Hinge loss", List.of(HIDDEN))));
        CriterionGrade criterion = new CriterionGrade(
                "hinge-loss",
                HIDDEN,
                0,
                outcome,
                MARK + "-message",
                MARKED_NUMBER,
                MARKED_NUMBER,
                List.of(MARK + "-group"),
                "student." + MARK + "Exception",
                MARK + " 3.25, 4.75",
                new Diagnosis(List.of(SampleFailures.NO_MARGIN), List.of("hinge-margin-only-once"), "cost"),
                List.of(failure),
                List.of(new LossCurves(
                        MARKED_NUMBER,
                        MARK + "-group",
                        MARKED_NUMBER,
                        MARKED_NUMBER,
                        List.of(new LossPoint(0, MARKED_NUMBER + ".5", MARKED_NUMBER + ".25")))));
        return new Grade(
                set,
                "anna",
                "ab12",
                status,
                status == Status.GRADER_ERROR ? MARK + "-reason" : "",
                List.of(criterion),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Environment("L4", "Bounded.", "17", "1.0.0"),
                new Timings(Map.of(MARK + "-step", (long) MARKED_NUMBER), MARKED_NUMBER, MARKED_NUMBER),
                List.of());
    }
}
