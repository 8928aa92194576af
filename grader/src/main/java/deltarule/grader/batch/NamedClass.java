package deltarule.grader.batch;

import deltarule.grader.intake.Attempt;
import deltarule.grader.intake.Candidate;
import deltarule.grader.intake.ClassList;
import deltarule.grader.report.Naming;
import deltarule.grader.roster.Student;
import java.util.ArrayList;
import java.util.List;

/** A class under the names that outputs use, so that nothing that is written knows others. */
public final class NamedClass {
    private NamedClass() {}

    /** The same class; unchanged where outputs use the students' ids. */
    public static ClassList of(ClassList students, Naming naming) {
        if (naming.everywhere().isEmpty()) {
            return students;
        }
        List<String> ids = students.candidates().stream().map(Candidate::id).toList();
        return new ClassList(
                students.candidates().stream()
                        .map(one -> named(one, ids, naming))
                        .toList(),
                students.others());
    }

    private static Candidate named(Candidate one, List<String> ids, Naming naming) {
        String shown = naming.shown(one.id());
        List<Attempt> attempts = new ArrayList<>();
        for (Attempt attempt : one.attempts()) {
            String submission = one.attempts().size() == 1 ? shown : shown + "-" + (attempts.size() + 1);
            attempts.add(new Attempt(
                    submission,
                    attempt.number(),
                    attempt.submitted(),
                    attempt.due(),
                    attempt.late(),
                    attempt.parcel()));
        }
        return new Candidate(
                shown,
                one.place(),
                one.student().map(student -> new Student(student.id(), "")),
                one.standing(),
                note(one, ids, naming),
                one.submission().isEmpty() ? "" : shown,
                List.copyOf(attempts));
    }

    /** Why something belongs to nobody may name several students. */
    private static String note(Candidate one, List<String> ids, Naming naming) {
        String note = one.note();
        if (one.standing() == Candidate.Standing.UNMATCHED) {
            note = note.replace(one.submission(), naming.shown(one.id()));
            for (String id : ids) {
                note = naming.shown(note, id);
            }
        }
        return naming.shown(note, one.id());
    }
}
