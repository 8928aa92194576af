package deltarule.tests;

import deltarule.testkit.Answer;
import deltarule.testkit.Answering;
import deltarule.testkit.Case;
import deltarule.testkit.CaseMaker;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Outcome;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Subject;
import deltarule.testkit.Unanswered;
import deltarule.testkit.WrongAnswer;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** The hidden tests of one variant, run in this process without a test launcher. */
final class Rehearsal {
    private final Class<?> contract;
    private final Object tests;
    private final List<Trial> trials = new ArrayList<>();

    /** One case with the test method that takes it. */
    private record Trial(Method test, Criterion criterion, int index, Case<?> input) {}

    Rehearsal(Problem problem, Object parameters, long seed) {
        this(problem.contract(), problem.tests(), parameters, seed);
    }

    Rehearsal(Class<?> contract, Class<?> testClass, Object parameters, long seed) {
        this.contract = contract;
        try {
            Constructor<?> constructor = testClass.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            tests = constructor.newInstance(parameters, numbers(seed));
            for (Method test : criterionMethods(testClass)) {
                Criterion criterion = test.getAnnotation(Criterion.class);
                List<Case<?>> cases = CaseMaker.cases(tests, criterion.cases());
                for (int i = 0; i < cases.size(); i++) {
                    trials.add(new Trial(test, criterion, i, cases.get(i)));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot prepare " + testClass + " with " + parameters, e);
        }
    }

    /** With seed 1 students meet the lectures' own numbers, with every other fresh ones. */
    private static SeededNumbers numbers(long seed) {
        return seed == 1
                ? new SeededNumbers(seed)
                : new SeededNumbers(seed, OptionalLong.of(new SplittableRandom(seed).nextLong()));
    }

    private static List<Method> criterionMethods(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Criterion.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** What every case comes to with this answerer, always in the same order. */
    List<CaseResult> run(Answering answering) {
        return trials.stream().map(trial -> run(trial, answering)).toList();
    }

    /** The first case that this answerer does not pass; empty when it passes them all. */
    Optional<CaseResult> firstFailure(Answering answering) {
        return trials.stream()
                .map(trial -> run(trial, answering))
                .filter(result -> result.outcome() != Outcome.PASSED)
                .findFirst();
    }

    private CaseResult run(Trial trial, Answering answering) {
        Subject subject = Subject.answeredBy(answering);
        Check check = new Check();
        Outcome outcome = Outcome.PASSED;
        String message = "";
        try {
            trial.test.setAccessible(true);
            trial.test.invoke(tests, subject.as(contract), check, trial.input.input());
        } catch (InvocationTargetException e) {
            outcome = outcomeOf(e.getCause(), subject, trial);
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

    private static Outcome outcomeOf(Throwable failure, Subject subject, Trial trial) {
        if (failure instanceof WrongAnswer) {
            return Outcome.WRONG;
        }
        if (failure instanceof Unanswered unanswered) {
            return unanswered.outcome();
        }
        List<Subject.Exchange> exchanges = subject.exchanges();
        if (!exchanges.isEmpty() && exchanges.get(exchanges.size() - 1).answer() instanceof Answer.Threw) {
            return Outcome.THREW;
        }
        throw new AssertionError("The test itself fails in " + trial.test + " case " + trial.index, failure);
    }
}
