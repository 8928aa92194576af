package deltarule.grader.batch;

import deltarule.grader.adjust.Adjustments;
import deltarule.grader.adjust.AdjustmentsFile;
import deltarule.grader.report.Reports;
import deltarule.grader.report.Result;
import deltarule.grader.report.StudentView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/**
 * How results of an output folder are shown: with the points that staff adjusted, and with the hidden cases once they are
 * released. The ledger holds what was graded, and knows of neither.
 *
 * @param adjustments of points
 * @param released whether students see the hidden cases
 */
public record Publication(Adjustments adjustments, boolean released) {
    /** What was graded, as it was graded. */
    public static final Publication PLAIN = new Publication(Adjustments.NONE, false);

    private static final String RELEASED = "released.txt";
    private static final String SHOWN = "adjusted.txt";

    /** Both views of a result. */
    record Views(Result staff, Result student) {}

    /**
     * How an output folder's results are to be shown.
     *
     * @param students what outputs call the students of the class
     * @param criteria the set's criteria with their points
     * @throws deltarule.grader.problem.InvalidProblem if its adjustments cannot be right
     */
    public static Publication of(Path out, Collection<String> students, Map<String, Integer> criteria) {
        return new Publication(AdjustmentsFile.in(out, students, criteria), isReleased(out));
    }

    /** Whether an output folder was released. */
    public static boolean isReleased(Path out) {
        return Files.exists(staff(out).resolve(RELEASED));
    }

    /** Marks an output folder as released, for this run and all later ones. */
    public static void release(Reports reports, String why) throws IOException {
        reports.writeForStaff(RELEASED, why + "\n");
    }

    /** Takes the mark of a released folder to another one, which has results of the same class. */
    public static void carry(Path from, Path to) throws IOException {
        if (isReleased(from)) {
            release(
                    new Reports(to),
                    Files.readString(staff(from).resolve(RELEASED)).strip());
        }
    }

    Views of(Result staff, Result student) {
        Result counting = adjustments.applied(staff);
        if (!released) {
            Result adjusted = adjustments.applied(student);
            return new Views(
                    counting,
                    adjusted.withPoints(
                            adjusted.score(),
                            adjusted.maxScore(),
                            adjusted.problems(),
                            adjusted.criteria(),
                            StudentView.adjustments(adjusted.adjustments())));
        }
        return new Views(counting.asReleased(), StudentView.released(counting, student));
    }

    /** Whether a result that was written shows what it should. The student's was written before it. */
    boolean shows(Result staff) {
        return staff.released() == released
                && adjustments.applied(staff).adjustments().equals(staff.adjustments());
    }

    /** Whether all of an output folder shows what it should, as far as earlier runs came to their end. */
    boolean isShown(Path out) throws IOException {
        Path file = staff(out).resolve(SHOWN);
        return (Files.exists(file) ? Files.readString(file) : PLAIN.text()).equals(text());
    }

    /** Notes that an output folder is about to show something else. */
    void begin(Reports reports) throws IOException {
        if (!isShown(out(reports))) {
            reports.writeForStaff(SHOWN, "Not finished.\n");
        }
    }

    /** Notes that all of an output folder shows what it should. */
    void shown(Reports reports) throws IOException {
        if (!isShown(out(reports))) {
            reports.writeForStaff(SHOWN, text());
        }
    }

    private static Path out(Reports reports) {
        return reports.classPage().getParent().getParent();
    }

    private String text() {
        return (released ? "Hidden cases are released.\n" : "") + adjustments.text();
    }

    private static Path staff(Path out) {
        return out.toAbsolutePath().resolve("staff");
    }
}
