package deltarule.grader.command;

import deltarule.grader.batch.AgainCommand;
import deltarule.grader.batch.LedgerHeader;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.regrade.Regrading;
import deltarule.grader.report.Changes;
import deltarule.grader.variant.Released;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a class again, and shows who changes and why. */
@Command(
        name = "regrade",
        mixinStandardHelpOptions = true,
        description = "Grades a class again against another set, and shows who changes and why.",
        footer = {
            "",
            "The class is graded as batch graded it, from the same folder and with the same options. Nothing takes",
            "the place of what was until --accept, and then what was is kept in OUT/before. OUT/adjustments.csv counts",
            "for both. What merge has put together is graded in one piece.",
            "Example:  ./deltarule regrade class --set corrected.json"
        })
final class RegradeCommand implements Callable<Integer> {
    private static final String SET = "--set";
    private static final String RELEASE = "--release";
    private static final String SECRET = "--secret-file";

    @Parameters(paramLabel = "OUT", description = "What batch or merge has written.")
    Path out;

    @Option(names = "--set", paramLabel = "NEWSET", description = "The other set's id or file.")
    String set;

    @Option(
            names = "--release",
            paramLabel = "DIR",
            description = {
                "Where each student has an own variant, in place of --set: what handout --set NEWSET wrote with the same",
                "roster and secret, its folder staff/release. Nobody's formula may be another than before."
            })
    Path release;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "The secret file, where it is not where it was.")
    Path secretFile;

    @Option(names = "--accept", description = "Put the new grading in the place of the old one, which is kept.")
    boolean accept;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        Regrading regrading = new Regrading(out);
        if ((set == null) == (release == null)) {
            throw new BadInput(
                    "Give --set NEWSET, or --release DIR for a class with own variants: what to grade against.");
        }
        List<String> called = regrading.batch();
        List<String> arguments = release == null
                ? regrading.begin(Map.of(SET, set), LedgerHeader.criteria(standard(called)))
                : regrading.begin(
                        values(), LedgerHeader.criteria(released(called).standard()));
        int graded = Deltarule.run(print, spec.commandLine().getErr(), arguments.toArray(String[]::new));
        if (graded != Exit.DONE) {
            return graded;
        }
        Regrading.Outcome outcome = regrading.compare();
        Changes changes = outcome.changes();
        print.println(changes.changed().size() + " of " + changes.students() + " change: " + changes.better()
                + " have more points, " + changes.worse() + " fewer.");
        Optional<Path> before = accept ? Optional.of(regrading.accept()) : Optional.empty();
        print.println("Changes:   " + where(outcome.page(), before));
        print.println("As CSV:    " + where(outcome.table(), before));
        print.println(before.map(kept -> "Accepted: " + out + " has the new grading; what was is in " + kept)
                .orElse("No score and no report has changed in " + out
                        + " yet; the same command with --accept puts it there."));
        return Exit.DONE;
    }

    /** The comparison lies with what was, and moves away with it. */
    private static Path where(Path written, Optional<Path> before) {
        return before.map(kept -> kept.resolve("staff").resolve(written.getFileName()))
                .orElse(written);
    }

    private ProblemSet standard(List<String> called) {
        if (!AgainCommand.has(called, SET)) {
            throw new BadInput(
                    out + ": this class was graded against a release, each student against an own variant, and"
                            + " nobody is graded against a variant that is not certified. Make them, and grade against them:\n"
                            + "  ./deltarule handout --set " + set + " --roster "
                            + AgainCommand.value(called, "--roster").orElse("ROSTER.csv") + " --secret-file "
                            + secret(called) + " --earlier-release "
                            + AgainCommand.value(called, RELEASE).orElse("RELEASE") + " --out CORRECTED\n"
                            + "  ./deltarule regrade " + out + " --release CORRECTED/staff/release");
        }
        return new ProblemSets(Problems.onClassPath()).definition(set).standard();
    }

    private Released released(List<String> called) {
        if (!AgainCommand.has(called, RELEASE)) {
            throw new BadInput(
                    out + ": this class was graded with --set, everybody against the same variant; give --set"
                            + " NEWSET.");
        }
        return Released.open(release, Path.of(secret(called)));
    }

    private String secret(List<String> called) {
        return secretFile == null ? AgainCommand.value(called, SECRET).orElse("FILE") : secretFile.toString();
    }

    private Map<String, String> values() {
        return secretFile == null
                ? Map.of(RELEASE, release.toString())
                : Map.of(RELEASE, release.toString(), SECRET, secretFile.toString());
    }
}
