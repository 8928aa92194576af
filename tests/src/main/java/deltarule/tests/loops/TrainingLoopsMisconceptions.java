package deltarule.tests.loops;

import deltarule.problems.loops.TrainingLoops;
import deltarule.problems.loops.TrainingLoopsParameters;
import deltarule.reference.loops.TrainingLoopsReference;
import deltarule.reference.loops.TrainingLoopsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in training loops. */
public final class TrainingLoopsMisconceptions
        implements Misconceptions<TrainingLoops, TrainingLoopsParameters, Steps> {
    @Override
    public Steps steps(TrainingLoopsParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public TrainingLoops reference(TrainingLoopsParameters parameters, Steps steps) {
        return new TrainingLoopsReference(steps);
    }

    @Override
    public List<Misconception<TrainingLoops, Steps>> of(TrainingLoopsParameters parameters) {
        List<Misconception<TrainingLoops, Steps>> list = new ArrayList<>();
        list.addAll(new EpochMistakes().of(parameters));
        list.addAll(new StoppingMistakes().of(parameters));
        list.addAll(new NeuronMistakes().of(parameters));
        return list;
    }
}
