package deltarule.grader.command;

import deltarule.grader.gradebook.CanvasGradebook;
import deltarule.grader.gradebook.FilledGradebook;
import deltarule.grader.gradebook.MoodleWorksheet;
import deltarule.grader.report.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills the gradebook of a learning platform. */
@Command(
        name = "gradebook",
        mixinStandardHelpOptions = true,
        description = "Fills the scores of a graded class into the gradebook that a learning platform exported.",
        footer = {
            "",
            "Only the assignment's column is written; import the file where you exported it. Who has no score",
            "has an empty cell, never 0. Who fits nobody or two students is listed and stays as it was.",
            "Example:  ./deltarule gradebook class --canvas export.csv"
        })
final class GradebookCommand implements Callable<Integer> {
    @Mixin
    GradedClass graded;

    @ArgGroup(exclusive = true, multiplicity = "1")
    Export export;

    @Option(
            names = "--assignment",
            paramLabel = "NAME",
            description = "The assignment in Canvas' gradebook; needed when it has several.")
    String assignment;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The column of grades in Moodle's worksheet, where it is not called Grade or Bewertung.")
    String column;

    @Option(names = "--scale", description = "Make scores fit the platform's points where it has other ones.")
    boolean scale;

    @Spec
    CommandSpec spec;

    /** Whose file it is. */
    static final class Export {
        @Option(names = "--canvas", paramLabel = "EXPORT.csv", description = "A gradebook that Canvas exported.")
        Path canvas;

        @Option(
                names = "--moodle",
                paramLabel = "EXPORT.csv",
                description = "The grading worksheet of a Moodle assignment.")
        Path moodle;
    }

    @Override
    public Integer call() throws IOException {
        boolean canvas = export.canvas != null;
        FilledGradebook filled = canvas
                ? CanvasGradebook.fill(export.canvas, Optional.ofNullable(assignment), graded.entries(), scale)
                : MoodleWorksheet.fill(export.moodle, Optional.ofNullable(column), graded.entries(), scale);
        Reports reports = new Reports(graded.out);
        String name = canvas ? "canvas.csv" : "moodle.csv";
        reports.writeForStaff(name, filled.text());
        PrintWriter print = spec.commandLine().getOut();
        print.println(filled.filled() + (filled.filled() == 1 ? " line has" : " lines have") + " a score.");
        GradedClass.say(print, "Empty, because there is no score", filled.blank());
        GradedClass.say(print, "As it was, because nobody graded fits", filled.unknown());
        GradedClass.say(print, "Graded, but not in the file", filled.absent());
        print.println("Gradebook: " + reports.classPage().resolveSibling(name));
        return Exit.DONE;
    }
}
