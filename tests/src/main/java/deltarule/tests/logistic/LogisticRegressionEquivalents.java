package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.List;

/** Other right ways to write logistic regression. */
public final class LogisticRegressionEquivalents
        implements Equivalents<LogisticRegression, LogisticRegressionParameters> {
    @Override
    public List<Equivalent<LogisticRegression>> of(LogisticRegressionParameters parameters) {
        return List.of(
                new Equivalent<>("logistic-loops", "one loop after the other, backwards", new Backwards(parameters)),
                new Equivalent<>("logistic-streams", "streams, and the sigmoid as a tanh", new Streams(parameters)),
                new Equivalent<>(
                        "logistic-by-calls", "builds the larger methods on the smaller ones", new Calls(parameters)));
    }
}
