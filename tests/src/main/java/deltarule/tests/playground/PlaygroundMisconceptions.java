package deltarule.tests.playground;

import deltarule.problems.playground.Playground;
import deltarule.problems.playground.PlaygroundParameters;
import deltarule.reference.playground.PlaygroundReference;
import deltarule.reference.playground.PlaygroundReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in the playground. */
public final class PlaygroundMisconceptions implements Misconceptions<Playground, PlaygroundParameters, Steps> {
    @Override
    public Steps steps(PlaygroundParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public Playground reference(PlaygroundParameters parameters, Steps steps) {
        return new PlaygroundReference(steps);
    }

    @Override
    public List<Misconception<Playground, Steps>> of(PlaygroundParameters parameters) {
        List<Misconception<Playground, Steps>> list = new ArrayList<>();
        list.addAll(new LabelledMistakes(parameters).all());
        list.addAll(new ShapeMistakes(parameters).all());
        list.addAll(new OutputMistakes(parameters).all());
        return list;
    }
}
