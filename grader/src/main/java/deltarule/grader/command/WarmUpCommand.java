package deltarule.grader.command;

import deltarule.grader.Workshop;
import deltarule.grader.export.CiHost;
import deltarule.grader.export.ExportFormat;
import deltarule.grader.export.SourcePlaces;
import deltarule.grader.files.FileTree;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.report.Reports;
import deltarule.grader.report.Result;
import deltarule.grader.report.StudentView;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Loads every class that a grading needs, for the launcher's class archive, and works out the known misconceptions. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        ProblemSet set = new ProblemSets(Problems.onClassPath()).find(SetOption.BASICS);
        Path samples = Samples.folder();
        Path scratch = Files.createTempDirectory("deltarule-warm-up");
        try (Workshop workshop = Workshop.openForOurOwnCode(set, 1)) {
            workshop.prepareDiagnosis();
            for (String sample : List.of("excellent", "good", "half-done")) {
                Path submission = samples.resolve(sample);
                Grade grade = workshop.grading().grade(submission);
                new Reports(scratch).write(grade);
                Summary.of(grade, false);
                for (CiHost host : CiHost.values()) {
                    tell(host, grade, submission, scratch);
                }
            }
        } finally {
            FileTree.delete(scratch);
        }
        return Exit.DONE;
    }

    private static void tell(CiHost host, Grade grade, Path submission, Path out) throws IOException {
        Result view = StudentView.of(grade);
        SourcePlaces places = SourcePlaces.of(submission, submission);
        new Reports(out)
                .writeForStudent(
                        grade.submission(), ExportFormat.allFiles(), ExportFormat.texts(host.formats(), view, places));
        host.tell(view, places, out, Map.of(), new PrintWriter(Writer.nullWriter()));
    }
}
