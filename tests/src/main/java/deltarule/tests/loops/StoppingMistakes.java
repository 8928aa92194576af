package deltarule.tests.loops;

import deltarule.problems.loops.TrainingLoops;
import deltarule.problems.loops.TrainingLoops.Bowl;
import deltarule.problems.loops.TrainingLoopsParameters;
import deltarule.reference.loops.TrainingLoopsReference.Rule;
import deltarule.reference.loops.TrainingLoopsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the stopping rule and in whole descents. */
final class StoppingMistakes {
    private final Counterexample<TrainingLoops> curves = new Counterexample<>(
            "the curves (20, 12, 10, 9, 8.95), (6, 4, 5, 4.05, 4), (8, 8.25, 10, 8.05), (3, 2.99, NaN, 2.5), lag 2 and epsilon"
                    + " 0.1",
            loops -> loops.convergedAt(
                    new double[][] {
                        {20, 12, 10, 9, 8.95},
                        {6, 4, 5, 4.05, 4},
                        {8, 8.25, 10, 8.05},
                        {3, 2.99, Double.NaN, 2.5}
                    },
                    2,
                    0.1));
    private final Counterexample<TrainingLoops> ties = new Counterexample<>(
            "the curve (4, 2, 2.5, 3, 3.75, 3.5, 3.5), lag 1 and epsilon 0.25",
            loops -> loops.convergedAt(new double[][] {{4, 2, 2.5, 3, 3.75, 3.5, 3.5}}, 1, 0.25));
    private final Counterexample<TrainingLoops> descent = new Counterexample<>(
            "f(x) = 0.7 + 1.4 (x - 2)^2 from the start 3.5, learning rate 0.1, lag 2, epsilon 0.05 and at most 25 steps",
            loops -> loops.minimise(
                    new Bowl(new double[] {1.4}, new double[] {2}, 0.7), new double[] {3.5}, 0.1, 2, 0.05, 25));
    private final Counterexample<TrainingLoops> divergence = new Counterexample<>(
            "f(x) = 1e60 (x - 2)^2 from the start 3.5, learning rate 0.1, lag 2, epsilon 0.05 and at most 9 steps",
            loops -> loops.minimise(
                    new Bowl(new double[] {1e60}, new double[] {2}, 0), new double[] {3.5}, 0.1, 2, 0.05, 9));

    private final Counterexample<TrainingLoops> capped = new Counterexample<>(
            "f(x) = 0.7 + 1.4 (x - 2)^2 from the start 3.5, learning rate 0.1, lag 2, epsilon 0.05 and at most 3 steps",
            loops -> loops.minimise(
                    new Bowl(new double[] {1.4}, new double[] {2}, 0.7), new double[] {3.5}, 0.1, 2, 0.05, 3));

    List<Misconception<TrainingLoops, Steps>> of(TrainingLoopsParameters parameters) {
        boolean earlierAsked = parameters.foundIndex().equals("earlier");
        boolean absolute = parameters.difference().equals("absolute");
        String measure = absolute ? "relative-instead-of-absolute" : "absolute-instead-of-relative";
        Rule otherMeasure = (earlier, later, epsilon) ->
                Math.abs(later - earlier) < (absolute ? epsilon * Math.abs(earlier) : epsilon);
        Rule signed = (earlier, later, epsilon) -> later - earlier < (absolute ? epsilon : epsilon * Math.abs(earlier));
        Rule inclusive = (earlier, later, epsilon) ->
                Math.abs(later - earlier) <= (absolute ? epsilon : epsilon * Math.abs(earlier));
        Rule negated = (earlier, later, epsilon) ->
                !(Math.abs(later - earlier) >= (absolute ? epsilon : epsilon * Math.abs(earlier)));
        return List.of(
                convergence(
                        "convergence-signed-difference",
                        "the absolute value is left out, so that every decrease looks like convergence",
                        "Is a large drop a sign of having arrived?",
                        steps -> steps.rule = signed,
                        curves),
                convergence(
                        "convergence-compares-consecutive",
                        "each value is compared with the next one, whatever the lag",
                        "How far apart are the two function values in the criterion?",
                        steps -> steps.ruleLag = lag -> 1,
                        curves),
                convergence(
                        "convergence-" + measure,
                        absolute
                                ? "the difference is measured relative to the earlier value"
                                : "the plain difference is compared with the threshold",
                        absolute ? "Is the threshold a percentage?" : "Relative to what is the difference measured?",
                        steps -> steps.rule = otherMeasure,
                        curves),
                convergence(
                        "convergence-no-longer-decreasing",
                        "the curve is said to converge where it no longer decreases",
                        "Does an increase count as arriving? The slide with the words \"no longer decreases\" states another"
                                + " rule than the one with the formula, and is wrong here.",
                        steps -> steps.rule = (earlier, later, epsilon) -> later >= earlier,
                        curves),
                convergence(
                        earlierAsked ? "convergence-answers-the-later-index" : "convergence-answers-the-earlier-index",
                        earlierAsked ? "t + k is answered in place of t" : "t is answered in place of t + k",
                        "What is asked for: the earlier or the later of the two values?",
                        steps -> steps.foundAt = (t, lag) -> earlierAsked ? t + lag : t,
                        curves),
                convergence(
                        "convergence-includes-equality",
                        "a difference equal to the threshold suffices",
                        "Smaller, or smaller or equal?",
                        steps -> steps.rule = inclusive,
                        ties),
                convergence(
                        "convergence-nan-counts-as-met",
                        "the rule is written as the negation of \"at least epsilon\", which holds for NaN",
                        "What is the truth value of any comparison with NaN, and of its negation?",
                        steps -> steps.rule = negated,
                        curves),
                descent(
                        "grad-ascent-on-loss",
                        "the derivative is added",
                        "Uphill or downhill?",
                        steps -> steps.bowlSlope = (steepness, distance) -> -2 * steepness * distance,
                        descent),
                descent(
                        "descent-missing-two",
                        "the factor 2 of the derivative is left out",
                        "What is the derivative of a square?",
                        steps -> steps.bowlSlope = (steepness, distance) -> steepness * distance,
                        descent),
                descent(
                        "stop-only-at-zero-loss",
                        "the run ends when the value is zero and not before",
                        "Is zero always reachable?",
                        steps -> steps.converged = (met, value) -> value == 0,
                        descent),
                descent(
                        "descent-one-step-too-many",
                        "one step more is made than the cap allows",
                        "How many steps have been made when f has been evaluated three times?",
                        steps -> steps.cap = maxSteps -> maxSteps + 1,
                        capped),
                descent(
                        "convergence-nan-loops-forever",
                        "the run goes on when the value is not finite any more, and only the cap can end it",
                        "What is the truth value of any comparison with NaN, and what does that mean for the condition of"
                                + " your loop?",
                        steps -> steps.diverged = value -> false,
                        divergence));
    }

    private static Misconception<TrainingLoops, Steps> convergence(
            String id, String sentence, String hint, Consumer<Steps> patch, Counterexample<TrainingLoops> example) {
        return new Misconception<>(id, "convergedAt", sentence, hint, patch, example);
    }

    private static Misconception<TrainingLoops, Steps> descent(
            String id, String sentence, String hint, Consumer<Steps> patch, Counterexample<TrainingLoops> example) {
        return new Misconception<>(id, "minimise", sentence, hint, patch, example);
    }
}
