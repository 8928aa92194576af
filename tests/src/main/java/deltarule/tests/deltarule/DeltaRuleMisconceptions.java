package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRule;
import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.reference.deltarule.DeltaRuleReference;
import deltarule.reference.deltarule.DeltaRuleReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in the delta rule, the check of gradients and networks without nonlinearities or biases. */
public final class DeltaRuleMisconceptions implements Misconceptions<DeltaRule, DeltaRuleParameters, Steps> {
    @Override
    public Steps steps(DeltaRuleParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public DeltaRule reference(DeltaRuleParameters parameters, Steps steps) {
        return new DeltaRuleReference(steps);
    }

    @Override
    public List<Misconception<DeltaRule, Steps>> of(DeltaRuleParameters parameters) {
        List<Misconception<DeltaRule, Steps>> list = new ArrayList<>();
        list.addAll(new DeltaMistakes(parameters).all());
        list.addAll(new CheckMistakes(parameters).all());
        list.addAll(new NetworkMistakes(parameters).all());
        return list;
    }
}
