package deltarule.grader.batch;

import deltarule.grader.batch.LedgerEntry.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What earlier runs found out and need not find out again. */
final class KnownEntries {
    /** What decides a verdict, and the student it was written for. */
    private record Question(String student, String sha256, String key) {}

    private final Map<Question, LedgerEntry> entries = new HashMap<>();

    KnownEntries(List<LedgerEntry> before) {
        before.stream()
                .filter(LedgerEntry::isSettled)
                .forEach(entry -> entries.put(new Question(entry.student(), entry.sha256(), entry.key()), entry));
    }

    /** What became of the same content against the same variant; why something is refused names the file. */
    Optional<LedgerEntry> find(String student, String submission, String sha256, String key) {
        return Optional.ofNullable(entries.get(new Question(student, sha256, key)))
                .filter(entry ->
                        entry.status() != Status.REFUSED || entry.submission().equals(submission));
    }
}
