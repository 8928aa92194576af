package deltarule.tests.hiddenlayer;

import deltarule.problems.hiddenlayer.HiddenLayer;
import deltarule.problems.hiddenlayer.HiddenLayerParameters;
import deltarule.reference.hiddenlayer.HiddenLayerReference;
import deltarule.reference.hiddenlayer.HiddenLayerReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in a network with one hidden layer of sigmoid units. */
public final class HiddenLayerMisconceptions implements Misconceptions<HiddenLayer, HiddenLayerParameters, Steps> {
    @Override
    public Steps steps(HiddenLayerParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public HiddenLayer reference(HiddenLayerParameters parameters, Steps steps) {
        return new HiddenLayerReference(steps);
    }

    @Override
    public List<Misconception<HiddenLayer, Steps>> of(HiddenLayerParameters parameters) {
        List<Misconception<HiddenLayer, Steps>> list = new ArrayList<>();
        list.addAll(new NeuronMistakes(parameters).all());
        list.addAll(new LayerMistakes(parameters).all());
        list.addAll(new ForwardMistakes(parameters).all());
        list.addAll(new BackwardMistakes(parameters).all());
        return list;
    }
}
