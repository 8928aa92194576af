package deltarule.tests.regularization;

import deltarule.problems.regularization.Regularization;
import deltarule.problems.regularization.RegularizationParameters;
import deltarule.reference.regularization.RegularizationReference;
import deltarule.reference.regularization.RegularizationReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in penalties on the weights. */
public final class RegularizationMisconceptions
        implements Misconceptions<Regularization, RegularizationParameters, Steps> {
    @Override
    public Steps steps(RegularizationParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public Regularization reference(RegularizationParameters parameters, Steps steps) {
        return new RegularizationReference(steps);
    }

    @Override
    public List<Misconception<Regularization, Steps>> of(RegularizationParameters parameters) {
        List<Misconception<Regularization, Steps>> list = new ArrayList<>();
        list.addAll(new PenaltyMistakes(parameters).all());
        list.addAll(new ElasticNetMistakes(parameters).all());
        list.addAll(new BiasMistakes(parameters).all());
        list.addAll(new CostMistakes(parameters).all());
        return list;
    }
}
