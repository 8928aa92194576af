package deltarule.tests.variants;

import deltarule.problems.variants.ActivationVariants;
import deltarule.problems.variants.ActivationVariantsParameters;
import deltarule.reference.variants.ActivationVariantsReference;
import deltarule.reference.variants.ActivationVariantsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in ELU, SELU, maxout and chains of sigmoids. */
public final class ActivationVariantsMisconceptions
        implements Misconceptions<ActivationVariants, ActivationVariantsParameters, Steps> {
    @Override
    public Steps steps(ActivationVariantsParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public ActivationVariants reference(ActivationVariantsParameters parameters, Steps steps) {
        return new ActivationVariantsReference(steps);
    }

    @Override
    public List<Misconception<ActivationVariants, Steps>> of(ActivationVariantsParameters parameters) {
        List<Misconception<ActivationVariants, Steps>> list = new ArrayList<>();
        list.addAll(new ValueMistakes(parameters).all());
        list.addAll(new SlopeMistakes(parameters).all());
        list.addAll(new OutputSlopeMistakes(parameters).all());
        list.addAll(new MaxoutMistakes(parameters).all());
        list.addAll(new ChainMistakes(parameters).all());
        return list;
    }
}
