package deltarule.grader.problem;

/**
 * What points hang on, as {@code problem.json} declares it.
 *
 * @param id unique within its problem
 * @param title a few words for tables
 * @param method the contract method it is about
 * @param points given when every case passed
 * @param visibility whether its cases are public
 * @param message what the student reads when it is not given
 */
public record CriterionSpec(String id, String title, String method, int points, Visibility visibility, String message) {

    /** By the id; what the generated one reads besides would only cost time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The same criterion for other points. */
    CriterionSpec withPoints(int others) {
        return new CriterionSpec(id, title, method, others, visibility, message);
    }
}
