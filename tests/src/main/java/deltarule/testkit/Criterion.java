package deltarule.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;

/**
 * A hidden parameterized test: the method runs once for each case, and the criterion is given when every case of every
 * method that names it has passed.
 *
 * <p>The method takes the contract to examine, a {@link Check} and the case's input, in this order.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
public @interface Criterion {
    /** The criterion's id, as {@code problem.json} declares it. */
    String value();

    /**
     * Who lists the cases: a method of the same class, without arguments, such as {@code images}, or a method of one of
     * its fields, such as {@code forward.images}.
     */
    String cases();

    /** The catalogue entries that the criterion covers, by id, such as {@code hinge-multiclass}. */
    String[] covers() default {};
}
