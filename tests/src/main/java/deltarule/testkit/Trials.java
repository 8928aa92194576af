package deltarule.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hidden tests of one problem and variant, run in the caller's thread without a test launcher. The cases are made once. It
 * gives what a launch gives, for implementations of ours: nothing here stops one that does not end.
 */
public final class Trials {
    private final Class<?> contract;
    private final Object tests;
    private final List<Trial> trials = new ArrayList<>();

    /** One case with the test method that takes it. */
    private record Trial(Method test, Criterion criterion, int index, Case<?> input) {}

    /**
     * @param contract what the tests examine
     * @param testClass the class of hidden tests
     * @param parameters the problem's parameters record
     * @param numbers the variant's numbers
     */
    public Trials(Class<?> contract, Class<?> testClass, Object parameters, SeededNumbers numbers) {
        this.contract = contract;
        try {
            Constructor<?> constructor = testClass.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            tests = constructor.newInstance(parameters, numbers);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot prepare " + testClass + " with " + parameters, e);
        }
        for (Method test : criterionMethods(testClass)) {
            test.setAccessible(true);
            Criterion criterion = test.getAnnotation(Criterion.class);
            List<Case<?>> cases = CaseMaker.cases(tests, criterion.cases());
            for (int i = 0; i < cases.size(); i++) {
                trials.add(new Trial(test, criterion, i, cases.get(i)));
            }
        }
    }

    private static List<Method> criterionMethods(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Criterion.class))
                .sorted(Comparator.comparing((Method method) ->
                                method.getAnnotation(Criterion.class).value())
                        .thenComparing(Method::getName))
                .toList();
    }

    /** What every case comes to with this answerer, sorted by criterion, test and case number. */
    public List<CaseResult> run(Answering answering) {
        return each(answering).toList();
    }

    /** The same case by case; what is not asked for is not run. */
    public Stream<CaseResult> each(Answering answering) {
        return trials.stream().map(trial -> run(trial, answering));
    }

    private CaseResult run(Trial trial, Answering answering) {
        Subject subject = Subject.answeredBy(answering);
        Check check = Check.brief();
        Outcome outcome = Outcome.PASSED;
        String message = "";
        try {
            trial.test.invoke(tests, subject.as(contract), check, trial.input.input());
            if (check.comparisons().isEmpty()) {
                outcome = Outcome.GRADER_ERROR;
                message = "the test compared nothing";
            }
        } catch (InvocationTargetException e) {
            outcome = CaseEnd.of(e.getCause(), subject);
            message = String.valueOf(e.getCause().getMessage());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot run " + trial.test, e);
        }
        return new CaseResult(
                trial.criterion.value(),
                trial.test.getName(),
                trial.index,
                trial.input.group(),
                outcome,
                message,
                subject.exchanges(),
                check.comparisons(),
                check.regions());
    }
}
