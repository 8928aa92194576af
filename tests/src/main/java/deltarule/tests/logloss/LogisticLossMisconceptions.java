package deltarule.tests.logloss;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.logloss.LogisticLossReference;
import deltarule.reference.logloss.LogisticLossReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in the likelihood and the log loss. */
public final class LogisticLossMisconceptions implements Misconceptions<LogisticLoss, LogisticLossParameters, Steps> {
    @Override
    public Steps steps(LogisticLossParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public LogisticLoss reference(LogisticLossParameters parameters, Steps steps) {
        return new LogisticLossReference(steps);
    }

    @Override
    public List<Misconception<LogisticLoss, Steps>> of(LogisticLossParameters parameters) {
        List<Misconception<LogisticLoss, Steps>> list = new ArrayList<>();
        list.addAll(new DistributionMistakes().of(parameters));
        list.addAll(new LikelihoodMistakes().of(parameters));
        list.addAll(new LossMistakes().of(parameters));
        list.addAll(new CostMistakes().of(parameters));
        list.addAll(new SlopeMistakes().of(parameters));
        list.addAll(new LogitMistakes().of(parameters));
        return list;
    }
}
