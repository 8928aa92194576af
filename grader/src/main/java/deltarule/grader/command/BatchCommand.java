package deltarule.grader.command;

import deltarule.grader.batch.Ledger;
import deltarule.grader.batch.NamedClass;
import deltarule.grader.batch.Publication;
import deltarule.grader.batch.Shard;
import deltarule.grader.files.FileTree;
import deltarule.grader.intake.AttemptPolicy;
import deltarule.grader.intake.Candidate;
import deltarule.grader.intake.ClassList;
import deltarule.grader.intake.Deadlines;
import deltarule.grader.report.Naming;
import deltarule.grader.report.Reports;
import deltarule.grader.roster.Roster;
import deltarule.grader.submission.ExportZip;
import deltarule.grader.submission.SubmissionName;
import deltarule.grader.variant.Released;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a class. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = "Grades a folder of submissions side by side and writes reports, a gradebook and a class page.",
        footer = {
            "",
            "A run that was ended goes on where it was when started again. What has not changed is not",
            "graded twice; what the grader itself failed at is tried again.",
            "",
            "A refused submission is a row of the table and leaves the exit code 0; one that the grader",
            "could not grade is a row too, and the exit code is 3 after all others are written.",
            "",
            "DIR/adjustments.csv with the columns student, criterion, action, reason, by changes points without",
            "grading again; the student is an id or *, the action void, full or a number of points."
        })
final class BatchCommand implements Callable<Integer> {
    private static final String EXPECTED = "a folder or zip for each submission";

    @Mixin
    VariantOption variant;

    @Mixin
    IsolationOption isolation;

    @Option(
            names = "--roster",
            paramLabel = "FILE.csv",
            description = {
                "Who is in the course: a list of ids, or what Canvas, Moodle, Gradescope or GitHub Classroom",
                "export. Results are called by its ids, and who handed in nothing is a row. Needed with --release."
            })
    Path roster;

    @Option(
            names = "--deadlines",
            paramLabel = "FILE",
            description = "When submissions are due and when they came, as CSV or JSON.")
    Path deadlines;

    @Option(
            names = "--attempt",
            paramLabel = "WHICH",
            defaultValue = "last",
            description = "Which of several attempts counts: last, best or on-time (default: ${DEFAULT-VALUE}).")
    String attempt;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Grade only part I of N, into an --out of its own; merge puts the parts together.")
    String shard;

    @Parameters(
            paramLabel = "FOLDER",
            description = {
                "One folder or zip in it for each submission, as Canvas, Moodle, Gradescope or GitHub",
                "Classroom export them or named after the students; or the export's zip."
            })
    Path folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to write; students/ and staff/ are made in it.")
    Path out;

    @Mixin
    JobsOption jobs;

    @Mixin
    NamingOption naming;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean zip = Files.isRegularFile(folder) && SubmissionName.isZip(folder);
        if (!zip && !Files.isDirectory(folder)) {
            throw new BadInput(folder + " is no folder; expected one with " + EXPECTED + ".");
        }
        if (!zip) {
            requireOutside();
        }
        if (variant.isReleased() && roster == null) {
            throw new BadInput("--release and --roster belong together: what was handed out, and to whom. Give both or"
                    + " neither.");
        }
        BatchRun run = run();
        if (zip) {
            return gradeZip(run);
        }
        ClassList students = students(folder);
        run.requireVariants(students);
        Naming names = names(students);
        NamedClass named = NamedClass.of(students, names);
        Publication publication = run.publication(named, out);
        Reports reports = new Reports(out);
        try (Ledger ledger = Ledger.open(out)) {
            return run.grade(named, names, ledger, reports, publication);
        }
    }

    /** What is written among the submissions would be taken for some the next time. */
    private void requireOutside() throws IOException {
        Path there = out.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (there.toRealPath().startsWith(folder.toRealPath())) {
            throw new BadInput("--out: " + out + " lies in " + folder + ", where the next batch would take it for"
                    + " submissions; name a folder outside of it.");
        }
    }

    private Naming names(ClassList students) throws IOException {
        return naming.of(students.candidates().stream().map(Candidate::id).toList());
    }

    private BatchRun run() {
        Optional<Released> released = variant.isReleased() ? Optional.of(variant.released()) : Optional.empty();
        return new BatchRun(
                new BatchRun.Settings(
                        released.isPresent() ? released.get().standard() : variant.one(),
                        released,
                        policy(),
                        shard == null ? Shard.WHOLE : Shard.parse(shard),
                        roster != null,
                        deadlines().latest().map(OffsetDateTime::toString).orElse(""),
                        isolation.wanted(),
                        variant.files(),
                        jobs.lanes(),
                        List.copyOf(spec.root().commandLine().getParseResult().originalArgs())),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }

    /** The export is unpacked into the output folder, where what a run that was ended left of it is found again. */
    private int gradeZip(BatchRun run) throws IOException {
        Reports reports = new Reports(out);
        try (Ledger ledger = Ledger.open(out)) {
            Path unpacked = reports.classPage().resolveSibling(".export");
            FileTree.delete(unpacked);
            try {
                ExportZip.unpack(folder, Files.createDirectory(unpacked));
                ClassList students = students(unpacked);
                run.requireVariants(students);
                Naming names = names(students);
                NamedClass named = NamedClass.of(students, names);
                return run.grade(named, names, ledger, reports, run.publication(named, out));
            } finally {
                FileTree.delete(unpacked);
            }
        }
    }

    private ClassList students(Path unpacked) throws IOException {
        ClassList students =
                ClassList.read(unpacked, Optional.ofNullable(roster).map(Roster::read), deadlines(), policy());
        if (students.isEmpty()) {
            throw new BadInput(folder + " holds no submissions; expected " + EXPECTED + ".");
        }
        return students;
    }

    private Deadlines deadlines() {
        return deadlines == null ? Deadlines.NONE : Deadlines.read(deadlines);
    }

    private AttemptPolicy policy() {
        return Arrays.stream(AttemptPolicy.values())
                .filter(one -> one.word().equals(attempt))
                .findFirst()
                .orElseThrow(() -> new BadInput("--attempt: \"" + attempt + "\" found, expected one of "
                        + Arrays.stream(AttemptPolicy.values())
                                .map(AttemptPolicy::word)
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
