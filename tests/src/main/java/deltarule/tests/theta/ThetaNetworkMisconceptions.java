package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetworkParameters;
import deltarule.reference.theta.ThetaNetworkReference;
import deltarule.reference.theta.ThetaNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in a network with Theta matrices. */
public final class ThetaNetworkMisconceptions implements Misconceptions<ThetaNetwork, ThetaNetworkParameters, Steps> {
    @Override
    public Steps steps(ThetaNetworkParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public ThetaNetwork reference(ThetaNetworkParameters parameters, Steps steps) {
        return new ThetaNetworkReference(steps);
    }

    @Override
    public List<Misconception<ThetaNetwork, Steps>> of(ThetaNetworkParameters parameters) {
        List<Misconception<ThetaNetwork, Steps>> list = new ArrayList<>();
        list.addAll(new ShapeMistakes().all());
        list.addAll(new ForwardMistakes(parameters).all());
        list.addAll(new DeltaMistakes(parameters).all());
        list.addAll(new SumMistakes(parameters).all());
        list.addAll(new TwoLayerMistakes(parameters).all());
        list.addAll(new CostMistakes(parameters).all());
        list.addAll(new TrainingMistakes(parameters).all());
        return list;
    }
}
