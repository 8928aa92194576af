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

    private Released(SetDefinition definition, CourseSecret secret) {
        this.definition = definition;
        this.secret = secret;
    }

    /**
     * Opens a release.
     *
     * @throws deltarule.grader.problem.InvalidProblem if this grader or this secret is not the one handed out with
     */
    public static Released open(Path folder, Path secretFile) {
        CourseSecret secret = SecretFile.read(secretFile);
        return new Released(ReleaseFolder.open(folder, new ProblemSets(Problems.onClassPath()), secret), secret);
    }

    /** The variant with every default, which has the same problems and contracts as all others. */
    public ProblemSet standard() {
        return definition.standard();
    }

    /** A student's variant. */
    public ProblemSet of(Student student) {
        return VariantSeeds.ofStudent(secret, definition.id(), student.id()).of(definition);
    }
}
