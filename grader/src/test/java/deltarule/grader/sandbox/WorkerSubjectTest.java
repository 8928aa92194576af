package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.testkit.Answer;
import deltarule.testkit.Outcome;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
class WorkerSubjectTest {
    private static final Budget LITTLE_PROCESSOR =
            new Budget(Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofMillis(1000), Duration.ofSeconds(60));
    private static final Budget LITTLE_WALL =
            new Budget(Duration.ofSeconds(60), Duration.ofMillis(700), Duration.ofSeconds(60), Duration.ofSeconds(60));
    private static final String SLEEPY =
            "public String run(String what) { try { Thread.sleep(2000); } catch (InterruptedException e) { return null; }"
                    + " return what; }";

    private static final ExecutorService asking = Executors.newSingleThreadExecutor();
    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(Isolation.L0, List.of());
    }

    @AfterAll
    static void close() {
        sandbox.close();
        asking.shutdown();
    }

    @Test
    void answersOfEveryTypeComeBackAsTheyAre() throws IOException {
        try (WorkerSubject subject = sandbox.subject(Compiled.probe(""))) {
            assertThat(ask(subject, "twice", 1.5)).isEqualTo(new Answer.Value(3.0));
            assertThat(value(subject, "scale", new double[] {1, -0.0, Double.NaN}, 2.0))
                    .isEqualTo(new double[] {2, -0.0, Double.NaN});
            assertThat(value(subject, "transpose", (Object) new double[][] {{1, 2}, {3, 4}}))
                    .isEqualTo(new double[][] {{1, 3}, {2, 4}});
            assertThat(value(subject, "negate", new boolean[] {true, false})).isEqualTo(new boolean[] {false, true});
            assertThat(value(subject, "count", (Object) new double[2][3][4])).isEqualTo(24);
            Probe.Sample sample = new Probe.Sample("n\u00e4me", new double[] {1}, new int[][] {{2}, {}}, true, -5L);
            assertThat(value(subject, "echo", sample))
                    .usingRecursiveComparison()
                    .isEqualTo(sample);
            assertThat(value(subject, "run", (Object) null)).isNull();
        }
    }

    @Test
    void anExceptionTellsItsTypeAndTheStudentsOwnLine() throws IOException {
        try (WorkerSubject subject = sandbox.subject(Compiled.probe("""
                public double twice(double number) {
                    return java.util.Objects.checkIndex((int) number, 1);
                }
                public int count(double[][][] t) { throw new NumberFormatException(); }
                """))) {
            assertThat(ask(subject, "twice", 7.0))
                    .isEqualTo(new Answer.Threw("java.lang.IndexOutOfBoundsException", false, "Answers.java:5"));
            assertThat(ask(subject, "count", (Object) null))
                    .isEqualTo(new Answer.Threw("java.lang.NumberFormatException", true, "Answers.java:7"));
        }
    }

    @Test
    void aStackOverflowIsAnExceptionLikeAnyOther() throws IOException {
        try (WorkerSubject subject =
                sandbox.subject(Compiled.probe("public double twice(double n) { return 1 + twice(n); }"))) {
            assertThat(ask(subject, "twice", 1.0))
                    .isEqualTo(new Answer.Threw("java.lang.StackOverflowError", false, "Answers.java:4"));
        }
    }

    @Test
    void aProcessThatEndsCostsOneCallAndTwoCostTheMethod() throws IOException {
        try (WorkerSubject subject = sandbox.subject(
                Compiled.probe("public double twice(double n) { if (n > 0) { System.exit(0); } return 2 * n; }"))) {
            assertThat(outcome(ask(subject, "twice", 1.0))).isEqualTo(Outcome.DIED);
            assertThat(ask(subject, "twice", -1.0)).isEqualTo(new Answer.Value(-2.0));
            assertThat(outcome(ask(subject, "twice", 1.0))).isEqualTo(Outcome.DIED);
            assertThat(ask(subject, "twice", -1.0))
                    .isEqualTo(new Answer.None(
                            Outcome.NOT_RUN, "Not asked: two earlier calls of this method ended the process."));
            assertThat(value(subject, "run", "x")).isEqualTo("x");
        }
    }

    @Test
    void aProcessThatIsKilledFromOutsideIsAskedOnceMore() throws Exception {
        try (WorkerSubject subject = sandbox.subject(Compiled.probe(SLEEPY))) {
            Future<Answer> answer = asking.submit(() -> ask(subject, "run", "x"));
            killWorkers();

            assertThat(answer.get()).isEqualTo(new Answer.Value("x"));
        }
    }

    @Test
    void aProcessThatIsKilledAgainWasTheSubmissionsDoing() throws Exception {
        try (WorkerSubject subject = sandbox.subject(Compiled.probe(SLEEPY))) {
            Future<Answer> answer = asking.submit(() -> ask(subject, "run", "x"));
            killWorkers();
            killWorkers();

            assertThat(outcome(answer.get())).isEqualTo(Outcome.OUT_OF_MEMORY);
        }
    }

    /** Ends the processes that answer, once there is one, as the kernel does when memory runs out. */
    private static void killWorkers() throws InterruptedException {
        List<ProcessHandle> workers = List.of();
        while (workers.isEmpty()) {
            workers = ProcessHandle.current()
                    .children()
                    .filter(ProcessHandle::isAlive)
                    .toList();
        }
        Thread.sleep(700);
        for (ProcessHandle worker : workers) {
            worker.destroyForcibly();
            worker.onExit().join();
        }
    }

    @Test
    void memoryThatRunsOutIsToldFromOtherErrors() throws IOException {
        try (WorkerSubject subject = sandbox.subject(
                Compiled.probe("public double twice(double n) { return new double[1 << 30].length; }"))) {
            assertThat(outcome(ask(subject, "twice", 1.0))).isEqualTo(Outcome.OUT_OF_MEMORY);
            assertThat(value(subject, "run", "x")).isEqualTo("x");
        }
    }

    @Test
    void anEndlessLoopIsChargedInProcessorTime() throws IOException {
        try (WorkerSubject subject = sandbox.subject(
                Compiled.probe("public double twice(double n) { while (true) { n++; } }"), LITTLE_PROCESSOR)) {
            assertThat(ask(subject, "twice", 1.0)).isEqualTo(Causes.PROCESSOR);
            assertThat(subject.processorMilliseconds()).isBetween(300L, 1500L);
        }
    }

    @Test
    void aSleeperIsChargedInWallTime() throws IOException {
        try (WorkerSubject subject = sandbox.subject(
                Compiled.probe("public String run(String what) { try { Thread.sleep(60000); }"
                        + " catch (InterruptedException e) { return null; } return null; }"),
                LITTLE_WALL)) {
            assertThat(ask(subject, "run", "x")).isEqualTo(Causes.WALL);
        }
    }

    @Test
    void aSubmissionWhoseTimeIsUsedUpIsNotAskedAnyMore() throws IOException {
        Budget budget = new Budget(
                Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofMillis(300), Duration.ofSeconds(60));
        try (WorkerSubject subject = sandbox.subject(
                Compiled.probe("public double twice(double n) { while (true) { n++; } }\n"
                        + "public int count(double[][][] t) { while (true) { t = t.clone(); } }"),
                budget)) {
            ask(subject, "twice", 1.0);
            ask(subject, "count", (Object) new double[0][][]);
            assertThat(ask(subject, "run", "x")).isEqualTo(Causes.SUBMISSION_TIME);
        }
    }

    @Test
    void aSolutionThatCannotBeMadeSaysWhy() throws IOException {
        Map<String, byte[]> none = Map.of();
        try (WorkerSubject subject = sandbox.subject(new StudentCode(none, Map.of(Probe.class, "student.Answers")))) {
            assertThat(ask(subject, "twice", 1.0))
                    .isEqualTo(new Answer.None(Outcome.NOT_RUN, "There is no class student.Answers."));
        }
        try (WorkerSubject subject = sandbox.subject(Compiled.probe("Answers(int size) {}"))) {
            assertThat(ask(subject, "twice", 1.0))
                    .isEqualTo(new Answer.None(
                            Outcome.NOT_RUN,
                            "student.Answers needs a constructor without parameters that is not private."));
        }
    }

    @Test
    void aFailingInitializerIsAnExceptionThatRefusesNothing() throws IOException {
        try (WorkerSubject subject = sandbox.subject(Compiled.probe("static int n = Integer.parseInt(\"x\");"))) {
            assertThat(ask(subject, "twice", 1.0))
                    .isEqualTo(new Answer.Threw("java.lang.NumberFormatException", false, "Answers.java:4"));
            assertThat(ask(subject, "count", (Object) null))
                    .isEqualTo(new Answer.Threw("java.lang.NumberFormatException", false, "Answers.java:4"));
        }
    }

    @Test
    void whatIsPrintedIsCountedAndThrownAway() throws IOException {
        try (WorkerSubject subject = sandbox.subject(
                Compiled.probe("public double twice(double n) { System.out.print(\"abc\"); return n; }"))) {
            assertThat(ask(subject, "twice", 1.0)).isEqualTo(new Answer.Value(1.0));
            assertThat(subject.printedBytes()).isEqualTo(6);
        }
    }

    static Answer ask(WorkerSubject subject, String name, Object... arguments) {
        return subject.ask(method(name), arguments == null ? new Object[] {null} : arguments);
    }

    static Method method(String name) {
        return Stream.of(Probe.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Object value(WorkerSubject subject, String name, Object... arguments) {
        Answer answer = ask(subject, name, arguments);
        assertThat(answer).isInstanceOf(Answer.Value.class);
        return ((Answer.Value) answer).value();
    }

    static Outcome outcome(Answer answer) {
        return ((Answer.None) answer).outcome();
    }
}
