package deltarule.grader.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a ledger holds.
 *
 * @param header of the last run; empty when there was none
 * @param entries of all runs, in the order written
 * @param first the index of the first entry of the last run
 */
public record LedgerRecord(Optional<LedgerHeader> header, List<LedgerEntry> entries, int first) {
    /** Nothing yet. */
    static final LedgerRecord EMPTY = new LedgerRecord(Optional.empty(), List.of(), 0);

    /** What is true of each student of the last run: the last attempt that counts. Students that are not done are not there. */
    public Map<String, LedgerEntry> current() {
        Map<String, LedgerEntry> current = new LinkedHashMap<>();
        for (LedgerEntry entry : entries.subList(first, entries.size())) {
            if (entry.counts()) {
                current.put(entry.student(), entry);
            }
        }
        return current;
    }

    /** The last entry of the last run for each attempt, by student and by the export's name for it. */
    public Map<String, Map<String, LedgerEntry>> attempts() {
        Map<String, Map<String, LedgerEntry>> attempts = new LinkedHashMap<>();
        for (LedgerEntry entry : entries.subList(first, entries.size())) {
            attempts.computeIfAbsent(entry.student(), unused -> new LinkedHashMap<>())
                    .put(entry.submission(), entry);
        }
        return attempts;
    }
}
