package deltarule.grader.handout;

import deltarule.grader.roster.Student;
import java.util.Optional;

/** Proves a student's variant before its handout is written. */
@FunctionalInterface
public interface Proof {
    /**
     * Proves it.
     *
     * @param draw how many variants were drawn for the student before this one
     * @return the certificate as a file's text, for staff; empty when another variant is to be drawn
     * @throws UnusableHandout naming what does not hold; nobody is handed out anything then
     */
    Optional<String> certificate(Student student, int draw, HandoutDraft draft);
}
