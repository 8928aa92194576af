package deltarule.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class of hidden tests. Its constructor takes the problem's parameters and a {@link SeededNumbers}, so that
 * cases depend on the variant and on nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(ExaminationExtension.class)
public @interface Examines {
    /** The contract that the tests examine. */
    Class<?> value();
}
