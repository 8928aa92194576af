package deltarule.grader.handout;

import deltarule.grader.exam.Exam;
import deltarule.grader.exam.Transcript;
import deltarule.grader.problem.Exercise;
import deltarule.grader.problem.ProblemSet;
import deltarule.grader.problem.SettledSet;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer key of a variant, for staff: its parameters as a set file, the solutions' sources, and every question with its
 * right answer. The set file alone suffices to grade or to hand out the same variant again.
 */
public final class AnswerKeyFolder {
    /** The variant as a set file. */
    public static final String VARIANT = "variant.json";

    /** The key as a page. */
    public static final String PAGE = "answer-key.html";

    private AnswerKeyFolder() {}

    /**
     * Writes the key.
     *
     * @param folder a new or empty folder, or one with a key
     */
    public static void write(ProblemSet set, Path folder) {
        write(set, Map.of(), folder);
    }

    /** Writes the key with a page for reading, which takes as long as asking every known mistake every question. */
    public static void writeWithPage(ProblemSet set, Path folder) {
        write(set, Map.of(PAGE, AnswerKeyPage.of(set)), folder);
    }

    private static void write(ProblemSet set, Map<String, String> more, Path folder) {
        Map<String, String> files = new TreeMap<>(AnswerKey.of(set));
        files.putAll(more);
        files.put(VARIANT, SettledSet.json(set));
        Exam exam = new Exam(set);
        for (Exercise exercise : set.exercises()) {
            files.put(
                    "cases/" + exercise.problem().id() + ".txt",
                    Transcript.of(exam.examine(exercise, PublicCases.reference(exercise))));
        }
        files.put(
                HandoutFolder.DESCRIPTOR,
                HandoutFolder.descriptor("Answer key of " + set.id() + ", variant " + set.variant(), files));
        HandoutFolder.write(files, folder);
    }
}
