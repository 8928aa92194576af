package deltarule.grader.variant;

import deltarule.grader.GraderVersion;
import deltarule.grader.files.Sha256;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SetDefinition;
import java.util.Map;

/** Tells variants apart by what decides whether they are sound: problems, settings, numbers, and the grader's version. */
public final class VariantIdentity {
    private final Map<String, String> problems;
    private final String grader;

    VariantIdentity(Map<String, String> problems, String grader) {
        this.problems = problems;
        this.grader = grader;
    }

    /** For variants of a set as it is now. */
    public static VariantIdentity of(SetDefinition definition) {
        return new VariantIdentity(Release.digests(definition), GraderVersion.text());
    }

    /** A hash that is the same for the same variant only. */
    public String of(ProblemSet variant) {
        StringBuilder text = new StringBuilder(variant.id())
                .append('\n')
                .append(grader)
                .append('\n')
                .append(variant.numbers())
                .append('\n');
        for (Exercise exercise : variant.exercises()) {
            text.append(of(exercise)).append('\n');
        }
        return Sha256.of(text.toString());
    }

    /** A hash that is the same for the same problem with the same settings only, whatever the numbers. */
    public String of(Exercise exercise) {
        String id = exercise.problem().id();
        return Sha256.of(id + "\n" + problems.get(id) + "\n" + grader + "\n" + exercise.settings());
    }
}
