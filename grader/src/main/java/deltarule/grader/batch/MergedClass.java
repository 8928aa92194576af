package deltarule.grader.batch;

import deltarule.grader.report.ClassRow;
import deltarule.grader.report.Naming;
import deltarule.grader.report.Reports;
import deltarule.grader.report.Result;
import deltarule.grader.report.SharedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the parts of a batch into one output folder, as a batch that was not split would have written it. */
public final class MergedClass {
    private final Merge merge;
    private final Ledger ledger;
    private final Reports reports;
    private final Naming naming;
    private final Publication publication;
    private final SharedRows shared = new SharedRows();

    /**
     * Writes into the folder of a ledger.
     *
     * @param naming decides the names in the lines for analysis
     * @param publication how results are shown, whatever the parts' show
     */
    public MergedClass(Merge merge, Ledger ledger, Reports reports, Naming naming, Publication publication) {
        this.publication = publication;
        this.naming = naming;
        this.merge = merge;
        this.ledger = ledger;
        this.reports = reports;
    }

    /**
     * Writes.
     *
     * @param arguments the command line, for the ledger
     * @return the rows in the order of the class
     * @throws IOException if a result is missing, or a file cannot be written
     */
    public List<ClassRow> write(List<String> arguments) throws IOException {
        LedgerHeader header = merge.whole(arguments);
        boolean same = ledger.before().header().filter(header::saysTheSameAs).isPresent();
        Map<String, LedgerEntry> before = same ? ledger.before().current() : Map.of();
        if (!same) {
            ledger.begin(header);
        }
        publication.begin(reports);
        Map<String, ClassRow> rows = new LinkedHashMap<>();
        List<LedgerEntry> entries = new ArrayList<>();
        for (Merge.Found found : merge.found().values()) {
            LedgerEntry entry = found.entry();
            rows.put(entry.student(), shared.of(row(entry, found.part())));
            entries.add(entry);
            if (!entry.equals(before.get(entry.student()))) {
                ledger.append(found.attempts());
            }
        }
        List<ClassRow> inOrder = Conclusion.write(reports, header, entries, rows, naming);
        publication.shown(reports);
        return inOrder;
    }

    private ClassRow row(LedgerEntry entry, Path part) throws IOException {
        if (entry.result().isEmpty()) {
            return Conclusion.rowWithoutResult(entry);
        }
        ClassRow row = ClassRow.of(written(part, entry.student()));
        return entry.late() ? row.handedInLate() : row;
    }

    private Result written(Path part, String student) throws IOException {
        Reports others = new Reports(part);
        Result result = others.forStaff(student);
        if (publication.shows(result)) {
            reports.copy(part, student);
            return result;
        }
        Publication.Views views = publication.of(result, others.forStudent(student));
        reports.write(views.staff(), views.student());
        return views.staff();
    }
}
