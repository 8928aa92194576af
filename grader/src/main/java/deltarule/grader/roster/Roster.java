package deltarule.grader.roster;

import deltarule.grader.problem.InvalidProblem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The students of a course, from a CSV file with a header. Ids differ even where capitals do not count. A student may have
 * other names too: what each learning platform calls them.
 */
public final class Roster {
    private final Map<String, Student> byId = new LinkedHashMap<>();
    private final Map<String, Set<Student>> byOtherName = new HashMap<>();
    private final Map<String, Set<Student>> byPerson = new HashMap<>();

    Roster() {}

    /**
     * Reads a roster.
     *
     * @throws InvalidProblem if the file cannot be read, has no column of ids, no student, or an id that cannot be one
     */
    public static Roster read(Path file) {
        return RosterFile.read(file);
    }

    /** Adds a student; gives the one who had the id already, or null. */
    Student add(Student student, List<String> otherNames) {
        Student other = byId.putIfAbsent(NameKey.of(student.id()), student);
        if (other == null) {
            otherNames.forEach(name -> put(byOtherName, NameKey.of(name), student));
            rotations(student.name()).forEach(name -> put(byPerson, name, student));
        }
        return other;
    }

    /** All students, in the file's order. */
    public List<Student> students() {
        return List.copyOf(byId.values());
    }

    /** The student with this id, capitals or not. */
    public Optional<Student> find(String id) {
        return Optional.ofNullable(byId.get(NameKey.of(id)));
    }

    /** The students whom a learning platform or the course calls by this id, e-mail address or login. */
    public Set<Student> identified(String name) {
        Set<Student> found = new LinkedHashSet<>();
        find(name).ifPresent(found::add);
        found.addAll(byOtherName.getOrDefault(NameKey.of(name), Set.of()));
        return found;
    }

    /** The students with this name, whichever of its words comes first, with or without anything between the words. */
    public Set<Student> named(String person) {
        return byPerson.getOrDefault(letters(person), Set.of());
    }

    private static void put(Map<String, Set<Student>> names, String name, Student student) {
        names.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(student);
    }

    /** {@code Doe, Jane} and {@code Jane Doe} are one person. */
    private static Set<String> rotations(String name) {
        List<String> words = Stream.of(name.split("[\\s,]+"))
                .map(Roster::letters)
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> rotations = new LinkedHashSet<>();
        for (int first = 0; first < words.size(); first++) {
            rotations.add(
                    String.join("", words.subList(first, words.size())) + String.join("", words.subList(0, first)));
        }
        return rotations;
    }

    private static String letters(String text) {
        return NameKey.composed(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
