package deltarule.grader.variant;

import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.roster.Student;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which variants of a release were certified, each under a name that only the secret connects with a student.
 *
 * @param variants the certified variants by that name, sorted
 */
public record Certificates(SortedMap<String, Certified> variants) {
    /**
     * One certified variant.
     *
     * @param draw how many variants were drawn for the student before it and not certified
     * @param identity the hash of what decides the verdict, as {@link VariantIdentity} makes it
     * @param tried how many things were tried, all of which hold
     * @param seal follows from the secret and all of this, so that a changed or invented certificate is noticed
     */
    public record Certified(int draw, String identity, int tried, String seal) {
        /** Refuses another variant than the certified one. */
        void require(Student student, String found, String place) {
            if (!identity.equals(found)) {
                throw new InvalidProblem(place + ": the certificate for " + student.id()
                        + " is that of another variant. Restore the file from a copy, or hand out anew with the same"
                        + " roster and secret.");
            }
        }
    }

    /** No certificate yet. */
    public Certificates() {
        this(new TreeMap<>());
    }

    /** Notes that a student's variant was certified. Used by several lanes at once. */
    public synchronized void add(
            CourseSecret secret, String set, Student student, int draw, String identity, int tried) {
        String name = name(secret, set, student);
        variants.put(name, new Certified(draw, identity, tried, seal(secret, name, draw, identity, tried)));
    }

    /** Which draw a student's variant is; empty for a student who has no certificate. */
    public OptionalInt draw(CourseSecret secret, String set, Student student) {
        Certified certified = variants.get(name(secret, set, student));
        return certified == null ? OptionalInt.empty() : OptionalInt.of(certified.draw());
    }

    /** Refuses certificates that were altered since they were made. */
    void requireUnaltered(CourseSecret secret, String place) {
        List<String> altered = variants.entrySet().stream()
                .filter(one -> !seal(
                                secret,
                                one.getKey(),
                                one.getValue().draw(),
                                one.getValue().identity(),
                                one.getValue().tried())
                        .equals(one.getValue().seal()))
                .map(Map.Entry::getKey)
                .toList();
        if (!altered.isEmpty()) {
            throw new InvalidProblem(
                    place + ": the certificates of " + altered.size() + " variants are not as they were"
                            + " made, the first is " + altered.get(0)
                            + ". Restore the file from a copy, or hand out anew with the same roster and secret.");
        }
    }

    /** The certificate of a student's variant; refuses a student who has none. */
    Certified of(CourseSecret secret, String set, Student student, String place) {
        Certified certified = variants.get(name(secret, set, student));
        if (certified == null) {
            throw new InvalidProblem(place + ": there is no certificate for the variant of " + student.id()
                    + ", who was not in the roster handed out to. Hand out anew with a roster that has everybody; nobody's"
                    + " variant changes.");
        }
        return certified;
    }

    private static String name(CourseSecret secret, String set, Student student) {
        return secret.tag("certificate", set, student.id().toLowerCase(Locale.ROOT));
    }

    private static String seal(CourseSecret secret, String name, int draw, String identity, int tried) {
        return secret.tag("seal", name, Integer.toString(draw), identity, Integer.toString(tried));
    }
}
