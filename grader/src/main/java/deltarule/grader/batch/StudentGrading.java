package deltarule.grader.batch;

import deltarule.grader.batch.LedgerEntry.Status;
import deltarule.grader.intake.Attempt;
import deltarule.grader.intake.Candidate;
import deltarule.grader.report.ClassRow;
import deltarule.grader.report.DamagedResult;
import deltarule.grader.report.Reports;
import deltarule.grader.report.Result;
import deltarule.grader.report.StudentView;
import deltarule.grader.score.Grade;
import deltarule.grader.submission.ContentHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grades one student's attempts, as far as the ledger does not know them, and writes the report of the one that counts. */
final class StudentGrading {
    private static final String UNREADABLE = "";

    private final Candidate candidate;
    private final Judge judge;
    private final KnownEntries known;
    private final Reports reports;
    private final Publication publication;
    private int graded;

    /**
     * What became of a student.
     *
     * @param entries for the ledger, the one that counts last
     * @param row for the class page
     * @param graded how many attempts were graded now
     */
    record Outcome(List<LedgerEntry> entries, ClassRow row, int graded) {
        LedgerEntry counting() {
            return entries.get(entries.size() - 1);
        }
    }

    /** An attempt's entry, with its grade when it was graded now; null otherwise. */
    private record Tried(Attempt attempt, LedgerEntry entry, Grade grade) {}

    StudentGrading(Candidate candidate, Judge judge, KnownEntries known, Reports reports, Publication publication) {
        this.publication = publication;
        this.candidate = candidate;
        this.judge = judge;
        this.known = known;
        this.reports = reports;
    }

    Outcome outcome() {
        List<Tried> all = new ArrayList<>();
        candidate.attempts().forEach(attempt -> all.add(tried(attempt)));
        Tried best = best(all);
        all.remove(best);
        List<LedgerEntry> others = all.stream().map(Tried::entry).toList();
        if (best.grade() == null) {
            Optional<Result> written = written(best.entry());
            if (written.isPresent()) {
                return outcome(others, counting(best.entry()), ClassRow.of(written.get()));
            }
            best = grade(best.attempt(), best.entry().sha256());
        }
        try {
            Result shown = write(Result.of(best.grade()), StudentView.of(best.grade()));
            return outcome(others, counting(best.entry()), ClassRow.of(shown));
        } catch (IOException e) {
            String why = "The report cannot be written: " + e;
            return outcome(others, notWritten(best.entry(), why), ClassRow.notWritten(candidate.id(), why));
        }
    }

    private Outcome outcome(List<LedgerEntry> others, LedgerEntry counting, ClassRow row) {
        List<LedgerEntry> entries = new ArrayList<>(others);
        entries.add(counting);
        return new Outcome(List.copyOf(entries), counting.late() ? row.handedInLate() : row, graded);
    }

    private Tried tried(Attempt attempt) {
        String sha256 = contentHash(attempt);
        Optional<LedgerEntry> before = sha256.equals(UNREADABLE)
                ? Optional.empty()
                : known.find(candidate.id(), attempt.submission(), sha256, judge.key());
        return before.map(entry -> new Tried(attempt, again(attempt, entry), null))
                .orElseGet(() -> grade(attempt, sha256));
    }

    private static String contentHash(Attempt attempt) {
        try {
            return ContentHash.of(attempt.parcel());
        } catch (IOException unreadable) {
            // Reading it to grade it says why.
            return UNREADABLE;
        }
    }

    private Tried grade(Attempt attempt, String sha256) {
        Grade grade = judge.grade(attempt.parcel(), candidate.id());
        graded++;
        Result result = Result.of(grade);
        Status status = Status.valueOf(result.status().name());
        boolean scored = status == Status.GRADED || status == Status.NOT_COMPILED;
        LedgerEntry entry = entry(
                attempt,
                sha256,
                judge.key(),
                status,
                scored ? result.score() : null,
                result.maxScore(),
                Verdict.of(result),
                result.reason());
        return new Tried(attempt, entry, grade);
    }

    /** What is known of a verdict, with what is said of the attempt now. */
    private LedgerEntry again(Attempt attempt, LedgerEntry before) {
        return entry(
                attempt,
                before.sha256(),
                before.key(),
                before.status(),
                before.score(),
                before.maxScore(),
                before.verdict(),
                before.note());
    }

    private LedgerEntry entry(
            Attempt attempt,
            String sha256,
            String key,
            Status status,
            Integer score,
            int maxScore,
            String verdict,
            String note) {
        return new LedgerEntry(
                candidate.id(),
                candidate.name(),
                candidate.place(),
                attempt.submission(),
                attempt.number(),
                attempt.submitted(),
                attempt.due(),
                attempt.late(),
                sha256,
                key,
                status,
                score,
                maxScore,
                false,
                verdict,
                "",
                note);
    }

    private LedgerEntry counting(LedgerEntry entry) {
        Path folder = reports.staffFolder(candidate.id());
        String result = folder.getParent().getFileName() + "/" + folder.getFileName() + "/" + Reports.RESULT;
        return entry.counting(entry.status(), entry.score(), result, entry.note());
    }

    private static LedgerEntry notWritten(LedgerEntry entry, String why) {
        return entry.counting(Status.GRADER_ERROR, null, "", why);
    }

    /** The result that was written for an entry, unless it is another's, or damaged, or partly missing. */
    private Optional<Result> written(LedgerEntry entry) {
        if (!reports.holds(candidate.id())) {
            return Optional.empty();
        }
        try {
            Result result = reports.forStaff(candidate.id());
            if (!Verdict.of(result).equals(entry.verdict()) || (result.released() && !publication.released())) {
                return Optional.empty();
            }
            return Optional.of(publication.shows(result) ? result : write(result, reports.forStudent(candidate.id())));
        } catch (DamagedResult | IOException damaged) {
            return Optional.empty();
        }
    }

    /** Writes a result as it is to be shown, and returns that. */
    private Result write(Result staff, Result student) throws IOException {
        Publication.Views views = publication.of(staff, student);
        reports.write(views.staff(), views.student());
        return views.staff();
    }

    /** While the grader failed at one attempt, nobody knows which is the best. Of equals the last counts. */
    private static Tried best(List<Tried> all) {
        Tried best = all.get(0);
        for (Tried one : all) {
            best = rank(one.entry()) >= rank(best.entry()) ? one : best;
        }
        return best;
    }

    private static int rank(LedgerEntry entry) {
        return switch (entry.status()) {
            case GRADER_ERROR -> Integer.MAX_VALUE;
            case GRADED -> entry.score();
            case NOT_COMPILED -> -1;
            default -> -2;
        };
    }
}
