package deltarule.grader.command;

import deltarule.grader.Workshop;
import deltarule.grader.diagnosis.Diagnosing;
import deltarule.grader.exam.Exam;
import deltarule.grader.explain.CaseReplay;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.report.Audience;
import deltarule.grader.report.Result;
import deltarule.grader.report.ResultJson;
import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.Mistake;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a criterion for staff. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Replays a criterion of a staff result, for appeals: inputs, expected, actual, a test to run.",
        footer = {
            "",
            "Example:  ./deltarule explain graded/staff/ada/result.json hinge-loss.gradient --case 3",
            "What it prints is for staff: it shows hidden cases."
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RESULT", description = "A staff result.json.")
    Path result;

    @Parameters(index = "1", paramLabel = "CRITERION", description = "Its id, such as hinge-loss.gradient.")
    String criterion;

    @Option(names = "--case", paramLabel = "N", description = "Only this case, from 1; also one that passed.")
    Integer number;

    @Option(
            names = "--set",
            paramLabel = "SET",
            description = "The set's file, when it does not come with the project.")
    String setFile;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Result read = ResultJson.read(result);
        requireStaff(read);
        Result.Criterion graded = find(read);
        ProblemSet set = new ProblemSets(Problems.onClassPath()).find(setFile == null ? read.set() : setFile);
        if (!set.variant().equals(read.variant())) {
            throw new BadInput(result + " was graded with variant " + read.variant() + " of set " + set.id()
                    + ", which is not the one found now (" + set.variant() + "); name the set file with --set.");
        }
        Exercise exercise = set.exercises().stream()
                .filter(one -> one.problem().id().equals(graded.problem()))
                .findFirst()
                .orElseThrow(() -> new BadInput("Set " + set.id() + " has no problem of " + criterion + "."));
        String id = criterion.substring(graded.problem().length() + 1);
        List<CaseReplay> cases = CaseReplay.of(new Exam(set), exercise, id);
        if (number != null && (number < 1 || number > cases.size())) {
            throw new BadInput("--case: " + number + " found, 1 to " + cases.size() + " expected.");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(criterion + ": " + graded.title() + ", " + graded.points() + " of " + graded.maxPoints()
                + " points, " + graded.outcome());
        printMistakes(out, graded, () -> nearest(set, exercise, graded));
        print(out, graded, cases);
        return Exit.DONE;
    }

    private void requireStaff(Result read) {
        if (read.audience() != Audience.STAFF) {
            throw new BadInput(
                    result + " is the student's view, which leaves hidden cases out; name the one below staff/.");
        }
        if (read.criteria().isEmpty()) {
            throw new BadInput(result + " has no criteria to explain: the submission was " + read.status() + " ("
                    + read.reason() + ").");
        }
    }

    private Result.Criterion find(Result read) {
        return read.criteria().stream()
                .filter(one -> one.id().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new BadInput(result + " has no criterion \"" + criterion + "\"; it has "
                        + read.criteria().stream().map(Result.Criterion::id).collect(Collectors.joining(", "))
                        + "."));
    }

    private String nearest(ProblemSet set, Exercise exercise, Result.Criterion graded) {
        Map<Integer, String> given =
                graded.failures().stream().collect(Collectors.toMap(CaseFailure::number, CaseFailure::actual));
        String id = criterion.substring(graded.problem().length() + 1);
        return new Diagnosing(set, Workshop.answerFolder()).nearest(exercise, id, given);
    }

    private static void printMistakes(PrintWriter out, Result.Criterion graded, Supplier<String> nearest) {
        if (graded.diagnosis().mistakes().isEmpty() && !graded.failures().isEmpty()) {
            String near = nearest.get();
            out.println("No known misconception fits" + (near.isEmpty() ? "." : "; the nearest is " + near + "."));
        }
        for (Mistake mistake : graded.diagnosis().mistakes()) {
            out.println("Looks like " + mistake.id() + ": the answers equal what one gets when " + mistake.sentence()
                    + ".");
        }
    }

    private void print(PrintWriter out, Result.Criterion graded, List<CaseReplay> cases) {
        for (int at = 1; at <= cases.size(); at++) {
            int wanted = at;
            CaseFailure failure = graded.failures().stream()
                    .filter(one -> one.number() == wanted)
                    .findFirst()
                    .orElse(null);
            if (number == null ? failure != null : number == at) {
                print(out, at, cases.get(at - 1), failure);
            }
        }
    }

    private static void print(PrintWriter out, int at, CaseReplay replay, CaseFailure failure) {
        out.println();
        out.println("Case " + at + " (" + replay.group() + "): " + (failure == null ? "passed" : failure.outcome()));
        replay.calls().forEach(call -> out.println("  asked      " + call));
        out.println("  expected   " + replay.expected());
        if (failure != null) {
            out.println("  actual     " + failure.actual());
            failure.mismatches().forEach(mismatch -> out.println("  differs    " + mismatch.sentence()));
        }
        out.println("  tolerance  " + replay.allowance());
        if (replay.isOfCode()) {
            out.println();
            out.println(replay.snippet().indent(4).stripTrailing());
        }
    }
}
