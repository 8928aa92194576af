package deltarule.grader.report;

import deltarule.grader.compile.CompileError;
import deltarule.grader.problem.Visibility;
import deltarule.grader.report.Result.Criterion;
import deltarule.grader.report.Result.ProblemPoints;
import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Environment;
import deltarule.grader.score.Flag;
import deltarule.grader.score.Mistake;
import deltarule.grader.score.Status;
import deltarule.grader.score.Timings;
import deltarule.grader.style.StyleFinding;
import deltarule.grader.submission.IgnoredFile;
import deltarule.testkit.Mismatch;
import deltarule.testkit.Outcome;
import java.util.Map;

/** Reads a result file's fields; fields it does not know are left alone. */
final class ResultReader {
    private ResultReader() {}

    static Result result(ResultField root) {
        if (!root.field("schema").text().equals(ResultJson.SCHEMA)) {
            throw root.field("schema").damaged('"' + ResultJson.SCHEMA + '"');
        }
        if (root.field("version").number() != ResultJson.VERSION) {
            throw root.field("version").damaged("version " + ResultJson.VERSION + ", the only one this grader reads,");
        }
        ResultField submission = root.field("submission");
        return new Result(
                root.field("audience").choice(Audience.class),
                root.field("released").isTrue(),
                root.field("set").text(),
                root.field("title").text(),
                root.field("variant").text(),
                submission.field("name").text(),
                submission.field("sha256").textOrNothing(),
                root.field("status").choice(Status.class),
                root.field("reason").textOrNothing(),
                root.field("score").countOrZero(),
                root.field("maxScore").count(),
                root.field("problems").list(ResultReader::problem),
                root.field("criteria").list(ResultReader::criterion),
                root.field("adjustments").listWhereThere(ResultReader::adjustment),
                root.field("compileErrors").list(ResultReader::compileError),
                root.field("style").list(ResultReader::finding),
                root.field("ignored")
                        .list(file -> new IgnoredFile(
                                file.field("path").text(), file.field("why").text())),
                root.field("warnings").list(ResultField::text),
                environment(root.field("environment")),
                timings(root.field("timings")),
                root.field("flags")
                        .list(flag -> new Flag(
                                flag.field("code").text(), flag.field("text").text())));
    }

    private static ProblemPoints problem(ResultField problem) {
        return new ProblemPoints(
                problem.field("id").text(),
                problem.field("title").text(),
                problem.field("points").countOrZero(),
                problem.field("maxPoints").count());
    }

    private static AdjustedCriterion adjustment(ResultField adjusted) {
        return new AdjustedCriterion(
                adjusted.field("criterion").text(),
                adjusted.field("action").text(),
                adjusted.field("pointsBefore").count(),
                adjusted.field("maxPointsBefore").count(),
                adjusted.field("points").count(),
                adjusted.field("maxPoints").count(),
                adjusted.field("reason").text(),
                adjusted.field("by").textOrNothing());
    }

    private static Criterion criterion(ResultField criterion) {
        ResultField cases = criterion.field("cases");
        return new Criterion(
                criterion.field("id").text(),
                criterion.field("problem").text(),
                criterion.field("title").text(),
                criterion.field("method").text(),
                criterion.field("points").countOrZero(),
                criterion.field("maxPoints").count(),
                criterion.field("outcome").choice(Outcome.class),
                criterion.field("visibility").choice(Visibility.class),
                criterion.field("message").textOrNothing(),
                new Diagnosis(
                        criterion.field("mistakes").list(ResultReader::mistake),
                        criterion.field("alternatives").list(ResultField::text),
                        criterion.field("followsFrom").textOrNothing()),
                criterion.field("failedGroups").list(ResultField::text),
                criterion.field("exception").textOrNothing(),
                criterion.field("place").textOrNothing(),
                cases.isNull() ? 0 : cases.field("passed").count(),
                cases.isNull() ? 0 : cases.field("total").count(),
                criterion.field("failures").listOrNothing(ResultReader::failure),
                PictureReader.pictures(criterion.field("pictures")));
    }

    private static Mistake mistake(ResultField mistake) {
        return new Mistake(
                mistake.field("id").text(),
                mistake.field("sentence").text(),
                mistake.field("hint").text(),
                mistake.field("input").text(),
                mistake.field("wrong").text(),
                mistake.field("right").text());
    }

    private static CaseFailure failure(ResultField failure) {
        return new CaseFailure(
                failure.field("case").count(),
                failure.field("group").text(),
                failure.field("outcome").choice(Outcome.class),
                failure.field("call").text(),
                failure.field("expected").textOrNothing(),
                failure.field("actual").textOrNothing(),
                failure.field("mismatches")
                        .list(mismatch -> new Mismatch(
                                mismatch.field("path").text(),
                                mismatch.field("expected").text(),
                                mismatch.field("actual").text(),
                                mismatch.field("difference").textOrNothing(),
                                mismatch.field("allowance").textOrNothing())));
    }

    private static CompileError compileError(ResultField error) {
        return new CompileError(
                error.field("path").text(),
                error.field("line").number(),
                error.field("column").number(),
                error.field("message").text(),
                error.field("sourceLine").text());
    }

    private static StyleFinding finding(ResultField finding) {
        return new StyleFinding(
                finding.field("path").text(),
                finding.field("line").count(),
                finding.field("rule").text(),
                finding.field("message").text(),
                finding.field("sourceLine").text());
    }

    private static Environment environment(ResultField environment) {
        return new Environment(
                environment.field("isolation").text(),
                environment.field("isolationPromise").text(),
                environment.field("jdk").text(),
                environment.field("grader").text());
    }

    private static Timings timings(ResultField timings) {
        return timings.isNull()
                ? new Timings(Map.of(), 0, 0)
                : new Timings(
                        timings.field("wallMillis").numbers(),
                        timings.field("workerCpuMillis").number(),
                        timings.field("workerPeakMegabytes").number());
    }
}
