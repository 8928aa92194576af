package deltarule.grader.variant;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SetDefinition;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What decides a variant. The two seeds tell nothing of each other.
 *
 * @param forFormulas decides parameters and the numbers a student sees
 * @param forHiddenCases decides the numbers of hidden cases
 */
public record VariantSeeds(long forFormulas, long forHiddenCases) {
    private static final String PUBLIC = "public";
    private static final String HIDDEN = "hidden";
    private static final String AGAIN = "again";

    /**
     * The seeds of a student's variant: {@code HMAC(secret, set, student, "public")} and {@code "hidden"}. Capitals in the id do
     * not count.
     */
    public static VariantSeeds ofStudent(CourseSecret secret, String set, String student) {
        return ofStudent(secret, set, student, 0);
    }

    /**
     * The seeds of the variant that a student gets when others, drawn before, were not fit to be handed out.
     *
     * @param draw how many were drawn before; 0 gives the student's first
     */
    public static VariantSeeds ofStudent(CourseSecret secret, String set, String student, int draw) {
        String id = student.toLowerCase(Locale.ROOT);
        if (draw == 0) {
            return new VariantSeeds(secret.seed(set, id, PUBLIC), secret.seed(set, id, HIDDEN));
        }
        String again = Integer.toString(draw);
        return new VariantSeeds(secret.seed(set, id, PUBLIC, AGAIN, again), secret.seed(set, id, HIDDEN, AGAIN, again));
    }

    /** The seeds of a practice variant, which anybody can work out who knows its number. */
    public static VariantSeeds ofPractice(String set, long number) {
        CourseSecret known = new CourseSecret("practice".getBytes(StandardCharsets.UTF_8));
        return ofStudent(known, set, Long.toString(number));
    }

    /** A practice variant of a set, or the standard one where no number is given. */
    public static ProblemSet practice(SetDefinition definition, Long number) {
        return number == null
                ? definition.standard()
                : ofPractice(definition.id(), number).of(definition);
    }

    /** The variant itself. */
    public ProblemSet of(SetDefinition definition) {
        return definition.variant(forFormulas, forHiddenCases);
    }
}
