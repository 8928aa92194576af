package deltarule.grader.command;

import deltarule.grader.Opening;
import deltarule.grader.Workshop;
import deltarule.grader.export.ExportFormat;
import deltarule.grader.export.SourcePlaces;
import deltarule.grader.report.Reports;
import deltarule.grader.report.Result;
import deltarule.grader.report.StudentView;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Status;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades one submission. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Grades one submission and writes its reports.",
        footer = {"", "Example:  ./deltarule grade --set neural-network-basics solutions/ada --out graded"})
final class GradeCommand implements Callable<Integer> {
    @Mixin
    VariantOption variant;

    @Mixin
    IsolationOption isolation;

    @Mixin
    SubmitterOption submitter;

    @Parameters(paramLabel = "SUBMISSION", description = "A folder or a zip.")
    Path submission;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "deltarule-out",
            description = "Where to write; students/ and staff/ are made in it (default: ${DEFAULT-VALUE}).")
    Path out;

    @Mixin
    FailUnderOption failUnder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "Also write students/NAME/ for other programs, a list of: ${COMPLETION-CANDIDATES}.")
    List<ExportFormat> formats = List.of();

    @Option(names = "--quiet", description = "Print nothing but errors.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        failUnder.check();
        try (Opening opening = Opening.begin(isolation.wanted(), 1, variant.files());
                Workshop workshop = Workshop.open(submitter.chosen(variant), opening, submission)) {
            Grade grade = workshop.grade();
            if (grade.status() == Status.REFUSED && formats.isEmpty()) {
                throw new BadInput(grade.reason());
            }
            Result view = StudentView.of(grade);
            Reports reports = new Reports(out);
            SourcePlaces places = formats.isEmpty() ? SourcePlaces.UNKNOWN : SourcePlaces.of(submission, submission);
            reports.writeForStudent(
                    grade.submission(), ExportFormat.allFiles(), ExportFormat.texts(formats, view, places));
            reports.write(Result.of(grade), view);
            if (grade.status() == Status.REFUSED) {
                throw new BadInput(grade.reason());
            }
            if (!quiet) {
                print(grade, reports.studentFolder(grade.submission()).resolve(Reports.REPORT));
            }
            return exit(grade);
        }
    }

    private void print(Grade grade, Path report) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(Summary.of(grade, Terminal.colours()));
        out.println("Isolation: " + grade.environment().isolation() + ", "
                + grade.environment().isolationPromise());
        out.println("Report:    " + report);
    }

    private int exit(Grade grade) {
        if (grade.status() == Status.GRADER_ERROR) {
            spec.commandLine().getErr().println("Could not be graded: " + grade.reason());
            return Exit.FAULT;
        }
        return failUnder.exit(grade);
    }
}
