package deltarule.tests.regression;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegressionParameters;
import deltarule.reference.regression.LinearRegressionReference;
import deltarule.reference.regression.LinearRegressionReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;

/** What students get wrong in linear regression. */
public final class LinearRegressionMisconceptions
        implements Misconceptions<LinearRegression, LinearRegressionParameters, Steps> {
    @Override
    public Steps steps(LinearRegressionParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public LinearRegression reference(LinearRegressionParameters parameters, Steps steps) {
        return new LinearRegressionReference(steps);
    }

    @Override
    public List<Misconception<LinearRegression, Steps>> of(LinearRegressionParameters parameters) {
        List<Misconception<LinearRegression, Steps>> list = new ArrayList<>();
        list.addAll(new ModelMistakes(parameters).all());
        list.addAll(new LossMistakes(parameters).all());
        list.addAll(new TrainingMistakes().all());
        return list;
    }
}
