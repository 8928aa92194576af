package deltarule.grader.handout;

import deltarule.grader.problem.CriterionSpec;
import deltarule.testkit.Tolerance;
import java.lang.reflect.Method;

/**
 * A case that students may see.
 *
 * @param criterion whose case it is
 * @param test the name of the test
 * @param name what the case is called
 * @param method the contract method that is asked
 * @param arguments what it is asked
 * @param refused whether the right answer is an {@link IllegalArgumentException}
 * @param expected the right answer otherwise
 * @param tolerance how far from it an answer may lie
 */
record PublicCase(
        CriterionSpec criterion,
        String test,
        String name,
        Method method,
        Object[] arguments,
        boolean refused,
        Object expected,
        Tolerance tolerance) {}
