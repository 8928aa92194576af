package deltarule.grader.batch;

import deltarule.grader.adjust.AdjustmentsFile;
import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.report.ClassRow;
import deltarule.grader.report.DamagedResult;
import deltarule.grader.report.Naming;
import deltarule.grader.report.Reports;
import deltarule.grader.report.Result;
import deltarule.grader.report.SharedRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings an output folder to what its adjustments and its release say now. Nothing is graded: all is made of what was written. */
public final class ClassUpdate {
    private final Path out;
    private final LedgerHeader header;
    private final List<LedgerEntry> entries;

    /**
     * Of a class that batch has graded, or merge has put together.
     *
     * @throws InvalidProblem if there is none
     * @throws IOException if its ledger cannot be read
     */
    public ClassUpdate(Path out) throws IOException {
        this.out = out;
        LedgerRecord ledger = Ledger.read(out);
        Collection<LedgerEntry> current = ledger.current().values();
        if (current.isEmpty()) {
            throw new InvalidProblem(
                    out + ": no ledger of a graded class found; name the --out of a batch or a merge that is done.");
        }
        header = ledger.header().orElseThrow();
        entries = current.stream()
                .sorted(Comparator.comparing(LedgerEntry::place))
                .toList();
    }

    /** What the run was about. */
    public LedgerHeader header() {
        return header;
    }

    /** What was graded, of each student what counts, in the order of the class. */
    public List<LedgerEntry> graded() {
        return entries;
    }

    /** How the folder's results are to be shown. */
    public Publication publication() {
        if (header.criteria().isEmpty() && Files.exists(out.resolve(AdjustmentsFile.NAME))) {
            throw new InvalidProblem(out + ": its ledger is of a grader that knew no " + AdjustmentsFile.NAME
                    + "; start the batch again with this one.");
        }
        return Publication.of(out, LedgerEntry.students(entries), header.criteria());
    }

    /**
     * What counts for each student, with the points that count. What was written is brought to that first, where it is not.
     *
     * @throws InvalidProblem if the adjustments cannot be right
     * @throws IOException if something cannot be written
     */
    public List<LedgerEntry> entries() throws IOException {
        Publication publication = publication();
        if (!publication.isShown(out)) {
            write(publication);
        }
        Reports reports = new Reports(out);
        return entries.stream()
                .map(entry -> publication.adjustments().concern(entry.student()) && isWritten(entry)
                        ? shown(entry, reports.forStaff(entry.student()))
                        : entry)
                .toList();
    }

    private static LedgerEntry shown(LedgerEntry entry, Result result) {
        return entry.hasScore() ? entry.withPoints(result.score(), result.maxScore()) : entry;
    }

    /**
     * Writes again what does not show what it should, and all that is about the whole class.
     *
     * @return how many results were written
     */
    public int write(Publication publication) throws IOException {
        return write(publication, reports -> {});
    }

    /**
     * Shows the hidden cases to the students, in this run and all later ones.
     *
     * @param why they may see them
     * @return how many results were written
     */
    public int release(String why) throws IOException {
        return write(new Publication(publication().adjustments(), true), reports -> {
            if (!Publication.isReleased(out)) {
                Publication.release(reports, why);
            }
        });
    }

    /** What is done once it is sure that everything can be written. */
    @FunctionalInterface
    private interface Beginning {
        void in(Reports reports) throws IOException;
    }

    private int write(Publication publication, Beginning beginning) throws IOException {
        Reports reports = new Reports(out);
        try (Ledger ledger = Ledger.open(out)) {
            if (!ledger.before().header().equals(Optional.of(header))) {
                throw new InvalidProblem(out + ": a batch was writing there; start this command again.");
            }
            requireWhole();
            requireNoLongerHidden(publication, reports);
            beginning.in(reports);
            publication.begin(reports);
            SharedRows shared = new SharedRows();
            Map<String, ClassRow> rows = new LinkedHashMap<>();
            int written = 0;
            for (LedgerEntry entry : entries) {
                if (!isWritten(entry)) {
                    rows.put(entry.student(), Conclusion.rowWithoutResult(entry));
                    continue;
                }
                Result result = reports.forStaff(entry.student());
                if (!publication.shows(result)) {
                    Publication.Views views = publication.of(result, reports.forStudent(entry.student()));
                    reports.write(views.staff(), views.student());
                    result = views.staff();
                    written++;
                }
                ClassRow row = shared.of(ClassRow.of(result));
                rows.put(entry.student(), entry.late() ? row.handedInLate() : row);
            }
            Conclusion.write(reports, header, entries, rows, naming());
            publication.shown(reports);
            return written;
        }
    }

    private static boolean isWritten(LedgerEntry entry) {
        return !entry.result().isEmpty();
    }

    /**
     * Refuses, before anything is written, a folder whose files do not say what its ledger says.
     *
     * @throws InvalidProblem that names those whose results are missing or others
     * @throws IOException if the folder cannot be read
     */
    private void requireWhole() throws IOException {
        Reports reports = new Reports(out);
        List<String> wrong = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (isWritten(entry) && !isRight(reports, entry)) {
                wrong.add(entry.student());
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidProblem(
                    out + ": the results of " + String.join(", ", wrong)
                            + " are missing, damaged or not what the ledger says; start the batch again, which grades them again.");
        }
    }

    /** What students saw cannot be made of what staff see. */
    private void requireNoLongerHidden(Publication publication, Reports reports) {
        boolean shown = !publication.released()
                && entries.stream()
                        .filter(ClassUpdate::isWritten)
                        .anyMatch(entry -> reports.forStaff(entry.student()).released());
        if (shown) {
            throw new InvalidProblem(
                    out + ": its hidden cases were released, and nothing says so any more; give the command"
                            + " release, or start the batch again, which grades again what was released.");
        }
    }

    private static boolean isRight(Reports reports, LedgerEntry entry) {
        try {
            return reports.holds(entry.student())
                    && Verdict.of(reports.forStaff(entry.student())).equals(entry.verdict());
        } catch (DamagedResult damaged) {
            return false;
        }
    }

    /** As the batch, or the merge, was told to. */
    private Naming naming() {
        List<String> called = header.arguments();
        return new Naming(
                Optional.empty(), AgainCommand.has(called, "--identities") || AgainCommand.has(called, "--pseudonyms"));
    }
}
