package deltarule.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The hidden tests of one problem and variant, to be run without Jupiter. The cases are made once. */
public final class Trials {
    private final Class<?> testClass;
    private final Object parameters;
    private final SeededNumbers numbers;
    private final Object tests;
    private final List<Trial> trials = new ArrayList<>();

    /**
     * Makes the cases.
     *
     * @param contract what the tests examine
     * @param testClass the class of hidden tests
     * @param parameters the problem's parameters record
     * @param numbers the variant's numbers
     */
    public Trials(Class<?> contract, Class<?> testClass, Object parameters, SeededNumbers numbers) {
        this.testClass = testClass;
        this.parameters = parameters;
        this.numbers = numbers;
        this.tests = freshTests();
        for (Method test : criterionMethods(testClass)) {
            test.setAccessible(true);
            Criterion criterion = test.getAnnotation(Criterion.class);
            List<Case<?>> cases = CaseMaker.cases(tests, criterion.cases());
            for (int i = 0; i < cases.size(); i++) {
                trials.add(new Trial(contract, test, criterion, i, cases.get(i)));
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

    /** An instance of the tests that no other run has, as Jupiter makes one for each launch. */
    public Object freshTests() {
        try {
            Constructor<?> constructor = testClass.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(parameters, numbers);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot prepare " + testClass + " with " + parameters, e);
        }
    }

    /**
     * The cases in the order in which Jupiter asks them when it is told the place of each criterion: by place, then as
     * Jupiter orders the methods of a class.
     */
    public List<Trial> by(ToIntFunction<String> place) {
        return trials.stream()
                .sorted(Comparator.comparingInt((Trial trial) ->
                                place.applyAsInt(trial.criterion().value()))
                        .thenComparingInt(trial -> trial.test().getName().hashCode())
                        .thenComparing(trial -> trial.test().toString())
                        .thenComparingInt(Trial::index))
                .toList();
    }

    /**
     * What every case comes to with this answerer, sorted by criterion, test and case number. This is for implementations
     * of ours: nothing here stops one that does not end.
     */
    public List<CaseResult> run(Answering answering) {
        return each(answering).toList();
    }

    /** The same case by case; what is not asked for is not run. */
    public Stream<CaseResult> each(Answering answering) {
        return trials.stream().map(trial -> trial.run(tests, answering, Check.brief()));
    }
}
