package deltarule.grader.handout;

import deltarule.grader.roster.Student;

/** Proves a student's variant before its handout is written. */
@FunctionalInterface
public interface Proof {
    /**
     * Proves it.
     *
     * @throws UnusableHandout naming what does not hold; nothing is handed out for the student then
     */
    void require(Student student, HandoutDraft draft);
}
