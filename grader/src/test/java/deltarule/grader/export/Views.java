package deltarule.grader.export;

import deltarule.grader.compile.CompileError;
import deltarule.grader.report.Result;
import deltarule.grader.report.SampleGrades;
import deltarule.grader.report.StudentView;
import deltarule.grader.style.StyleFinding;
import java.util.ArrayList;
import java.util.List;

/** Student's views to export. */
final class Views {
    /** What a student may have written to be taken for something else: commands, markup, ends of blocks, forbidden characters. */
    static final String HOSTILE =
            "x\r\n::error::forged\n##[error]forged\n</pre><script>alert(1)</script>]]>\u0000\u001b[31m\uD800%0A,:|`<b>";

    static final SourcePlaces PLACES = new SourcePlaces(
            "pushed/src/main/java/", List.of("student/HingeLossSolution.java", "student/MlpTrainingSolution.java"));

    private Views() {}

    static Result mixed() {
        return StudentView.of(SampleGrades.mixed("anna"));
    }

    static Result notCompiled() {
        return StudentView.of(SampleGrades.notCompiled("anna"));
    }

    /** A submission whose every text tries to be something else. */
    static Result hostile() {
        return with(
                mixed(),
                List.of(new CompileError("student/" + HOSTILE + ".java", 3, 7, HOSTILE, HOSTILE)),
                List.of(new StyleFinding("student/" + HOSTILE + ".java", 4, "LineLength", HOSTILE, HOSTILE)));
    }

    /** A submission with many style findings. */
    static Result untidy(int findings) {
        List<StyleFinding> style = new ArrayList<>();
        for (int i = 1; i <= findings; i++) {
            style.add(new StyleFinding("student/HingeLossSolution.java", i, "LineLength", "Too long. ".repeat(20), ""));
        }
        return with(mixed(), List.of(), style);
    }

    static Result with(Result result, List<CompileError> errors, List<StyleFinding> style) {
        return new Result(
                result.audience(),
                result.released(),
                result.set(),
                result.title(),
                result.variant(),
                result.submission(),
                result.sha256(),
                result.status(),
                result.reason(),
                result.score(),
                result.maxScore(),
                result.problems(),
                result.criteria(),
                result.adjustments(),
                errors,
                style,
                result.ignored(),
                result.warnings(),
                result.environment(),
                result.timings(),
                result.flags());
    }
}
