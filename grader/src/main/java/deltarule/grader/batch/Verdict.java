package deltarule.grader.batch;

import deltarule.grader.files.Sha256;
import deltarule.grader.report.Result;
import deltarule.grader.report.ResultJson;
import deltarule.grader.score.Environment;
import deltarule.grader.score.Timings;
import java.util.Map;

/** The fingerprint of what a result says, whenever and wherever it was graded. */
final class Verdict {
    private static final Environment ANYWHERE = new Environment("", "", "", "");
    private static final Timings ANYTIME = new Timings(Map.of(), 0, 0);

    private Verdict() {}

    static String of(Result result) {
        return Sha256.of(ResultJson.text(new Result(
                result.audience(),
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
                result.compileErrors(),
                result.style(),
                result.ignored(),
                result.warnings(),
                ANYWHERE,
                ANYTIME,
                result.flags())));
    }
}
