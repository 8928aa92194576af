package deltarule.grader.command;

import deltarule.grader.batch.Publication;
import deltarule.grader.report.ClassRow;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;

/** What is said of adjusted points and released cases after a class was written. */
final class Shown {
    private Shown() {}

    static void say(PrintWriter print, Publication publication, Collection<ClassRow> rows) {
        if (publication.released()) {
            print.println("Released: the students' reports show the hidden cases.");
        }
        List<String> adjusted =
                rows.stream().filter(row -> row.adjusted()).map(ClassRow::name).toList();
        GradedClass.say(print, "Adjusted", adjusted);
        List<String> without = rows.stream()
                .filter(row ->
                        !row.counts() && publication.adjustments().named().contains(row.name()))
                .map(row -> row.name() + " (" + row.kind() + ")")
                .toList();
        GradedClass.say(print, "Not adjusted, because there is no score", without);
    }
}
