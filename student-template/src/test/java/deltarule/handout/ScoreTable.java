package deltarule.handout;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints, after a run, one line for each criterion that failed and a table of the points. */
public final class ScoreTable implements TestExecutionListener {
    private final TreeMap<String, ProblemScore> problems = new TreeMap<>();
    private volatile boolean finished;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Thread farewell = new Thread(() -> {
            if (!finished) {
                System.out.println();
                System.out.println("The program ended in the middle of the tests. Is there a call of System.exit?");
            }
        });
        Runtime.getRuntime().addShutdownHook(farewell);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional<Method> method = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod());
        if (method.isEmpty() || !method.get().isAnnotationPresent(PublicCriterion.class)) {
            return;
        }
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (test.isTest() || !passed) {
            Class<?> tests = method.get().getDeclaringClass();
            problems.computeIfAbsent(tests.getName(), name -> new ProblemScore(tests))
                    .count(
                            method.get().getAnnotation(PublicCriterion.class).id(),
                            test.getDisplayName(),
                            passed ? Optional.empty() : Optional.of(line(result)));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        finished = true;
        if (problems.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(System.lineSeparator());
        problems.values().forEach(problem -> problem.failures().forEach(line -> append(text, line)));
        append(text, "");
        int width = problems.values().stream()
                .mapToInt(problem -> problem.name().length())
                .max()
                .orElse(0);
        problems.values()
                .forEach(problem -> append(
                        text,
                        row(width, problem.name(), problem.given(), problem.publicPoints(), problem.hiddenPoints())
                                + (problem.complete() ? "" : " (not every public test was run)")));
        if (problems.size() > 1) {
            append(text, row(width, "in all", sum(1), sum(2), sum(3)));
        }
        System.out.print(text);
        System.out.flush();
    }

    private int sum(int column) {
        return problems.values().stream()
                .mapToInt(problem ->
                        column == 1 ? problem.given() : column == 2 ? problem.publicPoints() : problem.hiddenPoints())
                .sum();
    }

    private static String row(int width, String name, int given, int publicPoints, int hiddenPoints) {
        return name + " ".repeat(width - name.length()) + "  public " + given + " of " + publicPoints
                + " points; hidden " + hiddenPoints + " points are graded later";
    }

    private static void append(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }

    private static String line(TestExecutionResult result) {
        Throwable thrown = result.getThrowable().orElse(null);
        if (thrown instanceof NotRight) {
            return thrown.getMessage();
        }
        String all = thrown == null ? "did not run" : String.valueOf(thrown);
        return all.lines().findFirst().orElse("");
    }
}
