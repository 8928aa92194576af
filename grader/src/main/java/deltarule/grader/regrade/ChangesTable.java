package deltarule.grader.regrade;

import deltarule.grader.batch.Gradebook;
import deltarule.grader.report.Changes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Changes as CSV: a line for each criterion that changes, or for a student whose criteria do not. */
final class ChangesTable {
    /** The file's name. */
    static final String FILE = "regrade.csv";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("student", "score before", "score now", "criterion", "before", "now", "why")
            .setRecordSeparator('\n')
            .get();

    private ChangesTable() {}

    static String text(Changes changes) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (Changes.Student student : changes.changed()) {
                String id = Gradebook.defused(student.student());
                if (student.criteria().isEmpty()) {
                    csv.printRecord(id, student.before(), student.after(), "", "", "", "");
                }
                for (Changes.Criterion criterion : student.criteria()) {
                    csv.printRecord(
                            id,
                            student.before(),
                            student.after(),
                            criterion.id(),
                            criterion.before(),
                            criterion.after(),
                            Gradebook.defused(criterion.why()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
