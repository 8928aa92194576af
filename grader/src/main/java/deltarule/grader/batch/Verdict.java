package deltarule.grader.batch;

import deltarule.grader.adjust.Adjustments;
import deltarule.grader.files.Sha256;
import deltarule.grader.report.Result;
import deltarule.grader.report.ResultJson;
import deltarule.grader.score.Environment;
import deltarule.grader.score.Timings;
import java.util.List;
import java.util.Map;

/** The fingerprint of what a result says, whenever and wherever it was graded, before points were adjusted. */
final class Verdict {
    private static final Environment ANYWHERE = new Environment("", "", "", "");
    private static final Timings ANYTIME = new Timings(Map.of(), 0, 0);

    private Verdict() {}

    static String of(Result written) {
        Result result = Adjustments.removed(written);
        return Sha256.of(ResultJson.text(new Result(
                result.audience(),
                false,
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
                List.of(),
                result.compileErrors(),
                result.style(),
                result.ignored(),
                result.warnings(),
                ANYWHERE,
                ANYTIME,
                result.flags())));
    }
}
