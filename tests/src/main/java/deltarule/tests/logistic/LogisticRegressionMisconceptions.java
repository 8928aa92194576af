package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.reference.logistic.LogisticRegressionReference;
import deltarule.reference.logistic.LogisticRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in logistic regression. */
public final class LogisticRegressionMisconceptions
        implements Misconceptions<LogisticRegression, LogisticRegressionParameters, Steps> {
    @Override
    public Steps steps(LogisticRegressionParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public LogisticRegression reference(LogisticRegressionParameters parameters, Steps steps) {
        return new LogisticRegressionReference(steps);
    }

    @Override
    public List<Misconception<LogisticRegression, Steps>> of(LogisticRegressionParameters parameters) {
        int negative = parameters.negativeLabel();
        List<Misconception<LogisticRegression, Steps>> list = new ArrayList<>();
        list.addAll(new OutputMistakes().of(parameters));
        list.addAll(new ClassMistakes().of(parameters));
        list.addAll(new ExampleMistakes(negative).all());
        list.addAll(new BatchMistakes(negative).of(parameters));
        list.addAll(new PenaltyMistakes(negative).of(parameters));
        list.addAll(new TrainingMistakes(negative).all());
        return list;
    }
}
