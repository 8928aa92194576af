package deltarule.grader.command;

import deltarule.grader.problem.ProblemSet;
import deltarule.grader.roster.GradescopeMetadata;
import deltarule.grader.roster.Student;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Whose one submission is: {@code --student} or {@code --gradescope}. */
final class SubmitterOption {
    @Option(
            names = "--student",
            paramLabel = "ID",
            description = "Whose submission it is, with --release; the submission itself has no say.")
    String student;

    @Option(
            names = "--gradescope",
            paramLabel = "FILE",
            description = "Gradescope's submission_metadata.json, which says the same.")
    Path gradescope;

    /** The variant that the submission is graded against. */
    ProblemSet chosen(VariantOption variant) {
        boolean named = student != null || gradescope != null;
        if (variant.isReleased() != named || (student != null && gradescope != null)) {
            throw new BadInput(
                    "With --release, and only then, say whose submission it is: --student ID, or --gradescope"
                            + " FILE.");
        }
        if (!variant.isReleased()) {
            return variant.one();
        }
        String id = student == null ? GradescopeMetadata.student(gradescope) : student;
        return variant.released().of(new Student(id, ""));
    }
}
