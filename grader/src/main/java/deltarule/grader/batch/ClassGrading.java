package deltarule.grader.batch;

import deltarule.grader.batch.LedgerEntry.Status;
import deltarule.grader.intake.Candidate;
import deltarule.grader.intake.Candidate.Standing;
import deltarule.grader.report.ClassRow;
import deltarule.grader.report.Naming;
import deltarule.grader.report.Reports;
import deltarule.grader.report.SharedRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Grades a class into an output folder. What the ledger there knows of the same contents is not graded again, so that a run that
 * was killed goes on where it was; the grader's own failures are tried again.
 */
public final class ClassGrading {
    private final Ledger ledger;
    private final LedgerHeader header;
    private final Reports reports;
    private final Naming naming;
    private final Publication publication;
    private final KnownEntries known;
    private final Map<String, LedgerEntry> before;
    private final SharedRows shared = new SharedRows();

    /**
     * What came of it.
     *
     * @param rows in the order of the class
     * @param graded how many attempts were graded now, rather than known before
     */
    public record Result(List<ClassRow> rows, int graded) {}

    /** One candidate's part of it, when it is in the ledger. */
    private record Done(LedgerEntry entry, ClassRow row, int graded) {}

    /**
     * Begins a run: from here on only what this run writes is true.
     *
     * @param naming decides the names in the lines for analysis
     * @param publication how results are shown
     * @throws IOException if the ledger cannot be written
     */
    public ClassGrading(Ledger ledger, LedgerHeader header, Reports reports, Naming naming, Publication publication)
            throws IOException {
        this.publication = publication;
        this.ledger = ledger;
        this.header = header;
        this.reports = reports;
        this.naming = naming;
        known = new KnownEntries(ledger.before().entries());
        boolean same = ledger.before().header().filter(header::saysTheSameAs).isPresent();
        before = same ? ledger.before().current() : Map.of();
        if (!same) {
            ledger.begin(header);
        }
        publication.begin(reports);
    }

    /**
     * Grades.
     *
     * @param judges who grades what a candidate hands in
     * @param finished told how each of those ended whose grading is done, in whatever lane it was
     * @throws IOException if the ledger or what is written at the end cannot be written
     */
    public Result grade(
            List<Candidate> candidates, Function<Candidate, Judge> judges, int lanes, Consumer<LedgerEntry> finished)
            throws IOException {
        List<Done> done = new ArrayList<>(recorded(candidates));
        List<Candidate> toGrade = candidates.stream()
                .filter(one -> one.standing() == Standing.GRADED)
                .toList();
        done.addAll(Lanes.each(toGrade, lanes, candidate -> {
            Done one = grade(candidate, judges.apply(candidate));
            finished.accept(one.entry());
            return one;
        }));
        Map<String, ClassRow> rows = new LinkedHashMap<>();
        done.forEach(one -> rows.put(one.entry().student(), one.row()));
        List<LedgerEntry> entries = done.stream().map(Done::entry).toList();
        List<ClassRow> inOrder = Conclusion.write(reports, header, entries, rows, naming);
        publication.shown(reports);
        return new Result(inOrder, done.stream().mapToInt(Done::graded).sum());
    }

    private Done grade(Candidate candidate, Judge judge) {
        StudentGrading.Outcome outcome = new StudentGrading(candidate, judge, known, reports, publication).outcome();
        LedgerEntry counting = outcome.counting();
        if (outcome.graded() > 0 || !counting.equals(before.get(candidate.id()))) {
            append(outcome.entries());
        }
        return new Done(counting, shared.of(outcome.row()), outcome.graded());
    }

    /** Candidates of whom nothing is graded. */
    private List<Done> recorded(List<Candidate> candidates) {
        List<Done> done = candidates.stream()
                .filter(one -> one.standing() != Standing.GRADED)
                .map(this::entry)
                .map(entry -> new Done(entry, Conclusion.rowWithoutResult(entry), 0))
                .toList();
        List<LedgerEntry> fresh = done.stream()
                .map(Done::entry)
                .filter(entry -> !entry.equals(before.get(entry.student())))
                .toList();
        if (!fresh.isEmpty()) {
            append(fresh);
        }
        return done;
    }

    private LedgerEntry entry(Candidate candidate) {
        return new LedgerEntry(
                candidate.id(),
                candidate.name(),
                candidate.place(),
                candidate.submission(),
                0,
                "",
                "",
                false,
                "",
                "",
                Status.valueOf(candidate.standing().name()),
                null,
                header.maxScore(),
                true,
                "",
                "",
                candidate.note());
    }

    private void append(List<LedgerEntry> entries) {
        try {
            ledger.append(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger cannot be written", e);
        }
    }
}
