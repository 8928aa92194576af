package deltarule.grader.report;

import deltarule.grader.compile.CompileError;
import deltarule.grader.problem.Visibility;
import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Environment;
import deltarule.grader.score.Flag;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Mistake;
import deltarule.grader.score.Picture;
import deltarule.grader.score.Status;
import deltarule.grader.score.Timings;
import deltarule.grader.style.StyleFinding;
import deltarule.grader.submission.IgnoredFile;
import deltarule.testkit.Outcome;
import java.util.List;

/**
 * A grade as it is written down: what {@code result.json} holds, field by field, and what every page is made from. It
 * can be read back, which a grade cannot.
 *
 * @param audience who may read it
 * @param released whether the student sees the hidden cases, as the exercise is over
 * @param set the set's id
 * @param title the set's title
 * @param variant the variant's name
 * @param submission the submission's name
 * @param sha256 of the graded sources; empty when refused
 * @param status how the grading ended
 * @param reason why it was refused or failed; empty when graded
 * @param score the points given; 0 and meaningless when the grader failed
 * @param maxScore the points there are
 * @param problems each problem's points, in the order of the set
 * @param criteria every criterion, in the order of the set
 * @param adjustments whose points staff changed, in the same order; the criteria have the points after that
 * @param compileErrors what does not compile
 * @param style what course style advises against
 * @param ignored files that were not graded
 * @param warnings what the student should know
 * @param environment where it was graded
 * @param timings how long it took; nothing for students
 * @param flags what staff should look at; none for students
 */
public record Result(
        Audience audience,
        boolean released,
        String set,
        String title,
        String variant,
        String submission,
        String sha256,
        Status status,
        String reason,
        int score,
        int maxScore,
        List<ProblemPoints> problems,
        List<Criterion> criteria,
        List<AdjustedCriterion> adjustments,
        List<CompileError> compileErrors,
        List<StyleFinding> style,
        List<IgnoredFile> ignored,
        List<String> warnings,
        Environment environment,
        Timings timings,
        List<Flag> flags) {

    /** What a problem came to. */
    public record ProblemPoints(String id, String title, int points, int maxPoints) {}

    /**
     * What a criterion came to.
     *
     * @param id such as {@code hinge-loss.loss}
     * @param problem the problem's id
     * @param title a few words
     * @param method the contract method it is about
     * @param points given
     * @param maxPoints given when every case passed
     * @param outcome how it ended
     * @param visibility whether its cases are public
     * @param message for the student; empty when passed
     * @param diagnosis what it looks like
     * @param failedGroups the named groups of failed cases
     * @param exception the type thrown; empty when none was
     * @param place the student's own line; empty when unknown
     * @param passed how many cases passed; 0 where the reader may not know
     * @param total how many cases it has; 0 where the reader may not know
     * @param failures the failed cases; empty where the reader may not see them
     * @param pictures of some cases; empty for a hidden criterion
     */
    public record Criterion(
            String id,
            String problem,
            String title,
            String method,
            int points,
            int maxPoints,
            Outcome outcome,
            Visibility visibility,
            String message,
            Diagnosis diagnosis,
            List<String> failedGroups,
            String exception,
            String place,
            int passed,
            int total,
            List<CaseFailure> failures,
            List<Picture> pictures) {

        static Criterion of(CriterionGrade grade) {
            return new Criterion(
                    grade.id(),
                    grade.problem(),
                    grade.spec().title(),
                    grade.spec().method(),
                    grade.points(),
                    grade.spec().points(),
                    grade.outcome(),
                    grade.spec().visibility(),
                    grade.message(),
                    grade.diagnosis(),
                    grade.failedGroups(),
                    grade.exception(),
                    grade.place(),
                    grade.passed(),
                    grade.total(),
                    grade.failures(),
                    grade.pictures());
        }

        /** The same with other points. */
        public Criterion withPoints(int given, int most) {
            return new Criterion(
                    id,
                    problem,
                    title,
                    method,
                    given,
                    most,
                    outcome,
                    visibility,
                    message,
                    diagnosis,
                    failedGroups,
                    exception,
                    place,
                    passed,
                    total,
                    failures,
                    pictures);
        }

        /** The hint of the first mistake named; empty when none is. */
        public String hint() {
            return diagnosis.mistakes().stream().findFirst().map(Mistake::hint).orElse("");
        }
    }

    /** Everything, for staff. */
    public static Result of(Grade grade) {
        return new Result(
                Audience.STAFF,
                false,
                grade.set().id(),
                grade.set().title(),
                grade.set().variant(),
                grade.submission(),
                grade.sha256(),
                grade.status(),
                grade.reason(),
                grade.score(),
                grade.maxScore(),
                problems(grade),
                grade.criteria().stream().map(Criterion::of).toList(),
                List.of(),
                grade.errors(),
                grade.style(),
                grade.ignored(),
                grade.warnings(),
                grade.environment(),
                grade.timings(),
                grade.flags());
    }

    private static List<ProblemPoints> problems(Grade grade) {
        boolean graded = grade.status() == Status.GRADED;
        return grade.set().exercises().stream()
                .map(exercise -> exercise.problem())
                .map(problem -> new ProblemPoints(
                        problem.id(),
                        problem.title(),
                        graded
                                ? grade.criteria().stream()
                                        .filter(criterion -> criterion.problem().equals(problem.id()))
                                        .mapToInt(CriterionGrade::points)
                                        .sum()
                                : 0,
                        problem.points()))
                .toList();
    }

    /** The same with other points. */
    public Result withPoints(
            int given,
            int most,
            List<ProblemPoints> ofProblems,
            List<Criterion> ofCriteria,
            List<AdjustedCriterion> changed) {
        return with(released, given, most, ofProblems, ofCriteria, changed);
    }

    /** The same, of which the student sees the hidden cases. */
    public Result asReleased() {
        return with(true, score, maxScore, problems, criteria, adjustments);
    }

    private Result with(
            boolean shown,
            int given,
            int most,
            List<ProblemPoints> ofProblems,
            List<Criterion> ofCriteria,
            List<AdjustedCriterion> changed) {
        return new Result(
                audience,
                shown,
                set,
                title,
                variant,
                submission,
                sha256,
                status,
                reason,
                given,
                most,
                ofProblems,
                ofCriteria,
                changed,
                compileErrors,
                style,
                ignored,
                warnings,
                environment,
                timings,
                flags);
    }

    /** Whether there are points that a gradebook takes, and that can be adjusted. */
    public boolean scored() {
        return status == Status.GRADED || status == Status.NOT_COMPILED;
    }

    /** Whether the points count; they do not when the grader failed. */
    public boolean recorded() {
        return status != Status.GRADER_ERROR;
    }

    /** Whether the reader may see a criterion's cases and their number. */
    public boolean discloses(Criterion criterion) {
        return audience == Audience.STAFF || released || criterion.visibility() == Visibility.PUBLIC;
    }
}
