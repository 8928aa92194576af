package deltarule.grader.report;

import deltarule.grader.score.Grade;
import deltarule.grader.score.Status;
import java.util.List;

/** A grade for every way a grading ends. */
final class StatusGrades {
    private StatusGrades() {}

    static List<Grade> all() {
        return List.of(
                SampleGrades.mixed("mueller-anna"),
                SampleGrades.perfect("okafor-chidi"),
                SampleGrades.notCompiled("Zoë Übermut"),
                refused(),
                graderError());
    }

    static Grade refused() {
        return SampleGrades.grade(
                "broken-zip",
                Status.REFUSED,
                "broken-zip.zip: the entry ../Evil.java leads out of the archive. Zip the folder again.",
                List.of());
    }

    static Grade graderError() {
        Grade mixed = SampleGrades.mixed("unlucky");
        return SampleGrades.grade(
                mixed.submission(), Status.GRADER_ERROR, "No worker could be started.", mixed.criteria());
    }
}
