package deltarule.grader.variant;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.roster.Student;
import java.nio.file.Path;

/** What was handed out, and the secret it was handed out with: each student's own variant. */
public final class Released {
    private final SetDefinition definition;
    private final CourseSecret secret;
    private final VariantIdentity identity;
    private final Certificates certificates;
    private final String place;

    /**
     * @param place the file of the certificates, for messages
     */
    Released(
            SetDefinition definition,
            CourseSecret secret,
            VariantIdentity identity,
            Certificates certificates,
            String place) {
        this.definition = definition;
        this.secret = secret;
        this.identity = identity;
        this.certificates = certificates;
        this.place = place;
    }

    /**
     * Opens a release.
     *
     * @throws deltarule.grader.problem.InvalidProblem if this grader or this secret is not the one handed out with, or the
     *     certificates are missing or altered
     */
    public static Released open(Path folder, Path secretFile) {
        return ReleaseFolder.open(folder, new ProblemSets(Problems.onClassPath()), SecretFile.read(secretFile));
    }

    /** The variant with every default, which has the same problems and contracts as all others. */
    public ProblemSet standard() {
        return definition.standard();
    }

    /**
     * A student's variant.
     *
     * @throws deltarule.grader.problem.InvalidProblem if it was not certified when it was handed out
     */
    public ProblemSet of(Student student) {
        Certificates.Certified certified = certificates.of(secret, definition.id(), student, place);
        ProblemSet variant = VariantSeeds.ofStudent(secret, definition.id(), student.id(), certified.draw())
                .of(definition);
        certified.require(student, identity.of(variant), place);
        return variant;
    }
}
