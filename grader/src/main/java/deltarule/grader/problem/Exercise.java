package deltarule.grader.problem;

import java.util.Map;
import java.util.Objects;

/**
 * A problem with its parameters settled.
 *
 * @param problem the problem
 * @param settings the value of each parameter, in the order declared
 * @param parameters the same as the problem's parameters record
 */
public record Exercise(Problem problem, Map<String, Object> settings, Object parameters) {

    /** By what tells exercises apart; the generated one would go through every criterion at every look-up. */
    @Override
    public int hashCode() {
        return Objects.hash(problem.id(), settings);
    }
}
