package deltarule.grader.batch;

import deltarule.grader.batch.LedgerEntry.Status;
import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of a batch, laid beside each other. */
public final class Merge {
    private final Map<Path, LedgerRecord> parts = new LinkedHashMap<>();
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final NavigableSet<String> duplicates = new TreeSet<>();
    private final NavigableSet<String> conflicts = new TreeSet<>();

    /**
     * What is true of a student.
     *
     * @param part where it stands
     * @param others the entries of attempts that do not count
     * @param entry the one that counts
     */
    record Found(Path part, List<LedgerEntry> others, LedgerEntry entry) {
        List<LedgerEntry> attempts() {
            return Stream.concat(others.stream(), Stream.of(entry)).toList();
        }
    }

    /**
     * Reads the ledgers of parts.
     *
     * @throws InvalidProblem if a part has no ledger, or is a part of another batch
     * @throws IOException if one cannot be read
     */
    public static Merge of(List<Path> folders) throws IOException {
        Merge merge = new Merge();
        for (Path folder : folders) {
            LedgerRecord part = Ledger.read(folder);
            if (part.header().isEmpty()) {
                throw new InvalidProblem(folder + ": no ledger found there; name what batch --shard wrote with --out.");
            }
            merge.requireOneBatch(folder, part.header().get());
            merge.parts.put(folder, part);
        }
        merge.parts.forEach(merge::add);
        return merge;
    }

    private void requireOneBatch(Path folder, LedgerHeader header) {
        for (Map.Entry<Path, LedgerRecord> other : parts.entrySet()) {
            Map<String, String> theirs = header(other.getValue()).common();
            header.common().forEach((what, value) -> {
                if (!theirs.get(what).equals(value)) {
                    throw new InvalidProblem(folder + " and " + other.getKey() + " are no parts of one batch: their "
                            + what + " differs, " + value + " and " + theirs.get(what)
                            + ". Run one of them again as the other was.");
                }
            });
        }
    }

    private void add(Path folder, LedgerRecord part) {
        NavigableMap<String, LedgerEntry> entries = new TreeMap<>(part.current());
        entries.keySet().retainAll(header(part).places().keySet());
        Map<String, Map<String, LedgerEntry>> attempts = part.attempts();
        entries.forEach((student, entry) -> {
            List<LedgerEntry> others = attempts.get(student).values().stream()
                    .filter(one -> !one.counts())
                    .toList();
            add(student, new Found(folder, others, entry));
        });
    }

    /** What was graded after the grader had failed elsewhere is what counts. */
    private void add(String student, Found one) {
        Found other = found.putIfAbsent(student, one);
        if (other == null) {
            return;
        }
        boolean failed = one.entry().status() == Status.GRADER_ERROR;
        boolean otherFailed = other.entry().status() == Status.GRADER_ERROR;
        if (otherFailed && !failed) {
            found.put(student, one);
        }
        boolean same = failed || otherFailed || one.entry().equals(other.entry());
        (same ? duplicates : conflicts).add(student);
    }

    /** The students, as outputs call them. */
    public List<String> students() {
        return LedgerEntry.students(found.values().stream().map(Found::entry).toList());
    }

    /** The set's criteria with their points. */
    public Map<String, Integer> criteria() {
        return any().criteria();
    }

    /** What all parts together are about. */
    LedgerHeader whole(List<String> arguments) {
        Map<String, Integer> places = new LinkedHashMap<>();
        found.values().stream()
                .map(Found::entry)
                .sorted(Comparator.comparing(LedgerEntry::place))
                .forEach(entry -> places.put(entry.student(), entry.place()));
        return any().whole(places, arguments);
    }

    /** What is true of each student, and where it stands. */
    Map<String, Found> found() {
        return found;
    }

    /** Whether there is exactly one result for everybody. */
    public boolean isWhole() {
        return found.size() == any().total() && conflicts.isEmpty();
    }

    /** How many there are in all. */
    public int total() {
        return any().total();
    }

    /** How many are there. */
    public int present() {
        return found.size();
    }

    /** Who is in two parts that say the same, sorted. */
    public NavigableSet<String> duplicates() {
        return duplicates;
    }

    /** Who is in two parts that say different things, sorted. */
    public NavigableSet<String> conflicts() {
        return conflicts;
    }

    /** Who could not be graded, sorted; running their part again tries once more. */
    public NavigableSet<String> failed() {
        NavigableSet<String> failed = new TreeSet<>();
        found.forEach((student, one) -> {
            if (one.entry().status() == Status.GRADER_ERROR) {
                failed.add(student);
            }
        });
        return failed;
    }

    /** Who is missing from parts that began, sorted. */
    public NavigableSet<String> missing() {
        NavigableSet<String> missing = new TreeSet<>();
        parts.values().forEach(part -> missing.addAll(header(part).places().keySet()));
        missing.removeAll(found.keySet());
        return missing;
    }

    /** The parts of which nothing was given. */
    public NavigableSet<Integer> absentShards() {
        NavigableSet<Integer> absent = new TreeSet<>();
        IntStream.rangeClosed(1, any().shards()).forEach(absent::add);
        parts.values().forEach(part -> absent.remove(header(part).shard()));
        return absent;
    }

    /** The parts to run again: absent ones, and those in which somebody is missing, failed or in conflict. */
    public NavigableSet<Integer> shardsToRunAgain() {
        NavigableSet<Integer> again = absentShards();
        Shard split = new Shard(1, any().shards());
        for (NavigableSet<String> students : List.of(missing(), conflicts, failed())) {
            students.forEach(student -> again.add(split.numberOf(student)));
        }
        return again;
    }

    /** How many parts the batch has. */
    public int shards() {
        return any().shards();
    }

    /** The command lines that run parts again, in their order. */
    public List<List<String>> commands() {
        return shardsToRunAgain().stream().map(this::command).toList();
    }

    private List<String> command(int shard) {
        for (LedgerRecord part : parts.values()) {
            if (header(part).shard() == shard) {
                return header(part).arguments();
            }
        }
        return AgainCommand.of(
                any().arguments(),
                Map.of("--shard", new Shard(shard, any().shards()).toString(), "--out", "shard-" + shard));
    }

    private LedgerHeader any() {
        return header(parts.values().iterator().next());
    }

    private static LedgerHeader header(LedgerRecord part) {
        return part.header().orElseThrow();
    }
}
