package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.logistic.LogisticRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What students get wrong in deciding on a class. */
final class ClassMistakes {
    private final Counterexample<LogisticRegression> half =
            new Counterexample<>("a single output of 0.5", logistic -> logistic.classes(new double[][] {{0.5}}));
    private final Counterexample<LogisticRegression> single = new Counterexample<>(
            "single outputs of 0.7 and 0.2", logistic -> logistic.classes(new double[][] {{0.7}, {0.2}}));
    private final Counterexample<LogisticRegression> several = new Counterexample<>(
            "the outputs (0.3, 0.6, 0.8)", logistic -> logistic.classes(new double[][] {{0.3, 0.6, 0.8}}));
    private final Counterexample<LogisticRegression> tied = new Counterexample<>(
            "the outputs (0.3, 0.7, 0.7)", logistic -> logistic.classes(new double[][] {{0.3, 0.7, 0.7}}));

    List<Misconception<LogisticRegression, Steps>> of(LogisticRegressionParameters parameters) {
        boolean positive = parameters.positiveAtHalf();
        int negative = parameters.negativeLabel();
        return List.of(
                classes(
                        positive ? "threshold-tie-at-half" : "threshold-tie-above-half",
                        "an output of exactly one half gives the class " + (positive ? negative : 1),
                        "What does the rule of this exercise say when both classes are equally likely?",
                        half,
                        steps -> {
                            ToIntFunction<double[]> right = steps.classOf;
                            steps.classOf = row ->
                                    row.length > 1 || row[0] != 0.5 ? right.applyAsInt(row) : positive ? negative : 1;
                        }),
                classes(
                        "classes-exchanged",
                        "the classes " + negative + " and 1 of a single output change places",
                        "Of which class is the output the probability?",
                        single,
                        steps -> {
                            ToIntFunction<double[]> right = steps.classOf;
                            steps.classOf = row ->
                                    row.length == 1 ? negative + 1 - right.applyAsInt(row) : right.applyAsInt(row);
                        }),
                classes(
                        "ovr-argmax-on-binary-threshold",
                        "the first of several outputs above one half is taken",
                        "What if several detectors fire, and what if none does?",
                        several,
                        steps -> {
                            ToIntFunction<double[]> right = steps.classOf;
                            steps.classOf = row -> row.length == 1 ? right.applyAsInt(row) : firstAboveHalf(row);
                        }),
                classes(
                        "argmax-one-based",
                        "the classes of several outputs are counted from 1",
                        "Which class does the first output stand for?",
                        several,
                        steps -> {
                            ToIntFunction<double[]> right = steps.classOf;
                            steps.classOf = row -> right.applyAsInt(row) + (row.length == 1 ? 0 : 1);
                        }),
                classes(
                        "argmax-last-of-equals",
                        "the last of several equally large outputs is taken",
                        "Which of two equally large outputs does the rule name?",
                        tied,
                        steps -> {
                            ToIntFunction<double[]> right = steps.classOf;
                            steps.classOf = row -> row.length == 1 ? right.applyAsInt(row) : lastLargest(row);
                        }));
    }

    private static int firstAboveHalf(double[] row) {
        return IntStream.range(0, row.length)
                .filter(k -> row[k] > 0.5)
                .findFirst()
                .orElse(0);
    }

    private static int lastLargest(double[] row) {
        return IntStream.range(0, row.length).reduce(0, (best, k) -> row[k] >= row[best] ? k : best);
    }

    private static Misconception<LogisticRegression, Steps> classes(
            String id,
            String sentence,
            String hint,
            Counterexample<LogisticRegression> counterexample,
            Consumer<Steps> patch) {
        return new Misconception<>(id, "classes", sentence, hint, patch, counterexample);
    }
}
