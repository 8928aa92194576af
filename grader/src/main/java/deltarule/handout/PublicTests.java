package deltarule.handout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the public tests of one problem. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicTests {
    /** The problem's id. */
    String problem();

    /** The points of its public criteria. */
    int publicPoints();

    /** The points of its hidden criteria, which are given when the solution is graded. */
    int hiddenPoints();
}
