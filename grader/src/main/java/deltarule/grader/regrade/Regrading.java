package deltarule.grader.regrade;

import deltarule.grader.batch.AgainCommand;
import deltarule.grader.batch.Ledger;
import deltarule.grader.batch.LedgerRecord;
import deltarule.grader.files.FileTree;
import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.report.Changes;
import deltarule.grader.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * A class graded again beside what was: {@code OUT/regraded} holds the new grading until it is accepted, {@code OUT/before/1}, 2
 * and so on hold what it took the place of.
 */
public final class Regrading {
    private static final List<String> PARTS = List.of("staff", "students");
    private static final String SET = "--set";
    private static final String OUT = "--out";

    private final Path out;
    private final Path regraded;
    private final Path accepted;

    /** Of a class that batch has graded. */
    public Regrading(Path out) {
        this.out = out.toAbsolutePath();
        this.regraded = this.out.resolve("regraded");
        this.accepted = regraded.resolve("accepted");
    }

    /** What changed, and where it is written. */
    public record Outcome(Changes changes, Path page, Path table) {}

    /**
     * Begins anew, after finishing an acceptance that was interrupted.
     *
     * @return the command line that grades the class again
     * @throws InvalidProblem if the class cannot be graded again by itself
     */
    public List<String> begin(String set) throws IOException {
        if (Files.exists(accepted)) {
            accept();
        }
        FileTree.delete(regraded);
        return arguments(Ledger.read(out), set);
    }

    private List<String> arguments(LedgerRecord ledger, String set) {
        List<String> called = ledger.header()
                .orElseThrow(() -> new InvalidProblem(
                        out + ": no ledger of a graded class found; name the --out of a batch that is done."))
                .arguments();
        if (!called.contains("batch") || AgainCommand.has(called, "--shard")) {
            throw new InvalidProblem(out
                    + ": this class was put together from parts; grade the parts with the other set, and merge them.");
        }
        if (!AgainCommand.has(called, SET)) {
            throw new InvalidProblem(
                    out + ": this class was graded against a release, each student against an own variant;"
                            + " only a class that was graded with --set can be graded again.");
        }
        return AgainCommand.of(called, Map.of(SET, set, OUT, regraded.toString()));
    }

    /** Compares, and writes what changed below {@code OUT/staff}. */
    public Outcome compare() throws IOException {
        Changes changes = new Comparison(out, regraded).changes(Ledger.read(out), Ledger.read(regraded));
        Reports reports = new Reports(out);
        reports.writeForStaff(ChangesTable.FILE, ChangesTable.text(changes));
        return new Outcome(changes, reports.write(changes), reports.classPage().resolveSibling(ChangesTable.FILE));
    }

    /**
     * Puts the new grading in the old one's place, which is kept. May be called again after it was interrupted: what was decided
     * is marked first, and each move is made once.
     *
     * @return where the old one is
     */
    public Path accept() throws IOException {
        if (!Files.exists(accepted)) {
            Files.createDirectories(out.resolve("before"));
            Path free = free();
            Files.createDirectories(free);
            Files.writeString(accepted, out.relativize(free).toString());
        }
        Path kept = out.resolve(Files.readString(accepted));
        for (String part : PARTS) {
            move(out.resolve(part), kept.resolve(part));
            move(regraded.resolve(part), out.resolve(part));
        }
        FileTree.delete(regraded);
        return kept;
    }

    private Path free() {
        int number = 1;
        while (Files.exists(out.resolve("before").resolve(Integer.toString(number)))) {
            number++;
        }
        return out.resolve("before").resolve(Integer.toString(number));
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from) && !Files.exists(to)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
