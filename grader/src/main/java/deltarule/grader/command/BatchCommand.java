package deltarule.grader.command;

import deltarule.grader.Workshop;
import deltarule.grader.batch.ClassFolder;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.submission.SubmissionName;
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
    SetOption set;

    @Mixin
    IsolationOption isolation;

    @Parameters(paramLabel = "FOLDER", description = "One folder or zip in it for each submission.")
    Path folder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to write; students/ and staff/ are made in it.")
    Path out;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many submissions to grade at the same time (default: as many as processors).")
    Integer jobs;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + " is no folder; expected one with a folder or zip for each submission.");
        }
        if (jobs != null && jobs < 1) {
            throw new BadInput("--jobs: " + jobs + " found, a whole number of at least 1 expected.");
        }
        List<Path> submissions = ClassFolder.submissions(folder);
        if (submissions.isEmpty()) {
            throw new BadInput(folder + " holds no submissions; expected a folder or zip for each.");
        }
        refuseSharedNames(submissions);
        ClassRun run =
                new ClassRun(spec.commandLine().getOut(), spec.commandLine().getErr(), out);
        ProblemSet chosen = set.find();
        try (Workshop workshop = Workshop.open(chosen, isolation.wanted(), lanes())) {
            return run.grade(workshop, chosen, lanes(), submissions);
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

    private int lanes() {
        return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    }
}
