package deltarule.grader.export;

import deltarule.grader.compile.CompileError;
import deltarule.grader.report.Result;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.style.StyleFinding;
import deltarule.testkit.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that a student should look at, for hosts that show such things beside the source.
 *
 * @param kind what it is about
 * @param rule stays the same from run to run: {@code compile-error}, a criterion's id or a style check's name
 * @param title a few words
 * @param message sentences
 * @param path the file, as the host calls it; empty when it belongs to no file
 * @param line from 1; 0 when unknown
 * @param column from 1; 0 when unknown
 */
record Remark(Kind kind, String rule, String title, String message, String path, int line, int column) {
    private static final String COMPILE_ERROR = "compile-error";

    /** What a remark is about; the worst comes first. */
    enum Kind {
        COMPILE_ERROR,
        CRITERION,
        STYLE
    }

    /** All remarks on a result, the worst first: what does not compile, then what cost most points, then style. */
    static List<Remark> of(Result result, SourcePlaces places) {
        List<Remark> remarks = new ArrayList<>();
        result.compileErrors().forEach(error -> remarks.add(compileError(error, places)));
        result.criteria().stream()
                .filter(criterion -> criterion.outcome() != Outcome.PASSED)
                .sorted(Comparator.comparingInt(Criterion::maxPoints).reversed())
                .forEach(criterion -> remarks.add(criterion(criterion, places)));
        result.style().forEach(finding -> remarks.add(style(finding, places)));
        return remarks;
    }

    private static Remark compileError(CompileError error, SourcePlaces places) {
        return new Remark(
                Kind.COMPILE_ERROR,
                COMPILE_ERROR,
                "Does not compile",
                error.message(),
                places.path(error.path()),
                (int) error.line(),
                (int) error.column());
    }

    private static Remark criterion(Criterion criterion, SourcePlaces places) {
        SourcePlaces.Place place =
                places.find(criterion.place()).stream().findFirst().orElse(new SourcePlaces.Place("", 0));
        return new Remark(
                Kind.CRITERION,
                criterion.id(),
                criterion.title(),
                String.join("\n", CriterionText.lines(criterion)),
                place.path(),
                place.line(),
                0);
    }

    private static Remark style(StyleFinding finding, SourcePlaces places) {
        return new Remark(
                Kind.STYLE,
                finding.rule(),
                "Style: " + finding.rule(),
                finding.message(),
                places.path(finding.path()),
                finding.line(),
                0);
    }
}
