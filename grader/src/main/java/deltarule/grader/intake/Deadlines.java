package deltarule.grader.intake;

import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.roster.NameKey;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When submissions are due, and when they came where the export does not say.
 *
 * @param file its path, for messages
 * @param general everybody's deadline
 * @param extensions the deadlines of single students by id, in lower case
 * @param submitted times of submission by student's id or by submission, in lower case
 */
public record Deadlines(
        String file,
        Optional<OffsetDateTime> general,
        Map<String, OffsetDateTime> extensions,
        Map<String, OffsetDateTime> submitted) {

    /** Nothing is due. */
    public static final Deadlines NONE = new Deadlines("", Optional.empty(), Map.of(), Map.of());

    /**
     * Reads a file of deadlines, CSV or JSON.
     *
     * @throws InvalidProblem if it cannot be read, or a time has no offset; the message names file and line
     */
    public static Deadlines read(Path file) {
        return DeadlinesFile.read(file);
    }

    /** When nothing is awaited from anybody any more; empty when nothing is due. */
    public Optional<OffsetDateTime> latest() {
        return Stream.concat(general.stream(), extensions.values().stream()).max(OffsetDateTime::compareTo);
    }

    /** When a student's submission is due. */
    Optional<OffsetDateTime> of(Set<String> ids) {
        return first(extensions, ids).or(() -> general);
    }

    /** When something came, by the submission's name. */
    Optional<OffsetDateTime> submitted(String submission) {
        return Optional.ofNullable(submitted.get(NameKey.of(submission)));
    }

    /** When a student's only submission came. */
    Optional<OffsetDateTime> submitted(Set<String> ids) {
        return first(submitted, ids);
    }

    /** Refuses ids that are nobody's: a slip would cost somebody an extension. */
    void requireKnown(Set<String> students, Set<String> submissions) {
        Set<String> unknown = new TreeSet<>(extensions.keySet());
        unknown.removeAll(students);
        Set<String> unknownTimes = new TreeSet<>(submitted.keySet());
        unknownTimes.removeAll(students);
        unknownTimes.removeAll(submissions);
        unknown.addAll(unknownTimes);
        if (!unknown.isEmpty()) {
            throw new InvalidProblem(file + ": no student and no submission is called " + String.join(", ", unknown)
                    + "; mend the ids, or add the students to the roster.");
        }
    }

    private static Optional<OffsetDateTime> first(Map<String, OffsetDateTime> times, Set<String> ids) {
        return ids.stream().map(times::get).filter(time -> time != null).findFirst();
    }
}
