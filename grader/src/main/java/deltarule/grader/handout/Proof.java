package deltarule.grader.handout;

import deltarule.grader.roster.Student;

/** Proves a student's variant before its handout is written. */
@FunctionalInterface
public interface Proof {
    /**
     * Proves it.
     *
     * @return the certificate as a file's text, for staff
     * @throws UnusableHandout naming what does not hold; nothing is handed out for the student then
     */
    String certificate(Student student, HandoutDraft draft);
}
