package deltarule.grader.gradebook;

import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.batch.LedgerEntry.Status;
import deltarule.grader.intake.PlatformNumber;
import deltarule.grader.roster.NameKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A class's entries by all that a platform may call a student. */
final class ClassScores {
    private final Map<String, Set<LedgerEntry>> byName = new LinkedHashMap<>();
    private final Set<LedgerEntry> unseen = new LinkedHashSet<>();

    ClassScores(Collection<LedgerEntry> entries) {
        for (LedgerEntry entry : entries) {
            if (entry.status() != Status.UNMATCHED) {
                unseen.add(entry);
                put(entry.student(), entry);
                PlatformNumber.canvasUser(entry.submission()).ifPresent(user -> put(user, entry));
                PlatformNumber.moodleParticipant(entry.submission())
                        .ifPresent(participant -> put(participant(participant), entry));
            }
        }
    }

    /** How Moodle's participants are called here, so that their numbers are no other ids. */
    static String participant(String number) {
        return "participant " + number;
    }

    /** The entries that any of these names belongs to. They count as seen. */
    Set<LedgerEntry> of(List<String> names) {
        Set<LedgerEntry> found = new LinkedHashSet<>();
        names.stream()
                .filter(name -> !name.isBlank())
                .forEach(name -> found.addAll(byName.getOrDefault(NameKey.of(name), Set.of())));
        unseen.removeAll(found);
        return found;
    }

    /** The points that there are, where no criterion is void. */
    int mostPoints() {
        return byName.values().stream()
                .flatMap(Set::stream)
                .filter(LedgerEntry::hasScore)
                .mapToInt(LedgerEntry::maxScore)
                .max()
                .orElse(0);
    }

    /** The students that no line was about. */
    List<String> unseen() {
        return unseen.stream().map(LedgerEntry::student).toList();
    }

    private void put(String name, LedgerEntry entry) {
        byName.computeIfAbsent(NameKey.of(name), unused -> new LinkedHashSet<>())
                .add(entry);
    }
}
