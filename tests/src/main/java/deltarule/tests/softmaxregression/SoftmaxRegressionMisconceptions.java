package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import deltarule.reference.softmaxregression.SoftmaxRegressionReference;
import deltarule.reference.softmaxregression.SoftmaxRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in softmax regression. */
public final class SoftmaxRegressionMisconceptions
        implements Misconceptions<SoftmaxRegression, SoftmaxRegressionParameters, Steps> {
    @Override
    public Steps steps(SoftmaxRegressionParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public SoftmaxRegression reference(SoftmaxRegressionParameters parameters, Steps steps) {
        return new SoftmaxRegressionReference(steps);
    }

    @Override
    public List<Misconception<SoftmaxRegression, Steps>> of(SoftmaxRegressionParameters parameters) {
        List<Misconception<SoftmaxRegression, Steps>> list = new ArrayList<>();
        list.addAll(new ForwardMistakes(parameters).all());
        list.addAll(new LossMistakes(parameters).all());
        list.addAll(new StepMistakes(parameters).all());
        list.addAll(new TrainingMistakes(parameters).all());
        return list;
    }
}
