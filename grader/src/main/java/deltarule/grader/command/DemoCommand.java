package deltarule.grader.command;

import deltarule.grader.Workshop;
import deltarule.grader.batch.ClassFolder;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.sandbox.Isolation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Grades the bundled sample class. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Grades the bundled class of sample submissions and says where the reports are.")
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "deltarule-out/demo",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ProblemSet set = new ProblemSets(Problems.onClassPath()).find(SetOption.BASICS);
        int lanes = Runtime.getRuntime().availableProcessors();
        try (Workshop workshop = Workshop.openForOurOwnCode(set, lanes)) {
            ClassRun run = new ClassRun(spec.commandLine().getOut(), err, out);
            List<Path> submissions = ClassFolder.submissions(Samples.folder());
            if (workshop.isolation() == Isolation.L0) {
                err.println(
                        "This machine offers no isolation (./deltarule doctor says why): the samples that attack the"
                                + " grader are skipped; the others are known and harmless.");
                List<String> hostile = Samples.hostile();
                run.skip(
                        named(submissions, hostile::contains),
                        "attacks the grader, and this machine offers no isolation");
                submissions = submissions.stream()
                        .filter(path -> !hostile.contains(path.getFileName().toString()))
                        .toList();
            }
            return run.grade(workshop.grading()::grade, set.title(), lanes, submissions);
        }
    }

    private static List<String> named(List<Path> submissions, Predicate<String> chosen) {
        return submissions.stream()
                .map(path -> path.getFileName().toString())
                .filter(chosen)
                .toList();
    }
}
