package deltarule.grader.command;

import deltarule.grader.Opening;
import deltarule.grader.Workshop;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.report.Reports;
import deltarule.grader.roster.GradescopeMetadata;
import deltarule.grader.roster.Student;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Status;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

    @Option(
            names = "--student",
            paramLabel = "ID",
            description = "Whose submission it is, with --release; the submission itself has no say.")
    String student;

    @Option(
            names = "--gradescope",
            paramLabel = "FILE",
            description = "Gradescope's submission_metadata.json, which says the same.")
    Path gradescope;

    @Parameters(paramLabel = "SUBMISSION", description = "A folder or a zip.")
    Path submission;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "deltarule-out",
            description = "Where to write; students/ and staff/ are made in it (default: ${DEFAULT-VALUE}).")
    Path out;

    @Option(
            names = "--fail-under",
            paramLabel = "PERCENT",
            description = "Exit with 1 when the score is below this percentage of the points.")
    Double failUnder;

    @Option(names = "--quiet", description = "Print nothing but errors.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (failUnder != null && !(failUnder >= 0 && failUnder <= 100)) {
            throw new BadInput("--fail-under: " + failUnder + " found, a percentage from 0 to 100 expected.");
        }
        try (Opening opening = Opening.begin(isolation.wanted(), 1, variant.files());
                Workshop workshop = Workshop.open(chosen(), opening)) {
            Grade grade = workshop.grading().grade(submission);
            if (grade.status() == Status.REFUSED) {
                throw new BadInput(grade.reason());
            }
            Reports reports = new Reports(out);
            reports.write(grade);
            if (!quiet) {
                print(grade, reports.studentFolder(grade.submission()).resolve(Reports.REPORT));
            }
            return exit(grade);
        }
    }

    private ProblemSet chosen() {
        boolean named = student != null || gradescope != null;
        if (variant.isReleased() != named || (student != null && gradescope != null)) {
            throw new BadInput(
                    "With --release, and only then, say whose submission it is: --student ID, or --gradescope"
                            + " FILE.");
        }
        if (!variant.isReleased()) {
            return variant.one();
        }
        String id = student == null ? GradescopeMetadata.student(gradescope) : student;
        return variant.released().of(new Student(id, ""));
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
        double percent = 100.0 * grade.score() / grade.maxScore();
        return failUnder != null && percent < failUnder ? Exit.NOT_REACHED : Exit.DONE;
    }
}
