package deltarule.grader;

import deltarule.grader.exam.Exam;
import deltarule.grader.submission.HandedAnswers;
import deltarule.grader.submission.Submission;
import deltarule.grader.worksheet.Worksheets;
import deltarule.handout.AnswersFile;
import deltarule.testkit.Answering;
import java.util.ArrayList;
import java.util.List;

/**
 * What a submission says to the worksheets of its set.
 *
 * @param answering who answers their questions; nobody where there is no file of answers, or more than one
 * @param absence why nothing was asked; empty when it was
 * @param remarks what the student should know about the file, one sentence each
 */
record HandedSheet(Answering answering, String absence, List<String> remarks) {

    static HandedSheet of(Worksheets worksheets, Submission submission) {
        List<HandedAnswers> files = submission.answers();
        if (worksheets.isEmpty()) {
            return new HandedSheet(Exam.NOBODY, "", List.of());
        }
        if (files.isEmpty()) {
            return new HandedSheet(
                    Exam.NOBODY,
                    "Not run, because there is no answers.json; hand in the handout's file with your answers filled in.",
                    List.of());
        }
        if (files.size() > 1) {
            String both = "There are several files of answers, "
                    + String.join(", ", files.stream().map(HandedAnswers::path).toList())
                    + ": expected one. Delete those that should not count.";
            return new HandedSheet(Exam.NOBODY, both, List.of(both));
        }
        AnswersFile file = worksheets.read(files.get(0).path(), files.get(0).bytes());
        return new HandedSheet(worksheets.sheet(file), "", worksheets.remarks(file));
    }

    /** Whether there is a file of answers that was looked at. */
    boolean isHandedIn() {
        return answering != Exam.NOBODY;
    }

    /** What the student should know about the whole submission. */
    List<String> warnings(Submission submission) {
        List<String> warnings = new ArrayList<>(submission.warnings());
        warnings.addAll(remarks);
        return List.copyOf(warnings);
    }
}
