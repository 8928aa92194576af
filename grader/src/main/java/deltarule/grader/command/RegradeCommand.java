package deltarule.grader.command;

import deltarule.grader.regrade.Regrading;
import deltarule.grader.report.Changes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
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
            "the place of what was until --accept, and then what was is kept in OUT/before.",
            "Example:  ./deltarule regrade class --set corrected.json"
        })
final class RegradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "What batch has written.")
    Path out;

    @Option(names = "--set", required = true, paramLabel = "NEWSET", description = "The other set's id or file.")
    String set;

    @Option(names = "--accept", description = "Put the new grading in the place of the old one, which is kept.")
    boolean accept;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        Regrading regrading = new Regrading(out);
        List<String> arguments = regrading.begin(set);
        int graded = Deltarule.run(print, spec.commandLine().getErr(), arguments.toArray(String[]::new));
        if (graded != Exit.DONE) {
            return graded;
        }
        Regrading.Outcome outcome = regrading.compare();
        Changes changes = outcome.changes();
        print.println(changes.changed().size() + " of " + changes.students() + " change: " + changes.better()
                + " have more points, " + changes.worse() + " fewer.");
        print.println("Changes:   " + outcome.page());
        print.println("As CSV:    " + outcome.table());
        if (accept) {
            print.println("Accepted; what was is in " + regrading.accept());
        } else {
            print.println("Nothing has changed in " + out + " yet; the same command with --accept puts it there.");
        }
        return Exit.DONE;
    }
}
