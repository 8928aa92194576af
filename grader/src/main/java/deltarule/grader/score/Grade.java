package deltarule.grader.score;

import deltarule.grader.compile.CompileError;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.style.StyleFinding;
import deltarule.grader.submission.IgnoredFile;
import java.util.List;

/**
 * The whole verdict on one submission. Every output is a view of it.
 *
 * @param set what was graded
 * @param submission the submission's name
 * @param sha256 of the graded sources; empty when refused
 * @param status how the grading ended
 * @param reason why it was refused or failed; empty when graded
 * @param criteria every criterion of the set, in order
 * @param errors what does not compile
 * @param style what course style advises against
 * @param ignored files that were not graded
 * @param warnings what the student should know
 * @param environment where it was graded
 * @param timings how long it took
 * @param flags what staff should look at; not for students
 */
public record Grade(
        ProblemSet set,
        String submission,
        String sha256,
        Status status,
        String reason,
        List<CriterionGrade> criteria,
        List<CompileError> errors,
        List<StyleFinding> style,
        List<IgnoredFile> ignored,
        List<String> warnings,
        Environment environment,
        Timings timings,
        List<Flag> flags) {

    /** The points given; 0 unless graded. */
    public int score() {
        return status == Status.GRADED
                ? criteria.stream().mapToInt(CriterionGrade::points).sum()
                : 0;
    }

    /** The points there are. */
    public int maxScore() {
        return set.points();
    }
}
