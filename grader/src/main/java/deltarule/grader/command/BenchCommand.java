package deltarule.grader.command;

import deltarule.grader.batch.ClassFolder;
import deltarule.grader.bench.Bench;
import deltarule.grader.bench.BenchPlan;
import deltarule.grader.bench.BenchReport;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what grading costs: generated submissions of all problems of the default set, beside",
            "mvn -q -o test of the same cases, alternating. Medians. Takes some minutes; Linux only.",
            "They are graded as by batch, with ledger, reports, gradebook and class page.",
            "Leave the machine alone meanwhile: throughput and wall time suffer from other work at once, and processor time",
            "a little even where only that of a control group of its own is counted."
        })
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--json", description = "End with one line of JSON.")
    boolean json;

    @Option(
            names = "--submissions",
            paramLabel = "N",
            defaultValue = "100",
            description = "Submissions in a round (default: ${DEFAULT-VALUE}).")
    int submissions;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Warm rounds and cold runs (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--no-diagnosis",
            description = "Leaves out what naming mistakes costs, which takes minutes of two processors.")
    boolean withoutDiagnosis;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(Path.of("/proc/self/stat"))) {
            throw new BadInput("bench counts processor time as Linux does; this system is not Linux.");
        }
        if (submissions < 1 || rounds < 1) {
            throw new BadInput("--submissions and --rounds: a whole number of at least 1 expected.");
        }
        ProblemSet set = new ProblemSets(Problems.onClassPath()).find(SetOption.BASICS);
        List<Path> samples = ClassFolder.submissions(Samples.folder()).stream()
                .filter(path -> Samples.COMPLETE.contains(path.getFileName().toString()))
                .toList();
        Bench bench = new Bench(
                set,
                SetOption.BASICS,
                samples,
                Samples.plainLoops(),
                new BenchPlan(submissions, rounds, rounds, !withoutDiagnosis),
                step -> spec.commandLine().getErr().println("bench: " + step));
        BenchReport report = bench.run();
        spec.commandLine().getOut().print(report.table());
        if (json) {
            spec.commandLine().getOut().println(new JsonMapper().writeValueAsString(report));
        }
        return Exit.DONE;
    }
}
