package deltarule.grader.report;

import deltarule.grader.compile.CompileError;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Feedback;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Visibility;
import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.DecisionRegions;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Environment;
import deltarule.grader.score.Grade;
import deltarule.grader.score.LossCurves;
import deltarule.grader.score.LossPoint;
import deltarule.grader.score.Mistake;
import deltarule.grader.score.Status;
import deltarule.grader.score.Timings;
import deltarule.grader.style.StyleFinding;
import deltarule.grader.submission.IgnoredFile;
import deltarule.testkit.Mismatch;
import deltarule.testkit.Outcome;
import deltarule.testkit.SeededNumbers;
import java.util.List;
import java.util.Map;

/** A grade in which every text would do harm if a page took it for markup or a template. */
final class HostileGrades {
    static final String TEXT =
            "<script>alert(1)</script><img src=x onerror=\"go()\">${x}$!y.z #set($page = 1) #end \"q\" 'p' &lt;";

    private HostileGrades() {}

    static Grade grade() {
        CriterionSpec open = new CriterionSpec(TEXT, TEXT, TEXT, 1, Visibility.PUBLIC, TEXT);
        CriterionSpec hidden = new CriterionSpec(TEXT, TEXT, TEXT, 1, Visibility.HIDDEN, TEXT);
        ProblemSet set = new ProblemSet(
                TEXT,
                TEXT,
                TEXT,
                new SeededNumbers(1),
                Feedback.ALL,
                List.of(
                        SampleGrades.exercise(TEXT, TEXT, List.of(open, hidden)),
                        SampleGrades.exercise(TEXT + "2", TEXT, List.of(open))));
        return new Grade(
                set,
                TEXT,
                TEXT,
                Status.GRADED,
                TEXT,
                List.of(criterion(open), criterion(hidden)),
                List.of(new CompileError(TEXT, 3, 4, TEXT, TEXT)),
                List.of(new StyleFinding(TEXT, 3, TEXT, TEXT, TEXT)),
                List.of(new IgnoredFile(TEXT, TEXT)),
                List.of(TEXT),
                new Environment(TEXT, TEXT, TEXT, TEXT),
                new Timings(Map.of(TEXT, 1L), 2, 3),
                List.of());
    }

    private static CriterionGrade criterion(CriterionSpec spec) {
        Mistake mistake = new Mistake(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT);
        List<Mismatch> mismatches = List.of(new Mismatch(TEXT, TEXT, TEXT, TEXT, TEXT));
        return new CriterionGrade(
                TEXT,
                spec,
                0,
                Outcome.WRONG,
                TEXT,
                1,
                2,
                List.of(TEXT, TEXT),
                TEXT,
                TEXT,
                new Diagnosis(List.of(mistake, mistake), List.of(TEXT), TEXT),
                List.of(
                        new CaseFailure(1, TEXT, Outcome.WRONG, TEXT, TEXT, TEXT, mismatches),
                        new CaseFailure(2, TEXT, Outcome.THREW, TEXT, "", TEXT, List.of()),
                        new CaseFailure(
                                3,
                                TEXT,
                                Outcome.WRONG,
                                TEXT,
                                "{{1.0}}",
                                "{{2.0}}",
                                List.of(new Mismatch("[0][0]", "1.0", "2.0", "1.00", "1e-10")))),
                List.of(
                        new LossCurves(1, TEXT, 1, 1, List.of(new LossPoint(0, "0.5", "0.5"))),
                        new DecisionRegions(
                                1, TEXT, "0.0", "1.0", List.of("01", "10"), List.of("01", "11"), List.of())));
    }
}
