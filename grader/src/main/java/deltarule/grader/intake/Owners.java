package deltarule.grader.intake;

import deltarule.grader.roster.Roster;
import deltarule.grader.roster.Student;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose deliveries are. Nothing is guessed: what fits nobody or several is nobody's.
 *
 * @param known each student's deliveries
 * @param unknown the others with the reason and the repair
 */
record Owners(Map<Student, List<Delivery>> known, Map<Delivery, String> unknown) {

    static Owners of(List<Delivery> deliveries, Roster roster) {
        Map<Student, List<Delivery>> known = new LinkedHashMap<>();
        Map<Delivery, String> unknown = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            Set<Student> candidates = candidates(delivery.claim(), roster);
            if (candidates.size() == 1) {
                known.computeIfAbsent(candidates.iterator().next(), unused -> new ArrayList<>())
                        .add(delivery);
            } else {
                unknown.put(delivery, why(delivery, candidates));
            }
        }
        return new Owners(known, unknown);
    }

    /** By the ids given, and where they are nobody's, by words of the name; the student's name must not speak against it. */
    private static Set<Student> candidates(Claim claim, Roster roster) {
        Set<Student> byId = identified(claim.ids(), roster);
        for (List<String> words : claim.words()) {
            if (byId.isEmpty()) {
                byId = identified(words, roster);
            }
        }
        Set<Student> byName = claim.person().isEmpty() ? Set.of() : roster.named(claim.person());
        if (byId.isEmpty() || byName.isEmpty()) {
            return byId.isEmpty() ? byName : byId;
        }
        Set<Student> both = new LinkedHashSet<>(byId);
        both.retainAll(byName);
        if (both.isEmpty()) {
            both.addAll(byId);
            both.addAll(byName);
        }
        return both;
    }

    private static Set<Student> identified(List<String> ids, Roster roster) {
        return ids.stream()
                .flatMap(id -> roster.identified(id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String why(Delivery delivery, Set<Student> candidates) {
        String name = delivery.submission();
        String called = String.join(", ", delivery.claim().ids());
        return candidates.isEmpty()
                ? "No student of the roster belongs to the name \"" + name + "\""
                        + (called.isEmpty() || name.contains(called) ? "" : " (" + called + ")")
                        + "; name the folder or zip after the student's id, or add the student to the roster."
                : "The name \"" + name + "\" fits several students: "
                        + candidates.stream().map(Student::id).collect(Collectors.joining(", "))
                        + "; name the folder or zip after the right one's id.";
    }
}
