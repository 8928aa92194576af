package deltarule.grader.command;

import deltarule.grader.Workshop;
import deltarule.grader.files.FileTree;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.report.Reports;
import deltarule.grader.score.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Loads every class that a grading needs, for the launcher's class archive, and works out the known misconceptions. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        ProblemSet set = new ProblemSets(Problems.onClassPath()).find(SetOption.BASICS);
        Path samples = Samples.folder();
        Path scratch = Files.createTempDirectory("deltarule-warm-up");
        try (Workshop workshop = Workshop.openForOurOwnCode(set, 1)) {
            workshop.prepareDiagnosis();
            for (String sample : new String[] {"excellent", "half-done"}) {
                Grade grade = workshop.grading().grade(samples.resolve(sample));
                new Reports(scratch).write(grade);
                Summary.of(grade, false);
            }
        } finally {
            FileTree.delete(scratch);
        }
        return Exit.DONE;
    }
}
