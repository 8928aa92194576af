package deltarule.tests.deep;

import deltarule.problems.deep.DeepNetwork;
import deltarule.problems.deep.DeepNetworkParameters;
import deltarule.reference.deep.DeepNetworkReference;
import deltarule.reference.deep.DeepNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in a deep network. */
public final class DeepNetworkMisconceptions implements Misconceptions<DeepNetwork, DeepNetworkParameters, Steps> {
    @Override
    public Steps steps(DeepNetworkParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public DeepNetwork reference(DeepNetworkParameters parameters, Steps steps) {
        return new DeepNetworkReference(steps);
    }

    @Override
    public List<Misconception<DeepNetwork, Steps>> of(DeepNetworkParameters parameters) {
        Networks networks = new Networks(parameters);
        List<Misconception<DeepNetwork, Steps>> list = new ArrayList<>();
        list.addAll(new ForwardMistakes(networks).of(parameters));
        list.addAll(new LossMistakes(parameters).all());
        list.addAll(new BackwardMistakes(parameters, networks).of(parameters));
        return list;
    }
}
