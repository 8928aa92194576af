package deltarule.tests.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import deltarule.reference.perceptron.PerceptronReference;
import deltarule.reference.perceptron.PerceptronReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in the perceptron. */
public final class PerceptronMisconceptions implements Misconceptions<Perceptron, PerceptronParameters, Steps> {
    @Override
    public Steps steps(PerceptronParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public Perceptron reference(PerceptronParameters parameters, Steps steps) {
        return new PerceptronReference(steps);
    }

    @Override
    public List<Misconception<Perceptron, Steps>> of(PerceptronParameters parameters) {
        List<Misconception<Perceptron, Steps>> list = new ArrayList<>();
        list.addAll(new ScoreMistakes(parameters).all());
        list.addAll(new LossMistakes(parameters.margin()).all());
        list.addAll(new TrainingMistakes(Layout.of(parameters)).all());
        return list;
    }
}
