package deltarule.grader.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.ProblemSets;
import deltarule.grader.problem.Problems;
import deltarule.grader.problem.Rooms;
import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Direct;
import deltarule.testkit.JavaText;
import deltarule.testkit.Misconception;
import deltarule.testkit.Outcome;
import deltarule.testkit.Subject;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExamTest {
    private final ProblemSet set = new ProblemSets(Problems.onClassPath()).find("neural-network-basics");
    private final Exercise exercise = set.exercises().get(0);
    private final Exam exam = new Exam(set);

    @Test
    void theReferencePassesEveryCase() {
        List<CaseResult> results = exam.examine(exercise, reference());
        assertThat(results).hasSizeGreaterThan(20).allMatch(one -> one.outcome() == Outcome.PASSED);
    }

    @Test
    void aSecondRunAsksTheSameQuestions() {
        List<CaseResult> first = exam.examine(exercise, reference());
        List<CaseResult> second = new Exam(set).examine(exercise, reference());
        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(question(second.get(i))).isEqualTo(question(first.get(i)));
        }
    }

    @Test
    void theFirstQuestionOfEveryCaseIsForeseenAndAskedInThatOrderThoughAnswersAreWrong() {
        ProblemSet everything = new ProblemSets(Problems.onClassPath()).find("all");
        List<Exercise> exercises = everything.exercises();
        List<String> asked = new ArrayList<>();
        Map<Class<?>, Answering> wrong = exercises.stream()
                .collect(Collectors.toMap(one -> one.problem().contract(), one -> firstMistake(one, asked)));
        Exam whole = new Exam(everything);

        Map<Exercise, List<CaseResult>> results = whole.examine(
                exercises,
                (method, arguments) -> wrong.get(method.getDeclaringClass()).ask(method, arguments));

        List<String> foreseen = new ArrayList<>();
        whole.foreseen(exercises)
                .forEachRemaining(question -> foreseen.add(JavaText.call(question.method(), question.arguments())));
        assertThat(foreseen)
                .hasSize(results.values().stream().mapToInt(List::size).sum());
        assertThat(asked).containsSubsequence(foreseen);
    }

    @Test
    void aSubjectThatNeverAnswersPassesNothing() {
        List<CaseResult> results =
                exam.examine(exercise, (method, arguments) -> new Answer.None(Outcome.NOT_RUN, "not asked"));
        assertThat(results).isNotEmpty().allMatch(one -> one.outcome() == Outcome.NOT_RUN);
    }

    @Test
    void aFaultOfTheAnsweringSideIsNotTheStudents() {
        Answering broken = (method, arguments) -> {
            throw new IllegalStateException("no process");
        };
        assertThat(exam.examine(exercise, broken)).allMatch(one -> one.outcome() == Outcome.GRADER_ERROR);
    }

    @Test
    void testsThatCannotStartAreAFault() {
        Exercise wrongParameters = new Exercise(exercise.problem(), exercise.settings(), "no parameters");
        assertThatThrownBy(() -> exam.examine(wrongParameters, reference())).isInstanceOf(ExamFault.class);
    }

    @Test
    void everyProblemIsAskedAndJudgedAsJupiterWould() {
        ProblemSet everything = new ProblemSets(Problems.onClassPath()).find("all");
        for (Exercise one : everything.exercises()) {
            List<String> asked = new ArrayList<>();
            List<String> askedByJupiter = new ArrayList<>();
            List<CaseResult> results = new Exam(everything).examine(one, firstMistake(one, asked));
            List<CaseResult> byJupiter = new JupiterExam(everything).examine(one, firstMistake(one, askedByJupiter));
            assertThat(asked).isEqualTo(askedByJupiter);
            assertThat(everythingIn(results)).isEqualTo(everythingIn(byJupiter));
        }
    }

    private static Answering firstMistake(Exercise exercise, List<String> asked) {
        List<Misconception<Object, Object>> mistakes =
                Rooms.of(exercise.problem()).misconceptions().of(exercise.parameters()).stream()
                        .limit(1)
                        .toList();
        Direct wrong = new Direct(Rooms.of(exercise.problem()).wrong(exercise.parameters(), mistakes));
        return (method, arguments) -> {
            asked.add(JavaText.call(method, arguments));
            return wrong.ask(method, arguments);
        };
    }

    private static String everythingIn(List<CaseResult> results) {
        return Transcript.of(results)
                + results.stream()
                        .map(result -> result.test()
                                + result.group()
                                + result.message()
                                + result.deviation()
                                + result.comparisons().size()
                                + result.regions().size())
                        .toList();
    }

    private static String question(CaseResult result) {
        Subject.Exchange asked = result.exchanges().get(0);
        return JavaText.call(asked.method(), asked.arguments());
    }

    private Answering reference() {
        Object reference = Rooms.of(exercise.problem()).reference(exercise.parameters());
        return (method, arguments) -> {
            try {
                return new Answer.Value(method.invoke(reference, arguments));
            } catch (InvocationTargetException e) {
                Throwable thrown = e.getCause();
                return new Answer.Threw(thrown.getClass().getName(), thrown instanceof IllegalArgumentException, "");
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
