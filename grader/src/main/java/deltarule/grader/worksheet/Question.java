package deltarule.grader.worksheet;

import deltarule.testkit.Tolerance;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * One question of a worksheet in one variant.
 *
 * @param name as the file of answers names it, such as {@code hinge-sheet.loss.image-1}
 * @param title in words, such as {@code image 1}
 * @param criterion the id of the criterion it belongs to
 * @param method the contract method that is asked
 * @param arguments what it is asked
 * @param right the right answer, or one of them
 * @param tolerance how far from it an answer may lie
 */
public record Question(
        String name,
        String title,
        String criterion,
        Method method,
        Object[] arguments,
        Object right,
        Tolerance tolerance) {

    /** Whether this is what is asked. */
    boolean is(Method asked, Object[] given) {
        return method.equals(asked) && Arrays.deepEquals(arguments, given);
    }
}
