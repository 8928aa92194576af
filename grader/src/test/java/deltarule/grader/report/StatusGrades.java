package deltarule.grader.report;

import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Status;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.List;

/** A grade for every way a grading ends. */
public final class StatusGrades {
    private StatusGrades() {}

    public static List<Grade> all() {
        return List.of(
                SampleGrades.mixed("mueller-anna"),
                SampleGrades.perfect("okafor-chidi"),
                SampleGrades.notCompiled("Zoë Übermut"),
                refused(),
                graderError());
    }

    public static Grade refused() {
        return SampleGrades.grade(
                "broken-zip",
                Status.REFUSED,
                "broken-zip.zip: the entry ../Evil.java leads out of the archive. Zip the folder again.",
                List.of());
    }

    public static Grade graderError() {
        Grade mixed = SampleGrades.mixed("unlucky");
        return SampleGrades.grade(
                mixed.submission(), Status.GRADER_ERROR, "No worker could be started.", mixed.criteria());
    }

    /** Every criterion of a submission that does not compile. */
    static List<CriterionGrade> notRun() {
        List<CriterionGrade> criteria = new ArrayList<>();
        for (Exercise exercise : SampleGrades.set().exercises()) {
            for (CriterionSpec spec : exercise.problem().criteria()) {
                criteria.add(new CriterionGrade(
                        exercise.problem().id(),
                        spec,
                        0,
                        Outcome.NOT_RUN,
                        "The class does not compile.",
                        0,
                        0,
                        List.of(),
                        "",
                        "",
                        Diagnosis.NONE,
                        List.of(),
                        List.of()));
            }
        }
        return criteria;
    }
}
