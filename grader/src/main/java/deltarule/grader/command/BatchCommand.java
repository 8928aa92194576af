package deltarule.grader.command;

import deltarule.grader.Workshop;
import deltarule.grader.batch.ClassFolder;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.roster.Roster;
import deltarule.grader.roster.Submitters;
import deltarule.grader.submission.SubmissionName;
import deltarule.grader.variant.Released;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
        description = "Grades a folder of submissions side by side and writes reports and a class page.",
        footer = {
            "",
            "A refused submission is a row of the table and leaves the exit code 0; one that the grader",
            "could not grade is a row too, and the exit code is 3 after all others are written."
        })
final class BatchCommand implements Callable<Integer> {
    @Mixin
    VariantOption variant;

    @Mixin
    IsolationOption isolation;

    @Option(
            names = "--roster",
            paramLabel = "FILE.csv",
            description = "Who is in the course; needed with --release, to know whose a submission is.")
    Path roster;

    @Parameters(paramLabel = "FOLDER", description = "One folder or zip in it for each submission.")
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
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + " is no folder; expected one with a folder or zip for each submission.");
        }
        List<Path> submissions = ClassFolder.submissions(folder);
        if (submissions.isEmpty()) {
            throw new BadInput(folder + " holds no submissions; expected a folder or zip for each.");
        }
        refuseSharedNames(submissions);
        ClassRun run = new ClassRun(
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                out,
                naming.of(submissions.stream().map(SubmissionName::of).toList()));
        if (variant.isReleased() != (roster != null)) {
            throw new BadInput("--release and --roster belong together: what was handed out, and to whom. Give both or"
                    + " neither.");
        }
        return variant.isReleased() ? ownVariants(run, submissions) : oneVariant(run, submissions);
    }

    private int oneVariant(ClassRun run, List<Path> submissions) throws IOException {
        ProblemSet chosen = variant.one();
        try (Workshop workshop = Workshop.open(chosen, isolation.wanted(), jobs.lanes(), variant.files())) {
            return run.grade(workshop.grading()::grade, chosen.title(), jobs.lanes(), submissions);
        }
    }

    /** Each submission against its submitter's own variant. */
    private int ownVariants(ClassRun run, List<Path> submissions) throws IOException {
        Released released = variant.released();
        Submitters submitters = Submitters.of(submissions, Roster.read(roster));
        // Before the first is graded: each has a certificate.
        submitters.known().values().forEach(released::of);
        run.refuse(submitters.unknown());
        ProblemSet standard = released.standard();
        try (Workshop workshop = Workshop.open(standard, isolation.wanted(), jobs.lanes(), variant.files())) {
            return run.grade(
                    submission -> workshop.gradingOf(
                                    released.of(submitters.known().get(submission)))
                            .grade(submission),
                    standard.title(),
                    jobs.lanes(),
                    List.copyOf(submitters.known().keySet()));
        }
    }

    private static void refuseSharedNames(List<Path> submissions) {
        Map<String, Path> taken = new HashMap<>();
        for (Path submission : submissions) {
            Path other = taken.put(SubmissionName.of(submission), submission);
            if (other != null) {
                throw new BadInput(other + " and " + submission + " are both called \"" + SubmissionName.of(submission)
                        + "\"; remove one of them or give it another name.");
            }
        }
    }
}
