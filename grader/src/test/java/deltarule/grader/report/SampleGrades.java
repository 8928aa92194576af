package deltarule.grader.report;

import deltarule.grader.compile.CompileError;
import deltarule.grader.problem.AnsweredBy;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.Feedback;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.Visibility;
import deltarule.grader.score.CaseFailure;
import deltarule.grader.score.CriterionGrade;
import deltarule.grader.score.Diagnosis;
import deltarule.grader.score.Environment;
import deltarule.grader.score.Grade;
import deltarule.grader.score.Status;
import deltarule.grader.score.Timings;
import deltarule.grader.style.StyleFinding;
import deltarule.grader.submission.IgnoredFile;
import deltarule.testkit.Outcome;
import deltarule.testkit.SeededNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grades such as a course would see. */
public final class SampleGrades {
    private static final Environment ENVIRONMENT = new Environment(
            "L4",
            "No file of ours, no network and no other process is in reach; processor time, memory, disk and output"
                    + " are bounded.",
            "17.0.12",
            "1.0.0");

    private SampleGrades() {}

    static ProblemSet set() {
        return new ProblemSet(
                "neural-network-basics",
                "Neural network basics",
                "default",
                new SeededNumbers(20260901),
                Feedback.ALL,
                List.of(
                        exercise("sigmoid-neuron", "Sigmoid neuron", sigmoid()),
                        exercise("hinge-loss", "Multiclass hinge loss", hinge()),
                        exercise("mlp-training", "Multi-layer perceptron", mlp())));
    }

    static Exercise exercise(String id, String title, List<CriterionSpec> criteria) {
        return new Exercise(
                new Problem(id, id, title, Runnable.class, Map.of(), criteria, AnsweredBy.CODE), Map.of(), "");
    }

    private static List<CriterionSpec> sigmoid() {
        return List.of(
                open("forward-examples", "Forward: the example of the lecture", "forward", 1),
                hidden("forward", "Forward: every input", "forward", 3, "The activation is not right for every input."),
                hidden(
                        "forward-extreme",
                        "Forward: very large and very small sums",
                        "forward",
                        1,
                        "The activation overflows for large sums."));
    }

    private static List<CriterionSpec> hinge() {
        return List.of(
                open("loss-examples", "Loss: the images of the lecture", "loss", 1),
                hidden(
                        "loss",
                        "Loss of one example",
                        "loss",
                        3,
                        "The loss of one example is not right for every input."),
                open("gradient-examples", "Gradient: the images of the lecture", "gradient", 1),
                hidden(
                        "gradient",
                        "Gradient with respect to the scores",
                        "gradient",
                        3,
                        "The gradient is not right for every input."));
    }

    private static List<CriterionSpec> mlp() {
        return List.of(
                open("gradients-examples", "Gradients: the network of the lecture", "gradients", 2),
                hidden(
                        "gradients",
                        "Gradients of all weights",
                        "gradients",
                        4,
                        "The gradients are not right for every network."),
                hidden("train", "A whole training run", "train", 5, "The network does not end up where it should."));
    }

    private static CriterionSpec open(String id, String title, String method, int points) {
        return new CriterionSpec(
                id, title, method, points, Visibility.PUBLIC, "A worked example does not come out right.");
    }

    private static CriterionSpec hidden(String id, String title, String method, int points, String message) {
        return new CriterionSpec(id, title, method, points, Visibility.HIDDEN, message);
    }

    static CriterionGrade passed(String problem, CriterionSpec spec) {
        return new CriterionGrade(
                problem,
                spec,
                spec.points(),
                Outcome.PASSED,
                "",
                24,
                24,
                List.of(),
                "",
                "",
                Diagnosis.NONE,
                List.of(),
                List.of());
    }

    static CriterionGrade failed(
            String problem,
            CriterionSpec spec,
            Outcome outcome,
            List<String> groups,
            Diagnosis diagnosis,
            List<CaseFailure> failures) {
        boolean threw = outcome == Outcome.THREW;
        return new CriterionGrade(
                problem,
                spec,
                0,
                outcome,
                spec.message(),
                failures.isEmpty() ? 0 : 24 - failures.size(),
                24,
                groups,
                threw ? "java.lang.ArrayIndexOutOfBoundsException" : "",
                threw ? "MlpTrainingSolution.java:58" : "",
                diagnosis,
                failures,
                List.of());
    }

    static Grade grade(String name, Status status, String reason, List<CriterionGrade> criteria) {
        Map<String, Long> wall = new LinkedHashMap<>();
        wall.put("submission", 12L);
        wall.put("compile", 184L);
        wall.put("exam", 312L);
        wall.put("style", 41L);
        return new Grade(
                set(),
                name,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                status,
                reason,
                criteria,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ENVIRONMENT,
                new Timings(wall, 268, 44),
                List.of());
    }

    public static Grade perfect(String name) {
        List<CriterionGrade> criteria = new ArrayList<>();
        for (Exercise exercise : set().exercises()) {
            exercise.problem()
                    .criteria()
                    .forEach(spec -> criteria.add(passed(exercise.problem().id(), spec)));
        }
        return grade(name, Status.GRADED, "", criteria);
    }

    public static Grade notCompiled(String name) {
        Grade grade = grade(name, Status.NOT_COMPILED, "No file of the submission compiles.", StatusGrades.notRun());
        return new Grade(
                grade.set(),
                grade.submission(),
                grade.sha256(),
                grade.status(),
                grade.reason(),
                grade.criteria(),
                List.of(new CompileError(
                        "student/HingeLossSolution.java", 14, 33, "';' expected", "        double loss = margin + 1")),
                grade.style(),
                grade.ignored(),
                grade.warnings(),
                grade.environment(),
                grade.timings(),
                List.of());
    }

    public static Grade mixed(String name) {
        List<CriterionSpec> sigmoid = sigmoid();
        List<CriterionSpec> hinge = hinge();
        List<CriterionSpec> mlp = mlp();
        Diagnosis margin = new Diagnosis(List.of(SampleFailures.NO_MARGIN), List.of("hinge-margin-only-once"), "");
        Grade grade = grade(
                name,
                Status.GRADED,
                "",
                List.of(
                        passed("sigmoid-neuron", sigmoid.get(0)),
                        passed("sigmoid-neuron", sigmoid.get(1)),
                        failed(
                                "sigmoid-neuron",
                                sigmoid.get(2),
                                Outcome.TIMED_OUT,
                                List.of(),
                                Diagnosis.NONE,
                                List.of()),
                        failed(
                                "hinge-loss",
                                hinge.get(0),
                                Outcome.WRONG,
                                List.of("the cat image"),
                                margin,
                                List.of(SampleFailures.scalar(), SampleFailures.vector())),
                        failed(
                                "hinge-loss",
                                hinge.get(1),
                                Outcome.WRONG,
                                List.of("two margins violated", "the true class just ahead"),
                                margin,
                                List.of(SampleFailures.scalar())),
                        passed("hinge-loss", hinge.get(2)),
                        failed(
                                "hinge-loss",
                                hinge.get(3),
                                Outcome.WRONG,
                                List.of("one margin violated"),
                                new Diagnosis(
                                        List.of(SampleFailures.NO_MARGIN, SampleFailures.SIGN), List.of(), "loss"),
                                List.of(SampleFailures.vector())),
                        failed(
                                "mlp-training",
                                mlp.get(0),
                                Outcome.WRONG,
                                List.of("two hidden units"),
                                Diagnosis.NONE,
                                List.of(SampleFailures.matrix(), SampleFailures.gradients())),
                        failed(
                                "mlp-training",
                                mlp.get(1),
                                Outcome.THREW,
                                List.of("more outputs than hidden units"),
                                Diagnosis.NONE,
                                List.of(SampleFailures.threw())),
                        failed("mlp-training", mlp.get(2), Outcome.NOT_RUN, List.of(), Diagnosis.NONE, List.of())));
        return new Grade(
                grade.set(),
                grade.submission(),
                grade.sha256(),
                grade.status(),
                grade.reason(),
                grade.criteria(),
                List.of(),
                List.of(
                        new StyleFinding(
                                "student/HingeLossSolution.java",
                                12,
                                "LineLength",
                                "The line is longer than 120 characters.",
                                "        double violation = scores[j] - scores[label]; // the margin goes here, but what"
                                        + " does the lecture say about it again? slide 14"),
                        new StyleFinding(
                                "student/HingeLossSolution.java",
                                19,
                                "LocalVariableName",
                                "The name 'X1' should begin with a small letter.",
                                "        double X1 = 0;"),
                        new StyleFinding(
                                "student/MlpTrainingSolution.java",
                                40,
                                "NeedBraces",
                                "'if' should have braces.",
                                "        if (epochs == 0) return network;")),
                List.of(
                        new IgnoredFile("pom.xml", "the handout's own is used"),
                        new IgnoredFile("__MACOSX/._HingeLossSolution.java", "left by a Mac")),
                List.of("HingeLossSolution.java is not UTF-8 and was read as windows-1252. Save it as UTF-8."),
                grade.environment(),
                grade.timings(),
                List.of());
    }
}
