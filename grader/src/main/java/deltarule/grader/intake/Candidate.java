package deltarule.grader.intake;

import deltarule.grader.roster.Student;
import java.util.List;
import java.util.Optional;

/**
 * One line of the class: a student with what is graded or why nothing is, or something that belongs to no student.
 *
 * @param id what results are called: the student's id, or the export's name where there is no roster
 * @param place its line in the class, from 0
 * @param student the student of the roster; empty without a roster, and for what belongs to nobody
 * @param standing whether it is graded
 * @param note why not; empty when it is
 * @param submission the export's own name; empty when nothing was handed in
 * @param attempts what is graded, in order; one unless the best counts
 */
public record Candidate(
        String id,
        int place,
        Optional<Student> student,
        Standing standing,
        String note,
        String submission,
        List<Attempt> attempts) {

    /** Whether something is graded. */
    public enum Standing {
        /** Yes. */
        GRADED,
        /** The student handed in nothing that counts. */
        MISSING,
        /** The student handed in something, and it is unclear what counts. */
        UNCLEAR,
        /** It belongs to no student of the roster, or to several. */
        UNMATCHED
    }

    /** The student's name; empty when unknown. */
    public String name() {
        return student.map(Student::name).orElse("");
    }
}
