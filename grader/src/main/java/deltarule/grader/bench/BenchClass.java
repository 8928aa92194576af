package deltarule.grader.bench;

import deltarule.grader.Workshop;
import deltarule.grader.batch.ClassGrading;
import deltarule.grader.batch.GradingKey;
import deltarule.grader.batch.Judge;
import deltarule.grader.batch.Ledger;
import deltarule.grader.batch.LedgerHeader;
import deltarule.grader.batch.Publication;
import deltarule.grader.batch.Shard;
import deltarule.grader.intake.AttemptPolicy;
import deltarule.grader.intake.Candidate;
import deltarule.grader.intake.ClassList;
import deltarule.grader.intake.Deadlines;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.report.Naming;
import deltarule.grader.report.Reports;
import deltarule.grader.score.Grade;
import deltarule.grader.submission.Parcel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A class as {@code batch} grades it: with ledger, reports, gradebook and class page, each time into a new folder. */
final class BenchClass {
    private final Path outputs;
    private final List<Candidate> candidates;
    private final LedgerHeader header;
    private final String key;
    private int rounds;
    private long workerPeakMegabytes;

    /**
     * Reads the class.
     *
     * @param folder a folder for each submission
     * @param outputs a folder for what is written
     */
    BenchClass(ProblemSet set, Path folder, Path outputs) throws IOException {
        this.outputs = outputs;
        candidates = ClassList.read(folder, Optional.empty(), Deadlines.NONE, AttemptPolicy.LAST)
                .candidates();
        GradingKey grader = GradingKey.ofThisGrader();
        key = grader.of(set);
        header = LedgerHeader.of(
                set, grader, AttemptPolicy.LAST, false, Shard.WHOLE, candidates, candidates, "", List.of());
    }

    /** Grades all of it; nothing is known from rounds before. */
    void grade(Workshop workshop, int lanes) throws IOException {
        Path out = outputs.resolve("round-" + rounds++);
        Reports reports = new Reports(out);
        Judge judge = new Judging(workshop);
        try (Ledger ledger = Ledger.open(out)) {
            new ClassGrading(ledger, header, reports, Naming.PLAIN, Publication.PLAIN)
                    .grade(candidates, candidate -> judge, lanes, finished -> {});
        }
    }

    /** The most memory that one of its workers ever had in use. */
    synchronized long workerPeakMegabytes() {
        return workerPeakMegabytes;
    }

    private synchronized void note(long megabytes) {
        workerPeakMegabytes = Math.max(workerPeakMegabytes, megabytes);
    }

    private final class Judging implements Judge {
        private final Workshop workshop;

        Judging(Workshop workshop) {
            this.workshop = workshop;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public Grade grade(Parcel parcel, String name) {
            Grade grade = workshop.grading().grade(parcel, name);
            note(grade.timings().workerPeakMegabytes());
            return grade;
        }
    }
}
