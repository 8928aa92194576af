package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.exam.Exam;
import deltarule.grader.handout.AnswerKey;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A submission that sleeps wherever it can ends within its time; here every time is a fortieth of the real one. */
@Tag("alone")
class TwoMinutesTest {
    private static final int TIMES_SHORTER = 40;
    private static final Budget SHORTER = new Budget(
            Budget.STANDARD.callProcessor(),
            Budget.STANDARD.callWall().dividedBy(TIMES_SHORTER),
            Budget.STANDARD.submissionProcessor(),
            Budget.STANDARD.submissionWall().dividedBy(TIMES_SHORTER));
    private static final String SLEEP =
            "try { Thread.sleep(600000); } catch (InterruptedException e) { throw new IllegalStateException(e); }";

    private static ProblemSet set;
    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        Levels.assume(Isolation.L4);
        set = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");
        sandbox = Sandbox.open(Isolation.L4, List.of());
    }

    @AfterAll
    static void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    void aSleeperInEveryMethodOfEveryProblemEndsInTwoMinutes() throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        Map<Class<?>, String> solutions = new LinkedHashMap<>();
        for (Exercise exercise : set.exercises()) {
            String name = exercise.problem().solutionName();
            classes.putAll(Compiled.classes(name, sleeper(exercise.problem().contract(), name)));
            solutions.put(exercise.problem().contract(), name);
        }
        List<CaseResult> results;
        Exam exam = new Exam(set);
        exam.prepare();
        long start = System.nanoTime();
        try (WorkerSubject subject = sandbox.subject(new StudentCode(classes, solutions), SHORTER)) {
            results = exam.examine(set.exercises(), subject).values().stream()
                    .flatMap(List::stream)
                    .toList();
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        Map<Outcome, Long> outcomes =
                results.stream().collect(Collectors.groupingBy(CaseResult::outcome, Collectors.counting()));
        assertThat(outcomes).containsOnlyKeys(Outcome.TIMED_OUT, Outcome.NOT_RUN);
        assertThat(outcomes.get(Outcome.TIMED_OUT)).isBetween(2L, 12L);
        // Beside its time, at most the start of one more process and the tests themselves.
        assertThat(taken).isLessThan(SHORTER.submissionWall().plusSeconds(3));
    }

    @Test
    void afterTwoSleepsOfOneMethodTheNextProcessServesTheOthers() throws IOException {
        Exercise exercise = set.exercises().stream()
                .filter(one -> one.problem().id().equals("hinge-loss"))
                .findFirst()
                .orElseThrow();
        String name = exercise.problem().solutionName();
        String source = AnswerKey.solution(exercise).replace("return gradient;", SLEEP + " return gradient;");
        StudentCode code = new StudentCode(
                Compiled.classes(name, source), Map.of(exercise.problem().contract(), name));
        List<CaseResult> results;
        try (WorkerSubject subject = sandbox.subject(code, SHORTER)) {
            results = new Exam(set).examine(exercise, subject);
        }
        Map<String, List<Outcome>> outcomes = results.stream()
                .collect(Collectors.groupingBy(
                        CaseResult::criterion, Collectors.mapping(CaseResult::outcome, Collectors.toList())));
        outcomes.forEach((criterion, ended) -> {
            if (!criterion.startsWith("gradient")) {
                assertThat(ended).as(criterion).containsOnly(Outcome.PASSED);
            }
        });
        assertThat(outcomes.get("gradient")).contains(Outcome.NOT_RUN);
        assertThat(results.stream().filter(result -> result.outcome() == Outcome.TIMED_OUT))
                .hasSize(2);
    }

    private static String sleeper(Class<?> contract, String name) {
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        StringBuilder source = new StringBuilder(
                "package student;\npublic class " + simpleName + " implements " + contract.getCanonicalName() + " {\n");
        for (Method method : contract.getDeclaredMethods()) {
            String parameters = Arrays.stream(method.getParameters())
                    .map(one -> one.getType().getCanonicalName() + " " + one.getName())
                    .collect(Collectors.joining(", "));
            source.append("public ").append(method.getReturnType().getCanonicalName());
            source.append(' ')
                    .append(method.getName())
                    .append('(')
                    .append(parameters)
                    .append(") {\n");
            source.append(SLEEP).append(" throw new IllegalStateException();\n}\n");
        }
        return source.append("}\n").toString();
    }
}
