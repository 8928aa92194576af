package deltarule.tests.softmax;

import deltarule.problems.softmax.Softmax;
import deltarule.problems.softmax.SoftmaxParameters;
import deltarule.reference.softmax.SoftmaxReference;
import deltarule.reference.softmax.SoftmaxReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in softmax and cross-entropy. */
public final class SoftmaxMisconceptions implements Misconceptions<Softmax, SoftmaxParameters, Steps> {
    @Override
    public Steps steps(SoftmaxParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public Softmax reference(SoftmaxParameters parameters, Steps steps) {
        return new SoftmaxReference(steps);
    }

    @Override
    public List<Misconception<Softmax, Steps>> of(SoftmaxParameters parameters) {
        List<Misconception<Softmax, Steps>> list = new ArrayList<>(new ActivationMistakes().of(parameters));
        list.addAll(new CrossEntropyMistakes(parameters).of());
        return list;
    }
}
