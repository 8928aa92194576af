package deltarule.grader.variant;

import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.problem.SetDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was handed out, frozen: the set's file, a digest of every problem, and the secret's fingerprint. It holds neither the
 * secret nor a list of students.
 *
 * @param set the set's id
 * @param definition the set's file, as text
 * @param secret the fingerprint of the secret
 * @param grader the version that handed out
 * @param problems a digest of each problem by id: whatever decides what is asked and what is right
 */
public record Release(String set, String definition, String secret, String grader, Map<String, String> problems) {

    /** What tells variants of this release apart. */
    VariantIdentity identity() {
        return new VariantIdentity(problems, grader);
    }

    /** The release of a set as it is now. */
    static Release of(SetDefinition set, String definition, CourseSecret secret, String grader) {
        return new Release(set.id(), definition, secret.fingerprint(), grader, digests(set));
    }

    static Map<String, String> digests(SetDefinition set) {
        Map<String, String> digests = new LinkedHashMap<>();
        set.entries().forEach(entry -> digests.put(entry.problem().id(), ProblemDigest.of(entry.problem())));
        return digests;
    }

    /**
     * Whether this grader still asks what was handed out.
     *
     * @param set the frozen set, read from {@link #definition}
     * @throws InvalidProblem naming what changed and the repair
     */
    void require(SetDefinition set, CourseSecret given, String place) {
        requireSecret(given, place);
        List<String> changed = digests(set).entrySet().stream()
                .filter(problem -> !problem.getValue().equals(problems.get(problem.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (!changed.isEmpty()) {
            throw new InvalidProblem(place + ": since the handout these problems have changed: "
                    + String.join(", ", changed) + ". Grade with the version that handed out (" + grader
                    + "), or hand out anew.");
        }
    }

    /** Refuses another secret than the one handed out with. */
    void requireSecret(CourseSecret given, String place) {
        if (!given.fingerprint().equals(secret)) {
            throw new InvalidProblem(place + ": the secret is another than the one handed out with (fingerprint "
                    + given.fingerprint() + " found, " + secret + " expected). Every student would be graded against a"
                    + " variant nobody has; name the secret file that the handout was made with.");
        }
    }
}
