package deltarule.grader.command;

import deltarule.grader.Grading;
import deltarule.grader.Workshop;
import deltarule.grader.batch.ClassGrading;
import deltarule.grader.batch.Gradebook;
import deltarule.grader.batch.GradingKey;
import deltarule.grader.batch.Judge;
import deltarule.grader.batch.Ledger;
import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.LedgerHeader;
import deltarule.grader.batch.NamedClass;
import deltarule.grader.batch.Publication;
import deltarule.grader.batch.Shard;
import deltarule.grader.intake.AttemptPolicy;
import deltarule.grader.intake.Candidate;
import deltarule.grader.intake.Candidate.Standing;
import deltarule.grader.intake.ClassList;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.report.ClassRow;
import deltarule.grader.report.ClassTable;
import deltarule.grader.report.Naming;
import deltarule.grader.report.Reports;
import deltarule.grader.sandbox.Isolation;
import deltarule.grader.score.Grade;
import deltarule.grader.submission.Parcel;
import deltarule.grader.variant.Released;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Grades a class, or a part of it, and says what came of it. */
final class BatchRun {
    private final Settings settings;
    private final PrintWriter out;
    private final PrintWriter err;
    private final GradingKey key = GradingKey.ofThisGrader();

    /**
     * What was asked for.
     *
     * @param standard what is graded against, or has the same problems as each student's variant
     * @param released each student's variant; empty when all have the same
     * @param policy which attempt counts
     * @param shard which part
     * @param roster whether the candidates are those of a roster
     * @param deadline the latest of all; empty when none is known
     * @param isolation asked for, or null
     * @param secrets files that no submission may read
     * @param lanes how many at the same time
     * @param arguments the command line
     */
    record Settings(
            ProblemSet standard,
            Optional<Released> released,
            AttemptPolicy policy,
            Shard shard,
            boolean roster,
            String deadline,
            Isolation isolation,
            List<Path> secrets,
            int lanes,
            List<String> arguments) {}

    /** A variant's grading with its key. */
    private record VariantJudge(String key, Grading grading) implements Judge {
        @Override
        public Grade grade(Parcel parcel, String name) {
            return grading.grade(parcel, name);
        }
    }

    BatchRun(Settings settings, PrintWriter out, PrintWriter err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /** Refuses a class of which somebody's variant was never certified. */
    void requireVariants(ClassList students) {
        settings.released()
                .ifPresent(released -> students.candidates().stream()
                        .filter(one -> one.standing() == Standing.GRADED)
                        .forEach(one -> released.of(one.student().orElseThrow())));
    }

    /**
     * How results of this class are shown in an output folder.
     *
     * @throws deltarule.grader.problem.InvalidProblem if its adjustments cannot be right
     */
    Publication publication(NamedClass named, Path folder) {
        List<String> students = named.students().candidates().stream()
                .filter(one -> one.standing() != Standing.UNMATCHED)
                .map(Candidate::id)
                .toList();
        return Publication.of(folder, students, LedgerHeader.criteria(settings.standard()));
    }

    /** Grades and returns the exit code. */
    int grade(NamedClass named, Naming naming, Ledger ledger, Reports reports, Publication publication)
            throws IOException {
        ClassList students = named.students();
        List<Candidate> mine = students.candidates().stream()
                .filter(one -> settings.shard().holds(one.id()))
                .toList();
        int toGrade = (int)
                mine.stream().filter(one -> one.standing() == Standing.GRADED).count();
        if (!students.others().isEmpty()) {
            err.println("Not taken for submissions: " + String.join(", ", students.others()));
        }
        ClassGrading grading = new ClassGrading(ledger, header(students, mine), reports, naming, publication);
        Progress progress = new Progress(err, toGrade, "graded");
        ClassGrading.Result result;
        try (Workshop workshop =
                Workshop.open(settings.standard(), settings.isolation(), settings.lanes(), settings.secrets())) {
            VariantJudge common = new VariantJudge(key.of(settings.standard()), workshop.grading());
            result = grading.grade(
                    mine,
                    candidate ->
                            named.judge(candidate, judge(workshop, candidate).orElse(common)),
                    settings.lanes(),
                    entry -> progress.finished(entry.student(), entry.status() == LedgerEntry.Status.GRADER_ERROR));
        }
        progress.end();
        return said(result, toGrade, reports, publication);
    }

    private Optional<Judge> judge(Workshop workshop, Candidate candidate) {
        return settings.released().map(released -> {
            ProblemSet variant = released.of(candidate.student().orElseThrow());
            return new VariantJudge(key.of(variant), workshop.gradingOf(variant));
        });
    }

    private LedgerHeader header(ClassList students, List<Candidate> mine) {
        return LedgerHeader.of(
                settings.standard(),
                key,
                settings.policy(),
                settings.roster(),
                settings.shard(),
                students.candidates(),
                mine,
                settings.deadline(),
                settings.arguments());
    }

    private int said(ClassGrading.Result result, int toGrade, Reports reports, Publication publication)
            throws IOException {
        out.print(ClassTable.text(result.rows(), Terminal.width(), Terminal.colours()));
        if (result.graded() < toGrade) {
            out.println((toGrade - result.graded()) + " of " + toGrade + " were graded before and have not changed.");
        }
        Shown.say(out, publication, result.rows());
        GradedClass.say(
                out,
                "Graded earlier and not handed in now; their old reports stay",
                reports.earlier(result.rows().stream()
                        .filter(row -> row.kind() != ClassRow.Kind.MISSING)
                        .map(ClassRow::name)
                        .toList()));
        out.println("Gradebook:  " + reports.classPage().resolveSibling(Gradebook.FILE));
        out.println("Class page: " + reports.classPage());
        boolean fault = result.rows().stream().anyMatch(row -> row.kind() == ClassRow.Kind.GRADER_ERROR);
        return fault ? Exit.FAULT : Exit.DONE;
    }
}
