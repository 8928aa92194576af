package deltarule.grader.roster;

import deltarule.grader.submission.SubmissionName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose submissions are. A learning platform names each after its student; what is inside a submission has no say.
 *
 * @param known the submissions that belong to one student
 * @param unknown the others, with the reason and the repair
 */
public record Submitters(Map<Path, Student> known, Map<Path, String> unknown) {
    private static final String BETWEEN_WORDS = "[_\\s]+";

    /**
     * Finds the students by the submissions' names: the id itself, an id among the words of the name as Canvas and Moodle write
     * it, or the student's name before the first underscore.
     */
    public static Submitters of(List<Path> submissions, Roster roster) {
        Map<Path, Student> known = new LinkedHashMap<>();
        Map<Path, String> unknown = new LinkedHashMap<>();
        Map<Student, Path> first = new HashMap<>();
        for (Path submission : submissions) {
            String name = SubmissionName.of(submission);
            Set<Student> candidates = candidates(name, roster);
            if (candidates.size() != 1) {
                unknown.put(submission, why(name, candidates));
                continue;
            }
            Student student = candidates.iterator().next();
            Path other = first.putIfAbsent(student, submission);
            if (other == null) {
                known.put(submission, student);
            } else {
                unknown.put(
                        submission,
                        "This is a second submission of " + student.id() + ", beside " + SubmissionName.of(other)
                                + "; leave the one that counts in the folder.");
            }
        }
        return new Submitters(known, unknown);
    }

    private static Set<Student> candidates(String name, Roster roster) {
        if (roster.find(name).isPresent()) {
            return Set.of(roster.find(name).get());
        }
        Set<Student> byId = Stream.of(name.split(BETWEEN_WORDS))
                .flatMap(word -> roster.find(word).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!byId.isEmpty()) {
            return byId;
        }
        String person = letters(name.split("_", 2)[0]);
        return roster.students().stream()
                .filter(student -> !student.name().isEmpty())
                .filter(student -> letters(student.name()).equals(person))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String why(String name, Set<Student> candidates) {
        return candidates.isEmpty()
                ? "No student of the roster belongs to the name \"" + name
                        + "\"; name the folder or zip after the student's id, or add the student to the roster."
                : "The name \"" + name + "\" fits several students: "
                        + candidates.stream().map(Student::id).collect(Collectors.joining(", "))
                        + "; name the folder or zip after the right one's id.";
    }
}
