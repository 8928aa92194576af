package deltarule.grader.batch;

import deltarule.grader.report.ClassRow;
import deltarule.grader.report.Naming;
import deltarule.grader.report.Reports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a batch leaves behind for a whole class, made of the ledger and the rows, in the order of the class. */
final class Conclusion {
    private Conclusion() {}

    /**
     * Writes the gradebook, the class page and the lines for analysis.
     *
     * @return the rows in the order of the class
     */
    static List<ClassRow> write(
            Reports reports,
            LedgerHeader header,
            Collection<LedgerEntry> entries,
            Map<String, ClassRow> rows,
            Naming naming)
            throws IOException {
        List<LedgerEntry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(LedgerEntry::place));
        List<ClassRow> inOrder =
                sorted.stream().map(entry -> rows.get(entry.student())).toList();
        List<LedgerEntry> shown = sorted.stream()
                .map(entry -> shown(entry, rows.get(entry.student())))
                .toList();
        reports.writeForStaff(Gradebook.FILE, Gradebook.text(header, shown));
        reports.write(header.title(), inOrder, naming);
        return inOrder;
    }

    /** The entry with the points that count, which its row has. */
    private static LedgerEntry shown(LedgerEntry entry, ClassRow row) {
        return entry.hasScore() && row.counts() ? entry.withPoints(row.score(), row.maxScore()) : entry;
    }

    /** The row of an entry without a result. */
    static ClassRow rowWithoutResult(LedgerEntry entry) {
        return switch (entry.status()) {
            case MISSING -> ClassRow.missing(entry.student(), entry.note());
            case GRADER_ERROR -> ClassRow.notWritten(entry.student(), entry.note());
            default -> ClassRow.refused(entry.student(), entry.note());
        };
    }
}
