package deltarule.grader.command;

import deltarule.grader.batch.Lanes;
import deltarule.grader.report.ClassRow;
import deltarule.grader.report.ClassTable;
import deltarule.grader.report.Reports;
import deltarule.grader.report.SharedRows;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Grades a class, writes every report and the class page, and prints the table. */
final class ClassRun {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Path folder;
    private final SharedRows sharing = new SharedRows();
    private final List<ClassRow> rows = new ArrayList<>();

    ClassRun(PrintWriter out, PrintWriter err, Path folder) {
        this.out = out;
        this.err = err;
        this.folder = folder;
    }

    /** Notes submissions that are not graded on purpose. */
    void skip(List<String> names, String why) {
        names.forEach(name -> rows.add(ClassRow.skipped(name, why)));
    }

    /** Grades the submissions and returns the exit code. */
    int grade(Function<Path, Grade> grading, String title, int lanes, List<Path> submissions) throws IOException {
        Reports reports = new Reports(folder);
        Progress progress = new Progress(err, submissions.size(), "graded");
        rows.addAll(new Lanes(grading, lanes).grade(submissions, grade -> {
            progress.finished(grade);
            return sharing.of(written(reports, grade));
        }));
        progress.end();
        reports.write(title, rows);
        out.print(ClassTable.text(rows, Terminal.width(), Terminal.colours()));
        out.println("Class page: " + reports.classPage());
        boolean fault = rows.stream().anyMatch(row -> row.kind() == ClassRow.Kind.GRADER_ERROR);
        return fault ? Exit.FAULT : Exit.DONE;
    }

    /** The row of a grade; a grade whose report cannot be written is a row too, and is not recorded as graded. */
    private static ClassRow written(Reports reports, Grade grade) {
        try {
            reports.write(grade);
            return ClassRow.of(grade);
        } catch (IOException e) {
            return ClassRow.notWritten(grade.submission(), "The report cannot be written: " + e);
        }
    }
}
