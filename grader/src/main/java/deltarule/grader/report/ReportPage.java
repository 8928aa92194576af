package deltarule.grader.report;

import deltarule.grader.problem.Visibility;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.grader.score.DecisionRegions;
import deltarule.grader.score.LossCurves;
import deltarule.grader.score.Picture;
import deltarule.grader.style.StyleFinding;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A submission's report, ready for the template: nothing is left to decide there.
 *
 * @param result what it shows
 * @param status the status in words
 * @param problems the problems with their criteria
 * @param style the style findings by file
 * @param adjustments the criteria and problems whose points were changed
 */
public record ReportPage(
        Result result,
        Wording status,
        List<ProblemSection> problems,
        List<StyledFile> style,
        List<AdjustedRow> adjustments) {

    /** A problem. */
    public record ProblemSection(ProblemPoints points, int percent, int passed, List<CriterionSection> criteria) {}

    /** A criterion. */
    public record CriterionSection(
            Criterion criterion,
            Wording outcome,
            boolean counted,
            boolean adjusted,
            List<FailureSection> failures,
            List<CurvePicture> curves,
            List<RegionsPicture> regions) {
        /** Whether there is more to say than that it passed. */
        public boolean explained() {
            return criterion.outcome() != Outcome.PASSED;
        }

        /** Whether it does not count. */
        public boolean isVoid() {
            return adjusted && criterion.maxPoints() == 0;
        }

        /** Whether there is something to see. */
        public boolean pictured() {
            return !curves.isEmpty() || !regions.isEmpty();
        }

        /** How many cases there are and, where that was recorded, how many passed. */
        public String cases() {
            return switch (criterion.outcome()) {
                case GRADER_ERROR, DIED, OUT_OF_MEMORY, TIMED_OUT, NOT_RUN ->
                    Wording.counted(criterion.total(), "case");
                case IMPURE, THREW, WRONG, PASSED ->
                    criterion.passed() + " of " + Wording.counted(criterion.total(), "case") + " passed";
            };
        }

        /** The heading of the failed cases. */
        public String failedCases() {
            String kind = criterion.visibility() == Visibility.PUBLIC ? "failed case" : "failed hidden case";
            return Wording.counted(failures.size(), kind);
        }
    }

    /** The style findings of one file. */
    public record StyledFile(String path, List<StyleFinding> findings) {
        /** Such as {@code 3 remarks}. */
        public String count() {
            return Wording.counted(findings.size(), "remark");
        }
    }

    static ReportPage of(Result result) {
        Set<String> adjusted =
                result.adjustments().stream().map(AdjustedCriterion::criterion).collect(Collectors.toSet());
        List<ProblemSection> problems = new ArrayList<>();
        for (ProblemPoints points : result.problems()) {
            List<CriterionSection> criteria = result.criteria().stream()
                    .filter(criterion -> criterion.problem().equals(points.id()))
                    .map(criterion -> new CriterionSection(
                            criterion,
                            Wording.of(criterion.outcome()),
                            result.audience() == Audience.STAFF || result.released(),
                            adjusted.contains(criterion.id()),
                            criterion.failures().stream()
                                    .map(FailureSection::of)
                                    .toList(),
                            pictures(criterion, LossCurves.class, CurvePicture::of),
                            pictures(criterion, DecisionRegions.class, RegionsPicture::of)))
                    .toList();
            int passed = (int) criteria.stream().filter(one -> !one.explained()).count();
            problems.add(new ProblemSection(points, percent(points.points(), points.maxPoints()), passed, criteria));
        }
        Map<String, List<StyleFinding>> byFile = new LinkedHashMap<>();
        result.style()
                .forEach(finding -> byFile.computeIfAbsent(finding.path(), path -> new ArrayList<>())
                        .add(finding));
        List<StyledFile> style = new ArrayList<>();
        byFile.forEach((path, findings) -> style.add(new StyledFile(path, findings)));
        return new ReportPage(result, Wording.of(result.status()), problems, style, AdjustedRow.of(result));
    }

    private static <P extends Picture, D> List<D> pictures(Criterion criterion, Class<P> kind, Function<P, D> drawn) {
        return criterion.pictures().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(drawn)
                .toList();
    }

    /** Whether staff read it. */
    public boolean staff() {
        return result.audience() == Audience.STAFF;
    }

    /** The score as a share of what there is, from 0 to 100. */
    public int percent() {
        return percent(result.score(), result.maxScore());
    }

    /** Such as {@code 17 of 24 points}. */
    public String scoreText() {
        return result.score() + " of " + Wording.points(result.maxScore());
    }

    static int percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100f * part / whole);
    }
}
