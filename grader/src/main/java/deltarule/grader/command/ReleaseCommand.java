package deltarule.grader.command;

import deltarule.grader.batch.AgainCommand;
import deltarule.grader.batch.ClassUpdate;
import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.LedgerHeader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the students the hidden cases of an exercise that is over. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "After the deadline: shows the hidden cases in the students' reports of a graded class.",
        footer = {
            "",
            "Nothing is graded. What was released stays so: later runs of batch, merge and regrade --accept write",
            "the students' reports with the hidden cases. It is refused before the latest deadline or extension.",
            "Example:  ./deltarule release class"
        })
final class ReleaseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "What batch or merge has written.")
    Path out;

    @Option(names = "--now", description = "Release although a deadline or an extension is not over.")
    boolean now;

    @Option(
            names = "--without-deadline",
            description =
                    "Release although the class was graded without --deadlines; you know that all have handed in.")
    boolean withoutDeadline;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ClassUpdate update = new ClassUpdate(out);
        LedgerHeader header = update.header();
        if (header.shards() > 1) {
            throw new BadInput(out + ": this is part " + header.shard() + " of " + header.shards()
                    + "; merge the parts and release the whole.");
        }
        String why = why(latest(header, update.graded()));
        int written = update.release(why);
        PrintWriter print = spec.commandLine().getOut();
        List<LedgerEntry> reports = update.graded().stream()
                .filter(entry -> !entry.result().isEmpty())
                .toList();
        print.println(why);
        print.println(written + " of " + reports.size()
                + " reports were written again; all show the hidden cases to their students now.");
        GradedClass.say(
                print,
                "Without a report",
                update.graded().stream()
                        .filter(entry -> entry.result().isEmpty())
                        .map(entry -> entry.student() + " (" + entry.status() + ")")
                        .toList());
        if (!AgainCommand.has(header.batch(), "--release")) {
            print.println(
                    "All students have the same variant: its hidden cases are no secret any more. Hand out another"
                            + " one next time.");
        }
        print.println("Students:   " + out.toAbsolutePath().resolve("students"));
        return Exit.DONE;
    }

    private static Optional<OffsetDateTime> latest(LedgerHeader header, List<LedgerEntry> entries) {
        return Stream.concat(Stream.of(header.deadline()), entries.stream().map(LedgerEntry::due))
                .filter(time -> !time.isEmpty())
                .map(OffsetDateTime::parse)
                .max(OffsetDateTime::compareTo);
    }

    private String why(Optional<OffsetDateTime> latest) {
        if (latest.isEmpty()) {
            if (!withoutDeadline) {
                throw new BadInput(out + ": no deadline is known, so nobody can say whether the exercise is over. Grade"
                        + " with --deadlines, or give --without-deadline when all have handed in.");
            }
            return "No deadline is known; released with --without-deadline.";
        }
        boolean over = latest.get().isBefore(OffsetDateTime.now(latest.get().getOffset()));
        if (!over && !now) {
            throw new BadInput(out + ": the latest deadline or extension is " + latest.get()
                    + ", which is not over; who still works would see the hidden cases. Wait, or give --now.");
        }
        return over
                ? "The latest deadline or extension, " + latest.get() + ", is over."
                : "The latest deadline or extension, " + latest.get() + ", is not over; released with --now.";
    }
}
