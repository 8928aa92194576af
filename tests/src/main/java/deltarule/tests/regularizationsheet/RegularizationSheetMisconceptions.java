package deltarule.tests.regularizationsheet;

import deltarule.problems.regularizationsheet.RegularizationSheet;
import deltarule.problems.regularizationsheet.RegularizationSheet.Preference;
import deltarule.problems.regularizationsheet.RegularizationSheetParameters;
import deltarule.reference.regularizationsheet.RegularizationSheetReference;
import deltarule.reference.regularizationsheet.RegularizationSheetReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What goes wrong when penalties are compared by hand. */
public final class RegularizationSheetMisconceptions
        implements Misconceptions<RegularizationSheet, RegularizationSheetParameters, Steps> {
    private static final double[] INPUT = {0.5, 1.5, -2.5};
    private static final double[] FIRST = {0.8, -0.6, 0.3};
    private static final double[] SECOND = {1.7, 0.2, -0.9};
    private static final String GIVEN = "w1 = (0.8, -0.6, 0.3), w2 = (1.7, 0.2, -0.9)";

    private final Counterexample<RegularizationSheet> scores =
            new Counterexample<>("x = (0.5, 1.5, -2.5), " + GIVEN, sheet -> sheet.scores(INPUT, FIRST, SECOND));
    private final Counterexample<RegularizationSheet> l2 =
            new Counterexample<>(GIVEN + ", lambda = 0.7", sheet -> told(sheet.l2(FIRST, SECOND, 0.7)));
    private final Counterexample<RegularizationSheet> l1 =
            new Counterexample<>(GIVEN + ", lambda = 0.7", sheet -> told(sheet.l1(FIRST, SECOND, 0.7)));

    private static Object told(Preference preference) {
        return preference;
    }

    @Override
    public Steps steps(RegularizationSheetParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public RegularizationSheet reference(RegularizationSheetParameters parameters, Steps steps) {
        return new RegularizationSheetReference(steps);
    }

    @Override
    public List<Misconception<RegularizationSheet, Steps>> of(RegularizationSheetParameters parameters) {
        boolean half = parameters.half();
        return List.of(
                scores(
                        "scores-without-input",
                        "the weights are added up without their inputs",
                        "What is each weight multiplied with?",
                        steps -> steps.score =
                                (weights, input) -> Arrays.stream(weights).sum()),
                scores(
                        "score-of-magnitudes",
                        "products are added up without their signs",
                        "Can a product lower the score?",
                        steps -> steps.score = (weights, input) -> RegularizationSheetReference.dot(
                                Arrays.stream(weights).map(Math::abs).toArray(),
                                Arrays.stream(input).map(Math::abs).toArray())),
                l2(
                        "l2-norm-not-squared",
                        "the square root of the sum of squares is taken",
                        "Is it the norm that is penalised, or its square?",
                        steps -> {
                            var right = steps.l2Norm;
                            steps.l2Norm = weights -> Math.sqrt(right.applyAsDouble(weights));
                        }),
                l2(
                        half ? "l2-without-half" : "l2-with-half",
                        half ? "the factor 1/2 is left out" : "the penalty is halved",
                        "Which factor stands in front of the sum?",
                        steps -> steps.l2Penalty = new Steps(new RegularizationSheetParameters(!half)).l2Penalty),
                l2(
                        "l2-without-lambda",
                        "the squares are not weighted with lambda",
                        "How strong is the penalty?",
                        steps -> steps.l2Penalty = (lambda, norm) -> half ? norm / 2 : norm),
                l2(
                        "l2-square-of-sum",
                        "the sum of the weights is squared as a whole",
                        "What is squared: each weight, or their sum?",
                        steps -> steps.l2Norm =
                                weights -> Math.pow(Arrays.stream(weights).sum(), 2)),
                l2(
                        "l2-prefers-larger",
                        "the vector with the larger L2 penalty is preferred",
                        "Do we want the penalty small or large?",
                        steps -> steps.l2Lead = (first, second) -> first - second),
                l1(
                        "l1-without-abs",
                        "the weights are added up with their signs",
                        "May a negative weight lower the penalty?",
                        steps ->
                                steps.l1Norm = weights -> Arrays.stream(weights).sum()),
                l1(
                        "l1-as-l2",
                        "the weights are squared for L1 as well",
                        "What does L1 take of each weight?",
                        steps -> steps.l1Norm = weights -> RegularizationSheetReference.dot(weights, weights)),
                l1(
                        "l1-largest-entry",
                        "only the largest weight is penalised",
                        "Do the smaller weights cost nothing?",
                        steps -> steps.l1Norm = weights ->
                                Arrays.stream(weights).map(Math::abs).max().orElseThrow()),
                l1(
                        "l1-without-lambda",
                        "the magnitudes are not weighted with lambda",
                        "How strong is the penalty?",
                        steps -> steps.l1Penalty = (lambda, norm) -> norm),
                l1(
                        "l1-prefers-larger",
                        "the vector with the larger L1 penalty is preferred",
                        "Do we want the penalty small or large?",
                        steps -> steps.l1Lead = (first, second) -> first - second));
    }

    private Misconception<RegularizationSheet, Steps> scores(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "scores", sentence, hint, patch, scores);
    }

    private Misconception<RegularizationSheet, Steps> l2(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "l2", sentence, hint, patch, l2);
    }

    private Misconception<RegularizationSheet, Steps> l1(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "l1", sentence, hint, patch, l1);
    }
}
