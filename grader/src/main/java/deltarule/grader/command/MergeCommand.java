package deltarule.grader.command;

import deltarule.grader.adjust.AdjustmentsFile;
import deltarule.grader.batch.Gradebook;
import deltarule.grader.batch.Ledger;
import deltarule.grader.batch.Merge;
import deltarule.grader.batch.MergedClass;
import deltarule.grader.batch.Publication;
import deltarule.grader.report.ClassRow;
import deltarule.grader.report.ClassTable;
import deltarule.grader.report.Naming;
import deltarule.grader.report.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the parts of a batch together. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Puts together what batch --shard wrote, as if it had never been split.",
        footer = {
            "",
            "Where something is missing or contradicts itself nothing is written, the parts to run again are",
            "named, and the exit code is 1. Merging again changes nothing.",
            "DIR/adjustments.csv changes points, as batch --help says; those of the parts do not count here."
        })
final class MergeCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to write; students/ and staff/ are made in it.")
    Path out;

    @Option(
            names = "--identities",
            description = "Keep the parts' names in staff/results.jsonl, which has pseudonyms otherwise.")
    boolean identities;

    @Parameters(arity = "1..*", paramLabel = "PART", description = "The --out of each part.")
    List<Path> parts;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (Path part : parts) {
            if (Files.exists(out) && Files.exists(part) && Files.isSameFile(out, part)) {
                throw new BadInput(out + " is one of the parts; name another --out.");
            }
        }
        Merge merge = Merge.of(parts);
        PrintWriter print = spec.commandLine().getOut();
        print.println(merge.present() + " of " + merge.total() + " are there, "
                + merge.duplicates().size() + " of them in several parts that say the same.");
        GradedClass.say(print, "Missing", merge.missing());
        GradedClass.say(print, "In conflict", merge.conflicts());
        GradedClass.say(print, "Not gradable", merge.failed());
        GradedClass.say(print, "Parts not given", merge.absentShards());
        if (!merge.isWhole() || !merge.failed().isEmpty()) {
            again(print, merge);
        }
        if (!merge.isWhole()) {
            return Exit.NOT_REACHED;
        }
        return write(print, merge);
    }

    private int write(PrintWriter print, Merge merge) throws IOException {
        Publication own = Publication.of(out, merge.students(), merge.criteria());
        for (Path part : parts) {
            Publication.carry(part, out);
        }
        Publication publication = new Publication(own.adjustments(), Publication.isReleased(out));
        List<Path> without = parts.stream()
                .map(part -> part.resolve(AdjustmentsFile.NAME))
                .filter(Files::exists)
                .toList();
        if (!without.isEmpty()) {
            print.println("Of no effect here: " + without + "; what counts is " + out.resolve(AdjustmentsFile.NAME));
        }
        Reports reports = new Reports(out);
        List<ClassRow> rows;
        try (Ledger ledger = Ledger.open(out)) {
            rows = new MergedClass(merge, ledger, reports, new Naming(Optional.empty(), identities), publication)
                    .write(List.copyOf(
                            spec.root().commandLine().getParseResult().originalArgs()));
        }
        print.print(ClassTable.text(rows, Terminal.width(), Terminal.colours()));
        Shown.say(print, publication, rows);
        print.println("Gradebook:  " + reports.classPage().resolveSibling(Gradebook.FILE));
        print.println("Class page: " + reports.classPage());
        return merge.failed().isEmpty() ? Exit.DONE : Exit.FAULT;
    }

    private static void again(PrintWriter print, Merge merge) {
        NavigableSet<Integer> shards = merge.shardsToRunAgain();
        print.println("Run again, of " + merge.shards() + " parts: "
                + shards.stream().map(String::valueOf).collect(Collectors.joining(",")));
        merge.commands()
                .forEach(command -> print.println("  ./deltarule "
                        + command.stream().map(MergeCommand::quoted).collect(Collectors.joining(" "))));
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./=:,@%+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
