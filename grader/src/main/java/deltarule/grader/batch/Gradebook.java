package deltarule.grader.batch;

import deltarule.grader.batch.LedgerEntry.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A class's scores as CSV, a line for each student. What was not graded has no score, never 0. A spreadsheet takes no cell for a
 * formula.
 */
public final class Gradebook {
    /** The file's name. */
    public static final String FILE = "gradebook.csv";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("id", "name", "score", "max", "status", "late", "submitted", "submission", "note")
            .setRecordSeparator('\n')
            .get();

    private Gradebook() {}

    /** The file's text. */
    static String text(LedgerHeader header, Collection<LedgerEntry> entries) {
        List<LedgerEntry> students = entries.stream()
                .filter(entry -> entry.status() != Status.UNMATCHED)
                .sorted(Comparator.comparing(LedgerEntry::place))
                .toList();
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (LedgerEntry entry : students) {
                csv.printRecord(
                        defused(entry.student()),
                        defused(entry.name()),
                        entry.hasScore() ? entry.score() : "",
                        entry.hasScore() ? entry.maxScore() : header.maxScore(),
                        entry.status(),
                        entry.late() ? "late" : "",
                        entry.submitted(),
                        defused(entry.submission()),
                        defused(entry.note()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** An apostrophe before what a spreadsheet would calculate. */
    public static String defused(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
