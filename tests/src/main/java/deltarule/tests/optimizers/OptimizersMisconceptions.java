package deltarule.tests.optimizers;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.reference.optimizers.OptimizersReference;
import deltarule.reference.optimizers.OptimizersReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in the optimizers. */
public final class OptimizersMisconceptions implements Misconceptions<Optimizers, OptimizersParameters, Steps> {
    @Override
    public Steps steps(OptimizersParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public Optimizers reference(OptimizersParameters parameters, Steps steps) {
        return new OptimizersReference(steps);
    }

    @Override
    public List<Misconception<Optimizers, Steps>> of(OptimizersParameters parameters) {
        List<Misconception<Optimizers, Steps>> list = new ArrayList<>();
        list.addAll(new DescentMistakes(parameters).all());
        list.addAll(new MomentumMistakes().of(parameters));
        list.addAll(new AdaptiveMistakes().of(parameters));
        list.addAll(new AdamMistakes().of(parameters));
        return list;
    }
}
