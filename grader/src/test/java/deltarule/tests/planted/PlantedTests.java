package deltarule.tests.planted;

import deltarule.problems.planted.Defect;
import deltarule.problems.planted.Planted;
import deltarule.problems.planted.PlantedParameters;
import deltarule.reference.planted.PlantedReference;
import deltarule.testkit.Case;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import java.util.List;
import java.util.Random;

/** The hidden tests of the planted problem. */
@Examines(Planted.class)
final class PlantedTests {
    private static final double[] SHOWN = {1.25, -0.75, 2.5};

    private final Planted reference;
    private final Planted shown;
    private final SeededNumbers numbers;

    PlantedTests(PlantedParameters parameters, SeededNumbers numbers) {
        this.reference = new PlantedReference(parameters);
        this.shown = Defect.EXAMPLES_OF_OTHER_PARAMETERS.isPlanted()
                ? new PlantedReference(
                        new PlantedParameters(2 * parameters.weight(), parameters.reduction(), parameters.wording()))
                : reference;
        this.numbers = numbers;
    }

    @Criterion(value = "examples", cases = "shownErrors")
    void costOfTheExamples(Planted subject, Check check, double[] errors) {
        check.same(subject.cost(errors), shown.cost(errors), Tolerance.SUM);
    }

    @Criterion(value = "cost", cases = "errors")
    void costReducesTheTerms(Planted subject, Check check, double[] errors) {
        Tolerance tolerance = Defect.TOO_TIGHT.isPlanted()
                ? Tolerance.EXACT
                : Defect.TOO_LOOSE.isPlanted() ? new Tolerance("LOOSE", 0, 0.02, 0, 0) : Tolerance.SUM;
        check.same(subject.cost(errors), reference.cost(errors), tolerance);
    }

    List<Case<double[]>> shownErrors() {
        return List.of(new Case<>("three errors", Defect.BLIND_CASES.isPlanted() ? new double[] {1.25} : SHOWN));
    }

    List<Case<double[]>> errors() {
        Random random = numbers.named("errors");
        int length = Defect.BLIND_CASES.isPlanted() ? 1 : 9;
        return List.of(
                new Case<>("ordinary errors", SeededNumbers.vector(random, length, 1.5, 4)),
                new Case<>("ordinary errors", SeededNumbers.vector(random, length, 1.5, 4)),
                new Case<>("ordinary errors", SeededNumbers.vector(random, length, 1.5, 4)));
    }
}
