package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.reference.tanhnet.TanhNetworkReference;
import deltarule.reference.tanhnet.TanhNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in a network of two layers with examples in columns. */
public final class TanhNetworkMisconceptions implements Misconceptions<TanhNetwork, TanhNetworkParameters, Steps> {
    @Override
    public Steps steps(TanhNetworkParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public TanhNetwork reference(TanhNetworkParameters parameters, Steps steps) {
        return new TanhNetworkReference(steps);
    }

    @Override
    public List<Misconception<TanhNetwork, Steps>> of(TanhNetworkParameters parameters) {
        List<Misconception<TanhNetwork, Steps>> list = new ArrayList<>();
        list.addAll(new ForwardMistakes(parameters).of(parameters));
        list.addAll(new CostMistakes(parameters).all());
        list.addAll(new BackwardMistakes().of(parameters));
        list.addAll(new TrainingMistakes().of(parameters));
        return list;
    }
}
