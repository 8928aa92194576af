package deltarule.grader.bench;

import deltarule.grader.Workshop;
import deltarule.grader.exam.Exam;
import deltarule.grader.problem.ProblemSet;
import deltarule.testkit.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What no grader with a fresh process for each submission can do without: compiling it, starting a sandboxed JVM, loading the
 * student's classes and asking them every question once.
 */
final class Floor {
    private final Workshop workshop;
    private final List<Subject.Exchange> questions = new ArrayList<>();

    Floor(ProblemSet set, Workshop workshop) {
        this.workshop = workshop;
        new Exam(set).foreseen(set.exercises()).forEachRemaining(questions::add);
    }

    double cpuMillis(List<Path> submissions) throws IOException {
        double start = Processor.busyMillis();
        for (Path submission : submissions) {
            workshop.askOnly(submission, questions);
        }
        return (Processor.busyMillis() - start) / submissions.size();
    }
}
