package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in data handling. */
public final class DataHandlingMisconceptions implements Misconceptions<DataHandling, DataHandlingParameters, Steps> {
    @Override
    public Steps steps(DataHandlingParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public DataHandling reference(DataHandlingParameters parameters, Steps steps) {
        return new DataHandlingReference(steps);
    }

    @Override
    public List<Misconception<DataHandling, Steps>> of(DataHandlingParameters parameters) {
        List<Misconception<DataHandling, Steps>> list = new ArrayList<>();
        list.addAll(new TargetMistakes(parameters).all());
        list.addAll(new DecisionMistakes(parameters).all());
        list.addAll(new EvaluationMistakes(parameters).all());
        list.addAll(new ImageMistakes(parameters).all());
        list.addAll(new PlaceMistakes(parameters).all());
        list.addAll(new BatchMistakes(parameters).all());
        list.addAll(new PermutationMistakes(parameters).all());
        list.addAll(new SplitMistakes(parameters).all());
        list.addAll(new OutputLayerMistakes(parameters).all());
        return list;
    }
}
