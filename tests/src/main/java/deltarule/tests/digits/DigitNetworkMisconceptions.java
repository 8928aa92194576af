package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.reference.digits.DigitNetworkReference;
import deltarule.reference.digits.DigitNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in a digit network. */
public final class DigitNetworkMisconceptions implements Misconceptions<DigitNetwork, DigitNetworkParameters, Steps> {
    @Override
    public Steps steps(DigitNetworkParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public DigitNetwork reference(DigitNetworkParameters parameters, Steps steps) {
        return new DigitNetworkReference(steps);
    }

    @Override
    public List<Misconception<DigitNetwork, Steps>> of(DigitNetworkParameters parameters) {
        List<Misconception<DigitNetwork, Steps>> list = new ArrayList<>();
        list.addAll(new LayerMistakes(parameters).all());
        list.addAll(new NormalisationMistakes(parameters).all());
        list.addAll(new TrainingMistakes(parameters).all());
        return list;
    }
}
