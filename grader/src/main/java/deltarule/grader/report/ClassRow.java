package deltarule.grader.report;

import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.grader.score.Flag;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Mistake;
import deltarule.grader.score.Status;
import deltarule.testkit.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a class page and table say about one submission.
 *
 * @param name the submission's
 * @param kind what became of it
 * @param note why it was refused, failed or skipped; empty otherwise
 * @param score the points given; 0 unless graded
 * @param maxScore the points there are; 0 when skipped
 * @param problems each problem's points
 * @param criteria each criterion's outcome
 * @param mistakes the misconceptions named, without repetition
 * @param isolation the level; empty when there is no report, because it was skipped or belongs to nobody
 * @param flags what staff should look at
 */
public record ClassRow(
        String name,
        Kind kind,
        String note,
        int score,
        int maxScore,
        List<ProblemPoints> problems,
        List<CriterionOutcome> criteria,
        List<NamedMistake> mistakes,
        String isolation,
        List<Flag> flags) {

    /** What became of a submission. What needs attention comes first. */
    public enum Kind {
        /** The grader failed; it has to be graded again. */
        GRADER_ERROR,
        /** It could not be read. */
        REFUSED,
        /** The student handed in nothing that counts. */
        MISSING,
        /** It was left out on purpose, such as a hostile sample where nothing can contain it. */
        SKIPPED,
        /** Nothing of it compiles. */
        NOT_COMPILED,
        /** Graded. */
        GRADED;

        Wording wording() {
            return switch (this) {
                case SKIPPED -> new Wording("Skipped", "calm");
                case MISSING -> new Wording("Missing", "calm");
                default -> Wording.of(Status.valueOf(name()));
            };
        }
    }

    /** A criterion's outcome. */
    public record CriterionOutcome(String id, String title, Outcome outcome) {}

    /** A misconception. */
    public record NamedMistake(String id, String sentence) {}

    /** The row of a grade. */
    public static ClassRow of(Grade grade) {
        return of(Result.of(grade));
    }

    /** The row of a result that was read back. */
    public static ClassRow of(Result result) {
        boolean graded = result.status() == Status.GRADED || result.status() == Status.NOT_COMPILED;
        return new ClassRow(
                result.submission(),
                Kind.valueOf(result.status().name()),
                result.reason(),
                result.score(),
                result.maxScore(),
                graded ? result.problems() : List.of(),
                graded ? result.criteria().stream().map(ClassRow::outcome).toList() : List.of(),
                graded
                        ? result.criteria().stream()
                                .flatMap(criterion -> criterion.diagnosis().mistakes().stream())
                                .map(ClassRow::named)
                                .distinct()
                                .toList()
                        : List.of(),
                result.environment().isolation(),
                result.flags());
    }

    /** The row of a submission whose grade could not be recorded. */
    public static ClassRow notWritten(String name, String why) {
        return new ClassRow(name, Kind.GRADER_ERROR, why, 0, 0, List.of(), List.of(), List.of(), "", List.of());
    }

    /** The row of a submission that nothing could be graded against. */
    public static ClassRow refused(String name, String why) {
        return new ClassRow(name, Kind.REFUSED, why, 0, 0, List.of(), List.of(), List.of(), "", List.of());
    }

    /** The row of a student who handed in nothing that counts. */
    public static ClassRow missing(String name, String why) {
        return new ClassRow(name, Kind.MISSING, why, 0, 0, List.of(), List.of(), List.of(), "", List.of());
    }

    /** The row of a submission that was not graded on purpose. */
    public static ClassRow skipped(String name, String why) {
        return new ClassRow(name, Kind.SKIPPED, why, 0, 0, List.of(), List.of(), List.of(), "", List.of());
    }

    /** The same row with one flag more. */
    public ClassRow with(Flag flag) {
        List<Flag> more = Stream.concat(flags.stream(), Stream.of(flag)).toList();
        return new ClassRow(name, kind, note, score, maxScore, problems, criteria, mistakes, isolation, more);
    }

    /** Whether the submission has a score that counts. */
    public boolean counts() {
        return kind == Kind.GRADED || kind == Kind.NOT_COMPILED;
    }

    /** Such as {@code 20 passed, 1 took too long, 2 wrong}; outcomes in the order of their gravity. */
    public String outcomes() {
        return OutcomeCounts.of(criteria.stream().map(CriterionOutcome::outcome).toList());
    }

    private static CriterionOutcome outcome(Criterion criterion) {
        return new CriterionOutcome(criterion.id(), criterion.title(), criterion.outcome());
    }

    private static NamedMistake named(Mistake mistake) {
        return new NamedMistake(mistake.id(), mistake.sentence());
    }
}
