package deltarule.grader.intake;

import deltarule.grader.intake.Candidate.Standing;
import deltarule.grader.roster.NameKey;
import deltarule.grader.roster.Roster;
import deltarule.grader.roster.Student;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everybody of a class with what they handed in.
 *
 * @param candidates in the roster's order, and behind them what belongs to nobody; without a roster by name
 * @param others entries of the folder that are no submission
 */
public record ClassList(List<Candidate> candidates, List<String> others) {

    /**
     * Reads what a learning platform exported.
     *
     * @param folder the export, unpacked
     * @throws deltarule.grader.problem.InvalidProblem if the export, or the deadlines for it, cannot be right
     * @throws IOException if a file cannot be read
     */
    public static ClassList read(Path folder, Optional<Roster> roster, Deadlines deadlines, AttemptPolicy policy)
            throws IOException {
        Exports exports = Exports.read(folder, roster);
        Attempts attempts = new Attempts(policy, deadlines);
        List<Candidate> candidates = roster.isPresent()
                ? students(exports.deliveries(), roster.get(), deadlines, attempts)
                : owners(exports.deliveries(), deadlines, attempts);
        return new ClassList(List.copyOf(candidates), exports.others());
    }

    /** Whether anything was handed in. */
    public boolean isEmpty() {
        return candidates.stream().allMatch(one -> one.submission().isEmpty());
    }

    private static List<Candidate> students(
            List<Delivery> deliveries, Roster roster, Deadlines deadlines, Attempts attempts) {
        Owners owners = Owners.of(deliveries, roster);
        Map<Student, Set<String>> ids = new HashMap<>();
        Set<String> all = new HashSet<>();
        deadlines.extensions().keySet().forEach(id -> name(ids, roster, id));
        deadlines.submitted().keySet().forEach(id -> name(ids, roster, id));
        ids.values().forEach(all::addAll);
        deadlines.requireKnown(all, submissions(deliveries));
        List<Candidate> candidates = new ArrayList<>();
        for (Student student : roster.students()) {
            List<Delivery> own = owners.known().getOrDefault(student, List.of());
            candidates.add(
                    own.isEmpty()
                            ? new Candidate(
                                    student.id(),
                                    candidates.size(),
                                    Optional.of(student),
                                    Standing.MISSING,
                                    "Nothing was handed in.",
                                    "",
                                    List.of())
                            : candidate(
                                    student.id(),
                                    candidates.size(),
                                    Optional.of(student),
                                    own,
                                    attempts.choose(own, ids.getOrDefault(student, Set.of()))));
        }
        Set<String> taken = new HashSet<>();
        candidates.forEach(one -> taken.add(NameKey.of(one.id())));
        owners.unknown()
                .forEach((delivery, why) -> candidates.add(new Candidate(
                        free(delivery.submission().replaceFirst("(?i)\\.zip$", ""), taken),
                        candidates.size(),
                        Optional.empty(),
                        Standing.UNMATCHED,
                        why,
                        delivery.submission(),
                        List.of())));
        return candidates;
    }

    /** A name, or where it is taken the name with a number. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(NameKey.of(free)); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private static void name(Map<Student, Set<String>> ids, Roster roster, String id) {
        Set<Student> students = roster.identified(id);
        if (students.size() == 1) {
            ids.computeIfAbsent(students.iterator().next(), unused -> new LinkedHashSet<>())
                    .add(id);
        }
    }

    private static List<Candidate> owners(List<Delivery> deliveries, Deadlines deadlines, Attempts attempts) {
        Map<String, List<Delivery>> byOwner = new TreeMap<>();
        deliveries.forEach(one -> byOwner.computeIfAbsent(one.owner(), unused -> new ArrayList<>())
                .add(one));
        Set<String> ids = new HashSet<>();
        byOwner.keySet().forEach(owner -> ids.add(NameKey.of(owner)));
        deadlines.requireKnown(ids, submissions(deliveries));
        List<Candidate> candidates = new ArrayList<>();
        byOwner.forEach((owner, own) -> candidates.add(candidate(
                owner, candidates.size(), Optional.empty(), own, attempts.choose(own, Set.of(NameKey.of(owner))))));
        return candidates;
    }

    private static Set<String> submissions(List<Delivery> deliveries) {
        Set<String> names = new HashSet<>();
        for (Delivery delivery : deliveries) {
            names.add(NameKey.of(delivery.submission()));
            names.add(NameKey.of(delivery.submission().replaceFirst("(?i)\\.zip$", "")));
        }
        return names;
    }

    private static Candidate candidate(
            String id, int place, Optional<Student> student, List<Delivery> deliveries, Attempts.Choice choice) {
        Standing standing =
                choice.why().isEmpty() ? Standing.GRADED : choice.missing() ? Standing.MISSING : Standing.UNCLEAR;
        String submission = deliveries.get(deliveries.size() - 1).submission();
        return new Candidate(id, place, student, standing, choice.why(), submission, choice.attempts());
    }
}
