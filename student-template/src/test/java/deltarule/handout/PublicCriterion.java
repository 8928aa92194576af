package deltarule.handout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the tests of one criterion. Its points are given when every case of every test that names it has passed. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicCriterion {
    /** The criterion's id, as the report of the grader names it. */
    String id();

    /** What it gives. */
    int points();
}
