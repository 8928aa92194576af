package deltarule.tests.planted;

import deltarule.problems.planted.Planted;
import deltarule.problems.planted.PlantedParameters;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.List;

/** Another right way to write the planted problem. */
public final class PlantedEquivalents implements Equivalents<Planted, PlantedParameters> {
    @Override
    public List<Equivalent<Planted>> of(PlantedParameters parameters) {
        return List.of(new Equivalent<>("planted-backwards", "adds up from the last to the first", errors -> {
            if (errors == null || errors.length == 0) {
                throw new IllegalArgumentException("at least one error is needed");
            }
            double squares = 0;
            double linear = 0;
            for (int i = errors.length - 1; i >= 0; i--) {
                squares += errors[i] * errors[i];
                linear += errors[i];
            }
            double sum = parameters.weight() * squares + 0.5 * linear;
            return parameters.reduction().equals("mean") ? sum / errors.length : sum;
        }));
    }
}
