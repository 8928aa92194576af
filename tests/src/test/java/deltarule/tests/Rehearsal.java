package deltarule.tests;

import deltarule.testkit.Answering;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Outcome;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Trials;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** The hidden tests of one variant, run in this process without a test launcher; a fault of a test fails at once. */
final class Rehearsal {
    private final String tests;
    private final Trials trials;

    Rehearsal(Problem problem, Object parameters, long seed) {
        this(problem.contract(), problem.tests(), parameters, seed);
    }

    Rehearsal(Class<?> contract, Class<?> testClass, Object parameters, long seed) {
        tests = testClass.getName();
        trials = new Trials(contract, testClass, parameters, numbers(seed));
    }

    /** With seed 1 students meet the lectures' own numbers, with every other fresh ones. */
    private static SeededNumbers numbers(long seed) {
        return seed == 1
                ? new SeededNumbers(seed)
                : new SeededNumbers(seed, OptionalLong.of(new SplittableRandom(seed).nextLong()));
    }

    /** What every case comes to with this answerer, always in the same order. */
    List<CaseResult> run(Answering answering) {
        return trials.each(answering).map(this::sound).toList();
    }

    /** The first case that this answerer does not pass; empty when it passes them all. */
    Optional<CaseResult> firstFailure(Answering answering) {
        return trials.each(answering)
                .map(this::sound)
                .filter(result -> result.outcome() != Outcome.PASSED)
                .findFirst();
    }

    private CaseResult sound(CaseResult result) {
        if (result.outcome() == Outcome.GRADER_ERROR) {
            throw new AssertionError("The test itself fails in " + tests + "." + result.test() + " case "
                    + result.index() + ": " + result.message());
        }
        return result;
    }
}
