package deltarule.grader.preview;

import deltarule.grader.GraderVersion;
import deltarule.grader.Workshop;
import deltarule.grader.diagnosis.Diagnosing;
import deltarule.grader.exam.Exam;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Rooms;
import deltarule.grader.report.Reports;
import deltarule.grader.sandbox.InProcessSubject;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Environment;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Scoring;
import deltarule.grader.score.Status;
import deltarule.grader.score.Timings;
import deltarule.testkit.Misconception;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The reports of three submissions of ours: a right one, an untouched one, and one with the first known mistake of each problem.
 * They are graded as a student's are, but in this process.
 */
final class SampleReports {
    /** The submissions' names, in the order shown. */
    static final List<String> NAMES = List.of("right", "untouched", "mistaken");

    private final ProblemSet set;
    private final Exam exam;
    private final Diagnosing diagnosing;

    SampleReports(ProblemSet set) {
        this.set = set;
        this.exam = new Exam(set);
        this.diagnosing = new Diagnosing(set, Workshop.answerFolder());
    }

    /** Writes the student's and the staff's report of each. */
    void write(Path folder) throws IOException {
        Reports reports = new Reports(folder);
        reports.write(grade("right", exercise -> Rooms.of(exercise.problem()).reference(exercise.parameters())));
        reports.write(grade("untouched", exercise -> untouched(exercise.problem())));
        reports.write(grade("mistaken", SampleReports::mistaken));
    }

    private Grade grade(String name, Function<Exercise, Object> submission) {
        Map<Class<?>, Object> implementations = new LinkedHashMap<>();
        set.exercises()
                .forEach(exercise -> implementations.put(exercise.problem().contract(), submission.apply(exercise)));
        List<CriterionGrade> criteria = new ArrayList<>();
        exam.examine(set.exercises(), new InProcessSubject(implementations))
                .forEach((exercise, cases) -> criteria.addAll(
                        Scoring.grade(exercise, cases, diagnosing.diagnose(exercise, cases), "", place -> false)));
        return new Grade(
                set,
                name,
                "",
                Status.GRADED,
                "",
                criteria,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Environment(
                        "none", "a preview of our own code", Runtime.version().toString(), GraderVersion.text()),
                new Timings(Map.of(), 0, 0),
                List.of());
    }

    /** What a student has before the first line is written. */
    private static Object untouched(Problem problem) {
        return Proxy.newProxyInstance(
                problem.contract().getClassLoader(), new Class<?>[] {problem.contract()}, (stub, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName() + " is not written yet");
                });
    }

    private static Object mistaken(Exercise exercise) {
        Rooms rooms = Rooms.of(exercise.problem());
        List<Misconception<Object, Object>> known = rooms.misconceptions().of(exercise.parameters());
        return rooms.wrong(exercise.parameters(), known.subList(0, Math.min(1, known.size())));
    }
}
