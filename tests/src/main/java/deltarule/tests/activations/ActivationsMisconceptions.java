package deltarule.tests.activations;

import deltarule.problems.activations.Activations;
import deltarule.problems.activations.ActivationsParameters;
import deltarule.reference.activations.ActivationsReference;
import deltarule.reference.activations.ActivationsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in activation functions. */
public final class ActivationsMisconceptions implements Misconceptions<Activations, ActivationsParameters, Steps> {
    @Override
    public Steps steps(ActivationsParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public Activations reference(ActivationsParameters parameters, Steps steps) {
        return new ActivationsReference(steps);
    }

    @Override
    public List<Misconception<Activations, Steps>> of(ActivationsParameters parameters) {
        List<Misconception<Activations, Steps>> list = new ArrayList<>();
        list.addAll(new ValueMistakes(parameters).all());
        list.addAll(new SlopeMistakes(parameters).all());
        list.addAll(new OutputSlopeMistakes(parameters).all());
        list.addAll(new LayerMistakes().all());
        return list;
    }
}
