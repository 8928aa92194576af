package deltarule.grader.sandbox;

import static deltarule.grader.sandbox.WorkerSubjectTest.ask;
import static deltarule.grader.sandbox.WorkerSubjectTest.method;
import static deltarule.grader.sandbox.WorkerSubjectTest.outcome;
import static deltarule.grader.sandbox.WorkerSubjectTest.value;
import static org.assertj.core.api.Assertions.assertThat;

import deltarule.testkit.Answer;
import deltarule.testkit.Outcome;
import deltarule.testkit.Subject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions that are sent before their turn. */
@Tag("alone")
class AheadTest {
    private static final String WRITING_DOWN = """
            private static String heard = "";
            public double twice(double n) { heard += (int) n + " "; return 2 * n; }
            public String run(String what) { return heard; }
            """;

    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.open(Isolation.L0, List.of());
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void everyQuestionGetsItsOwnAnswer() throws IOException {
        assertThat(answersOfTwices("", 500))
                .containsExactlyElementsOf(IntStream.range(0, 500)
                        .mapToObj(n -> new Answer.Value(2.0 * n))
                        .toList());
    }

    @Test
    void aQuestionThatNobodyForesawIsAnsweredInItsTurn() throws IOException {
        try (WorkerSubject subject =
                sandbox.subject(Compiled.probe(""), twices(100).iterator())) {
            for (int n = 0; n < 100; n++) {
                assertThat(value(subject, "twice", (double) n)).isEqualTo(2.0 * n);
                assertThat(value(subject, "run", "after " + n)).isEqualTo("after " + n);
            }
        }
    }

    @Test
    void whatWasForeseenAndIsNotAskedKeepsNothingElseFromBeingAsked() throws IOException {
        try (WorkerSubject subject =
                sandbox.subject(Compiled.probe(""), twices(100).iterator())) {
            assertThat(value(subject, "twice", 0.0)).isEqualTo(0.0);
            assertThat(value(subject, "twice", 50.0)).isEqualTo(100.0);
            assertThat(value(subject, "twice", 51.0)).isEqualTo(102.0);
            assertThat(value(subject, "twice", 1.0)).isEqualTo(2.0);
        }
    }

    @Test
    void aContractThatNobodySolvedIsNotSentThoughItWasForeseen() throws Exception {
        Method ofNoSolution = DoubleUnaryOperator.class.getMethod("applyAsDouble", double.class);
        List<Subject.Exchange> foreseen = new ArrayList<>(twices(10));
        foreseen.add(5, new Subject.Exchange(ofNoSolution, new Object[] {1.0}, null));
        try (WorkerSubject subject = sandbox.subject(Compiled.probe(""), foreseen.iterator())) {
            assertThat(answersOfTwices(subject, 5)).allMatch(Answer.Value.class::isInstance);
            assertThat(subject.ask(ofNoSolution, new Object[] {1.0})).isEqualTo(Causes.NOTHING_SUBMITTED);
            assertThat(answersOfTwices(subject, 10).subList(5, 10)).allMatch(Answer.Value.class::isInstance);
        }
    }

    @Test
    void questionsAreHeardOnceEachButForTheRepetitionInTheirOrder() throws IOException {
        try (WorkerSubject subject =
                sandbox.subject(Compiled.probe(WRITING_DOWN), twices(20).iterator())) {
            answersOfTwices(subject, 20);
            String each =
                    IntStream.range(0, 20).mapToObj(n -> n + " " + n + " ").reduce("", String::concat);
            assertThat(value(subject, "run", "")).isEqualTo(each);
        }
    }

    @Test
    void aQuestionThatEndsTheProcessCostsItselfAndNoneBehindIt() throws IOException {
        String exits = "public double twice(double n) { if (n == 7) { System.exit(0); } return 2 * n; }";
        List<Answer> answers = answersOfTwices(exits, 40);
        assertThat(answers.remove(7)).isEqualTo(Causes.ENDED);
        assertThat(answers).allMatch(Answer.Value.class::isInstance);
    }

    @Test
    void aMethodThatEndedTheProcessTwiceIsNotAskedThoughItWasForeseen() throws IOException {
        String exits = "public double twice(double n) { if (n % 10 == 7) { System.exit(0); } return 2 * n; }";
        List<Subject.Exchange> foreseen = new ArrayList<>(twices(40));
        foreseen.add(question("run", "last"));
        try (WorkerSubject subject = sandbox.subject(Compiled.probe(exits), foreseen.iterator())) {
            List<Answer> answers = answersOfTwices(subject, 40);
            assertThat(answers.get(7)).isEqualTo(Causes.ENDED);
            assertThat(answers.get(17)).isEqualTo(Causes.ENDED);
            assertThat(answers.subList(18, 40)).containsOnly(Causes.notAskedAfter(Outcome.DIED));
            assertThat(value(subject, "run", "last")).isEqualTo("last");
        }
    }

    @Test
    void anEndlessLoopCostsOneQuestionWhenItIsAnsweredBeforeItsTurn() throws IOException {
        String loops = "public double twice(double n) { while (n == 3) { Thread.onSpinWait(); } return 2 * n; }";
        try (WorkerSubject subject =
                sandbox.subject(Compiled.probe(loops), twices(10).iterator())) {
            assertThat(value(subject, "twice", 0.0)).isEqualTo(0.0);
            assertThat(value(subject, "run", "x")).isEqualTo("x");
            List<Answer> rest = IntStream.range(1, 10)
                    .mapToObj(n -> ask(subject, "twice", (double) n))
                    .toList();
            assertThat(rest.get(2)).isEqualTo(Causes.PROCESSOR);
            assertThat(rest).filteredOn(Answer.Value.class::isInstance).hasSize(8);
        }
    }

    @Test
    void aLackOfMemoryCostsOneQuestion() throws IOException {
        String hoards = "public double twice(double n) { return n == 5 ? new double[1 << 30].length : 2 * n; }";
        List<Answer> answers = answersOfTwices(hoards, 10);
        assertThat(outcome(answers.remove(5))).isEqualTo(Outcome.OUT_OF_MEMORY);
        assertThat(answers).allMatch(Answer.Value.class::isInstance);
    }

    @Test
    void questionsAndAnswersThatFillEveryPipeDoNotWaitForEachOther() throws IOException {
        double[] much = DoubleStream.iterate(0, n -> n + 1).limit(100_000).toArray();
        double[] little = {1, 2, 3};
        List<Subject.Exchange> foreseen = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            foreseen.add(question("scale", n % 3 == 0 ? much : little, 2.0));
        }
        try (WorkerSubject subject = sandbox.subject(Compiled.probe(""), foreseen.iterator())) {
            for (Subject.Exchange one : foreseen) {
                double[] vector = (double[]) one.arguments()[0];
                assertThat(value(subject, "scale", one.arguments()))
                        .isEqualTo(DoubleStream.of(vector).map(n -> 2 * n).toArray());
            }
        }
    }

    @Test
    void smallQuestionsWithLargeAnswersDoNotWaitForEachOther() throws IOException {
        String grows = "public String run(String what) { return what.repeat(100000); }";
        List<Subject.Exchange> foreseen = IntStream.range(0, 50)
                .mapToObj(n -> question("run", String.valueOf((char) ('a' + n % 26))))
                .toList();
        try (WorkerSubject subject = sandbox.subject(Compiled.probe(grows), foreseen.iterator())) {
            for (Subject.Exchange one : foreseen) {
                assertThat(value(subject, "run", one.arguments()))
                        .isEqualTo(((String) one.arguments()[0]).repeat(100_000));
            }
        }
    }

    private static List<Answer> answersOfTwices(String members, int count) throws IOException {
        try (WorkerSubject subject =
                sandbox.subject(Compiled.probe(members), twices(count).iterator())) {
            return answersOfTwices(subject, count);
        }
    }

    private static List<Answer> answersOfTwices(WorkerSubject subject, int count) {
        List<Answer> answers = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            answers.add(ask(subject, "twice", (double) n));
        }
        return answers;
    }

    private static List<Subject.Exchange> twices(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> question("twice", (double) n))
                .toList();
    }

    private static Subject.Exchange question(String name, Object... arguments) {
        return new Subject.Exchange(method(name), arguments, null);
    }
}
