package deltarule.grader.report;

import java.util.List;
import java.util.Locale;

/**
 * What changes when a class is graded again.
 *
 * @param before the set's title before
 * @param after the same after
 * @param students how many there are
 * @param changed those for whom anything changes, in the order of the class
 */
public record Changes(String before, String after, int students, List<Student> changed) {
    /**
     * What changes for a student.
     *
     * @param student the id
     * @param before the score, or the status where there is none
     * @param after likewise
     * @param difference of both scores; 0 where one is missing
     * @param criteria those that change, in the order of the sets
     */
    public record Student(String student, String before, String after, int difference, List<Criterion> criteria) {
        /** With its sign, or nothing where there is no difference of scores. */
        public String signed() {
            return difference == 0 ? "" : String.format(Locale.ROOT, "%+d", difference);
        }
    }

    /**
     * What changes in a criterion.
     *
     * @param id the criterion's
     * @param title in words
     * @param before points and outcome; {@code none} where the set had no such criterion
     * @param after likewise
     * @param why in a sentence
     */
    public record Criterion(String id, String title, String before, String after, String why) {}

    /** How many have more points than before. */
    public long better() {
        return changed.stream().filter(one -> one.difference() > 0).count();
    }

    /** How many have fewer. */
    public long worse() {
        return changed.stream().filter(one -> one.difference() < 0).count();
    }
}
