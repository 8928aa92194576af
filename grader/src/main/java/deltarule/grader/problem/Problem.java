package deltarule.grader.problem;

import java.util.List;
import java.util.Map;

/**
 * What a problem is.
 *
 * @param id as sets and reports name it, such as {@code hinge-loss}
 * @param folder its folder's name in every module, such as {@code hinge}
 * @param title for headings
 * @param contract the interface students implement
 * @param parameters what a variant may change, in the order declared
 * @param criteria what points hang on, in the order reported
 * @param answeredBy whether students answer it by code or by numbers
 */
public record Problem(
        String id,
        String folder,
        String title,
        Class<?> contract,
        Map<String, ParameterSpec> parameters,
        List<CriterionSpec> criteria,
        AnsweredBy answeredBy) {

    /** The class a student writes: {@code student.<Contract>Solution}. */
    public String solutionName() {
        return "student." + contract.getSimpleName() + "Solution";
    }

    /** Where that class is written, below a source folder. */
    public String solutionFile() {
        return solutionName().replace('.', '/') + ".java";
    }

    /** The same problem with other criteria. */
    public Problem withCriteria(List<CriterionSpec> others) {
        return new Problem(id, folder, title, contract, parameters, List.copyOf(others), answeredBy);
    }

    /** The sum of the criteria's points. */
    public int points() {
        return criteria.stream().mapToInt(CriterionSpec::points).sum();
    }
}
