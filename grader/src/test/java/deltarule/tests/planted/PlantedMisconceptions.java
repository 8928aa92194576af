package deltarule.tests.planted;

import deltarule.problems.planted.Defect;
import deltarule.problems.planted.Planted;
import deltarule.problems.planted.PlantedParameters;
import deltarule.reference.planted.PlantedReference;
import deltarule.reference.planted.PlantedReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconceptions;
import java.util.List;
import java.util.function.Consumer;

/** What one gets wrong in the planted problem. */
public final class PlantedMisconceptions implements Misconceptions<Planted, PlantedParameters, Steps> {
    @Override
    public Steps steps(PlantedParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public Planted reference(PlantedParameters parameters, Steps steps) {
        return new PlantedReference(steps);
    }

    @Override
    public List<Misconception<Planted, Steps>> of(PlantedParameters parameters) {
        double weight = parameters.weight();
        return List.of(
                mistake(
                        "planted-not-squared",
                        "the error is not squared",
                        Defect.NO_HINT.isPlanted() ? "" : "Which errors should cost much more than others?",
                        steps -> steps.term = error -> weight * error + error / 2),
                mistake(
                        "planted-no-linear-part",
                        "the linear part is left out",
                        Defect.TELLING_HINT.isPlanted()
                                ? "Is it weight*error * error + error / 2?"
                                : "Does the sign of an error matter?",
                        steps -> steps.term = error -> weight * error * error),
                mistake(
                        "planted-by-one-less",
                        "the sum is divided by one less than the number of errors",
                        "How many errors are there?",
                        steps -> steps.reduction = (sum, count) -> sum / Math.max(0.5, count - 1)));
    }

    private static Misconception<Planted, Steps> mistake(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "cost",
                sentence,
                hint,
                patch,
                new Misconception.Counterexample<>(
                        "the errors 2, 3, 5", planted -> planted.cost(new double[] {2, 3, 5})));
    }
}
