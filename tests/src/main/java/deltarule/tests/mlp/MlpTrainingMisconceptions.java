package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTrainingParameters;
import deltarule.reference.mlp.MlpTrainingReference;
import deltarule.reference.mlp.MlpTrainingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in a network with one hidden layer. */
public final class MlpTrainingMisconceptions implements Misconceptions<MlpTraining, MlpTrainingParameters, Steps> {
    @Override
    public Steps steps(MlpTrainingParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public MlpTraining reference(MlpTrainingParameters parameters, Steps steps) {
        return new MlpTrainingReference(steps);
    }

    @Override
    public List<Misconception<MlpTraining, Steps>> of(MlpTrainingParameters parameters) {
        List<Misconception<MlpTraining, Steps>> list = new ArrayList<>();
        list.addAll(new ForwardMistakes(parameters).of(parameters));
        list.addAll(new LossMistakes().of(parameters));
        list.addAll(new BackpropagationMistakes(parameters).of(parameters));
        list.addAll(new TrainingMistakes(parameters).all());
        return list;
    }
}
