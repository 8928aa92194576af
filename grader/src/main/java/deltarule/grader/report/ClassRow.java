package deltarule.grader.report;

import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.grader.score.Flag;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Mistake;
import deltarule.grader.score.Status;
import deltarule.grader.style.StyleFinding;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a class page and table say about one submission. A class has thousands of rows, so a row holds no text of the
 * submission's own but its name and note, and {@link SharedRows} keeps one copy of all that rows have in common.
 *
 * @param name the submission's
 * @param kind what became of it
 * @param note why it was refused, failed or skipped; empty otherwise
 * @param score the points given; 0 unless graded
 * @param maxScore the points there are; 0 when skipped
 * @param problems each problem's points
 * @param criteria each criterion's outcome
 * @param style how many style findings there are of each rule, by rule
 * @param isolation the level; empty when there is no report, because it was skipped or belongs to nobody
 * @param flags what staff should look at
 * @param workerCpuMillis processor time of the student's processes
 * @param late whether it was handed in after its deadline
 */
public record ClassRow(
        String name,
        Kind kind,
        String note,
        int score,
        int maxScore,
        List<ProblemPoints> problems,
        List<CriterionOutcome> criteria,
        List<RuleCount> style,
        String isolation,
        List<Flag> flags,
        int workerCpuMillis,
        boolean late) {

    private static final Flag ADJUSTED = new Flag("ADJUSTED", "Staff changed points after the grading.");

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
                case MISSING -> new Wording("Missing", "warn");
                case SKIPPED -> new Wording("Skipped", "calm");
                case GRADER_ERROR, REFUSED, NOT_COMPILED, GRADED -> Wording.of(Status.valueOf(name()));
            };
        }
    }

    /**
     * A criterion's outcome.
     *
     * @param mistakes the misconceptions named in it
     */
    public record CriterionOutcome(
            String id,
            String problem,
            String title,
            Outcome outcome,
            int points,
            int maxPoints,
            List<NamedMistake> mistakes) {}

    /** A misconception. */
    public record NamedMistake(String id, String sentence) {}

    /** How often a style rule has something to say. */
    public record RuleCount(String rule, int count) {}

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
                graded ? byRule(result.style()) : List.of(),
                result.environment().isolation(),
                flags(result),
                (int) Math.min(Integer.MAX_VALUE, result.timings().workerCpuMillis()),
                false);
    }

    /** The row of a submission whose grade could not be recorded. */
    public static ClassRow notWritten(String name, String why) {
        return ungraded(name, Kind.GRADER_ERROR, why);
    }

    /** The row of a submission that nothing could be graded against. */
    public static ClassRow refused(String name, String why) {
        return ungraded(name, Kind.REFUSED, why);
    }

    /** The row of a student who handed in nothing that counts. */
    public static ClassRow missing(String name, String why) {
        return ungraded(name, Kind.MISSING, why);
    }

    /** The row of a submission that was not graded on purpose. */
    public static ClassRow skipped(String name, String why) {
        return ungraded(name, Kind.SKIPPED, why);
    }

    private static ClassRow ungraded(String name, Kind kind, String why) {
        return new ClassRow(name, kind, why, 0, 0, List.of(), List.of(), List.of(), "", List.of(), 0, false);
    }

    /** The same row of a submission that came after its deadline. */
    public ClassRow handedInLate() {
        return new ClassRow(
                name, kind, note, score, maxScore, problems, criteria, style, isolation, flags, workerCpuMillis, true);
    }

    /** Whether staff changed points after the grading. */
    public boolean adjusted() {
        return flags.contains(ADJUSTED);
    }

    /** Whether the submission has a score that counts. */
    public boolean counts() {
        return kind == Kind.GRADED || kind == Kind.NOT_COMPILED;
    }

    /** The misconceptions named, without repetition. */
    public List<NamedMistake> mistakes() {
        return criteria.stream()
                .flatMap(criterion -> criterion.mistakes().stream())
                .distinct()
                .toList();
    }

    private static List<Flag> flags(Result result) {
        List<Flag> flags = new ArrayList<>(result.flags());
        if (!result.adjustments().isEmpty()) {
            flags.add(ADJUSTED);
        }
        return List.copyOf(flags);
    }

    private static CriterionOutcome outcome(Criterion criterion) {
        return new CriterionOutcome(
                criterion.id(),
                criterion.problem(),
                criterion.title(),
                criterion.outcome(),
                criterion.points(),
                criterion.maxPoints(),
                criterion.diagnosis().mistakes().stream().map(ClassRow::named).toList());
    }

    private static NamedMistake named(Mistake mistake) {
        return new NamedMistake(mistake.id(), mistake.sentence());
    }

    private static List<RuleCount> byRule(List<StyleFinding> findings) {
        Map<String, Integer> counts = findings.stream()
                .collect(Collectors.toMap(StyleFinding::rule, finding -> 1, Integer::sum, TreeMap::new));
        return counts.entrySet().stream()
                .map(rule -> new RuleCount(rule.getKey(), rule.getValue()))
                .toList();
    }
}
