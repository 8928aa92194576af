package deltarule.grader.certify;

import deltarule.grader.problem.AnsweredBy;
import deltarule.grader.problem.CriterionSpec;
import deltarule.grader.problem.Feedback;
import deltarule.grader.problem.ParameterSpec;
import deltarule.grader.problem.Problem;
import deltarule.grader.problem.SetDefinition;
import deltarule.grader.problem.Visibility;
import deltarule.problems.planted.Planted;
import deltarule.testkit.SeededNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A set of the planted problem alone. */
final class PlantedSet {
    private PlantedSet() {}

    static SetDefinition of(String wording, int points) {
        Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
        parameters.put("weight", new ParameterSpec(1.0, List.of(1.0, 3.0), List.of(0, 0), "what a square weighs"));
        parameters.put("reduction", new ParameterSpec("mean", List.of("mean", "sum"), List.of(0, 0), "mean or sum"));
        parameters.put("wording", new ParameterSpec(wording, List.of(wording), List.of(0), "what the statement says"));
        Problem problem = new Problem(
                "planted",
                "planted",
                "Planted",
                Planted.class,
                parameters,
                List.of(
                        new CriterionSpec("examples", "The examples", "cost", points, Visibility.PUBLIC, "Not right."),
                        new CriterionSpec("cost", "The cost", "cost", 2, Visibility.HIDDEN, "Not right.")),
                AnsweredBy.CODE);
        return new SetDefinition(
                "planted",
                "Planted",
                new SeededNumbers(20261128),
                Feedback.ALL,
                List.of(new SetDefinition.Entry(problem, Map.of())));
    }
}
