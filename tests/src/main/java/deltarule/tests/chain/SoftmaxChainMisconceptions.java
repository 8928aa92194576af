package deltarule.tests.chain;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.problems.chain.SoftmaxChainParameters;
import deltarule.reference.chain.SoftmaxChainReference;
import deltarule.reference.chain.SoftmaxChainReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in the chain of softmax regression. */
public final class SoftmaxChainMisconceptions implements Misconceptions<SoftmaxChain, SoftmaxChainParameters, Steps> {
    @Override
    public Steps steps(SoftmaxChainParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public SoftmaxChain reference(SoftmaxChainParameters parameters, Steps steps) {
        return new SoftmaxChainReference(steps);
    }

    @Override
    public List<Misconception<SoftmaxChain, Steps>> of(SoftmaxChainParameters parameters) {
        String logarithm = parameters.logarithm();
        List<Misconception<SoftmaxChain, Steps>> list = new ArrayList<>();
        list.addAll(new LogitMistakes().of(logarithm));
        list.addAll(new CrossEntropyMistakes().of(logarithm));
        list.addAll(new LikelihoodMistakes().of(logarithm));
        list.addAll(new SlopeMistakes().of(logarithm));
        list.addAll(new ParameterMistakes().of(parameters));
        return list;
    }
}
