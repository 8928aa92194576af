package deltarule.grader.regrade;

import deltarule.grader.adjust.AdjustmentsFile;
import deltarule.grader.batch.AgainCommand;
import deltarule.grader.batch.Ledger;
import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.LedgerHeader;
import deltarule.grader.batch.LedgerRecord;
import deltarule.grader.batch.Publication;
import deltarule.grader.files.FileTree;
import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.report.Changes;
import deltarule.grader.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A class graded again beside what was: {@code OUT/regraded} holds the new grading until it is accepted, {@code OUT/before/1}, 2
 * and so on hold what it took the place of.
 */
public final class Regrading {
    private static final List<String> PARTS = List.of("staff", "students");

    private final Path out;
    private final Path regraded;
    private final Path accepted;

    /** Of a class that batch has graded, or merge has put together. */
    public Regrading(Path out) {
        this.out = out.toAbsolutePath();
        this.regraded = this.out.resolve("regraded");
        this.accepted = regraded.resolve("accepted");
    }

    /** What changed, and where it is written. */
    public record Outcome(Changes changes, Path page, Path table) {}

    /**
     * The command line of the batch that graded the class.
     *
     * @throws InvalidProblem if the class cannot be graded again by itself
     */
    public List<String> batch() throws IOException {
        finishAcceptance();
        LedgerHeader header = header(Ledger.read(out));
        if (header.shards() > 1) {
            throw new InvalidProblem(out + ": this is part " + header.shard() + " of " + header.shards()
                    + " of a class; merge the parts and grade the whole again.");
        }
        if (header.batch().isEmpty()) {
            throw new InvalidProblem(out + ": its ledger does not say how the class was graded; start the batch, or the"
                    + " merge of its parts, again with this grader first.");
        }
        return header.batch();
    }

    /**
     * Begins anew.
     *
     * @param against other values of options
     * @param criteria the criteria of what is graded against now, with their points
     * @return the command line that grades the class again
     * @throws InvalidProblem if the class cannot be graded again by itself, or its adjustments are not about these criteria
     */
    public List<String> begin(Map<String, String> against, Map<String, Integer> criteria) throws IOException {
        List<String> called = batch();
        AdjustmentsFile.in(out, LedgerEntry.students(Ledger.read(out).current().values()), criteria);
        FileTree.delete(regraded);
        Files.createDirectories(regraded);
        Path adjustments = out.resolve(AdjustmentsFile.NAME);
        if (Files.exists(adjustments)) {
            Files.copy(adjustments, regraded.resolve(AdjustmentsFile.NAME), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Publication.carry(out, regraded);
        Map<String, String> values = new HashMap<>(against);
        values.put("--out", regraded.toString());
        return AgainCommand.of(called, values);
    }

    private void finishAcceptance() throws IOException {
        if (Files.exists(accepted)) {
            accept();
        }
    }

    private LedgerHeader header(LedgerRecord ledger) {
        return ledger.header()
                .orElseThrow(() -> new InvalidProblem(
                        out + ": no ledger of a graded class found; name the --out of a batch that is done."));
    }

    /**
     * Compares, and writes what changed below {@code OUT/staff}.
     *
     * @throws InvalidProblem if somebody with an own variant was graded against another formula than before
     */
    public Outcome compare() throws IOException {
        LedgerRecord before = Ledger.read(out);
        Comparison comparison = new Comparison(out, regraded);
        if (AgainCommand.has(header(before).batch(), "--release")) {
            comparison.requireSameFormulas(before, Ledger.read(regraded));
        }
        Changes changes = comparison.changes(before, Ledger.read(regraded));
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
