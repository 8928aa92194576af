package deltarule.grader.handout;

import deltarule.grader.problem.ProblemSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The handout of a variant, made but not yet given to anybody.
 *
 * @param set the variant
 * @param parts what it is made of
 * @param files its files by path with slashes, sorted
 */
public record HandoutDraft(ProblemSet set, List<ExercisePart> parts, Map<String, String> files) {

    /**
     * Makes the handout of a variant.
     *
     * @throws UnusableHandout when the variant is not fit to be handed out
     */
    public static HandoutDraft of(ProblemSet set) {
        List<ExercisePart> parts = parts(set);
        return new HandoutDraft(set, parts, Handout.files(set, parts));
    }

    static List<ExercisePart> parts(ProblemSet set) {
        return set.exercises().stream()
                .map(exercise -> PublicCases.find(set, exercise))
                .toList();
    }

    /** What only staff may know and is in it, one sentence each; empty when nothing is. */
    public List<String> leaks() {
        return new LeakCheck(set, parts, Map.of()).leaks(files);
    }

    /** The public examples whose printed answer is not what the variant's own reference answers, one sentence each. */
    public List<String> wrongExamples() {
        return PublicExamples.wrong(this);
    }

    /**
     * Writes it as a zip, and reads the finished zip for secrets.
     *
     * @param secrets further texts that must not be in it, such as the student's id, with what they are
     * @throws UnusableHandout when something leaks; there is no zip then
     */
    public void zip(Path zip, Map<String, String> secrets) {
        HandoutZip.write(files, set.id(), zip);
        List<String> leaks = new LeakCheck(set, parts, secrets).leaks(HandoutZip.read(zip));
        if (!leaks.isEmpty()) {
            delete(zip);
        }
        requireNone(leaks);
    }

    /**
     * Writes it to a folder.
     *
     * @param folder a new or empty folder, or one with a handout in which nobody has worked
     * @throws UnusableHandout when the folder cannot be used, or something leaks
     */
    public void write(Path folder) {
        requireNone(leaks());
        HandoutFolder.write(files, folder);
    }

    /** Refuses a handout that gives secrets away. */
    void requireNone(List<String> leaks) {
        if (!leaks.isEmpty()) {
            throw new UnusableHandout(
                    "The handout of " + set.id() + " would give secrets away: " + String.join("; ", leaks) + ".");
        }
    }

    private static void delete(Path zip) {
        try {
            Files.delete(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + zip + ", which gives secrets away; delete it by hand", e);
        }
    }
}
