package deltarule.grader.batch;

import deltarule.grader.intake.Attempt;
import deltarule.grader.intake.Candidate;
import deltarule.grader.intake.ClassList;
import deltarule.grader.report.Naming;
import deltarule.grader.roster.Student;
import deltarule.grader.score.Grade;
import deltarule.grader.submission.Parcel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A class under the names that outputs use, so that nothing that is written knows others.
 *
 * @param students under these names
 * @param hidden what else each is called, which no output may say; empty where outputs use the students' ids
 */
public record NamedClass(ClassList students, Map<String, List<String>> hidden) {

    /** The class as outputs know it; unchanged where they use the students' ids. */
    public static NamedClass of(ClassList students, Naming naming) {
        if (naming.everywhere().isEmpty()) {
            return new NamedClass(students, Map.of());
        }
        List<String> ids = students.candidates().stream().map(Candidate::id).toList();
        Map<String, List<String>> hidden = new HashMap<>();
        List<Candidate> named = new ArrayList<>();
        for (Candidate one : students.candidates()) {
            named.add(named(one, ids, naming));
            hidden.put(naming.shown(one.id()), names(one));
        }
        return new NamedClass(new ClassList(named, students.others()), hidden);
    }

    /** Who grades a candidate, saying nothing that is hidden. */
    public Judge judge(Candidate candidate, Judge judge) {
        List<String> names = hidden.getOrDefault(candidate.id(), List.of());
        return names.isEmpty() ? judge : new SilentJudge(judge, names);
    }

    private record SilentJudge(Judge judge, List<String> names) implements Judge {
        @Override
        public String key() {
            return judge.key();
        }

        @Override
        public Grade grade(Parcel parcel, String name) {
            return Naming.without(names, judge.grade(parcel, name));
        }
    }

    /** The longest first, as one may be a part of another. */
    private static List<String> names(Candidate one) {
        Set<String> names =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        names.add(one.id());
        names.add(one.submission());
        names.add(one.name());
        one.attempts().forEach(attempt -> names.add(attempt.submission()));
        names.remove("");
        return List.copyOf(names);
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
