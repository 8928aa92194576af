package deltarule.grader.handout;

import deltarule.grader.exam.Transcript;
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
        HandoutDraft draft = HandoutDraft.of(set);
        HandoutFolder.write(files(draft, Map.of()), folder);
    }

    /** Writes the key with the certificate of the variant beside it. */
    public static void write(HandoutDraft draft, String certificate, Path folder) {
        HandoutFolder.write(files(draft, Map.of("certificate.json", certificate)), folder);
    }

    /** The same with a page for reading, which takes as long as asking every known mistake every question. */
    public static void writeWithPage(HandoutDraft draft, String certificate, Path folder) {
        HandoutFolder.write(
                files(draft, Map.of("certificate.json", certificate, PAGE, AnswerKeyPage.of(draft.set()))), folder);
    }

    private static Map<String, String> files(HandoutDraft draft, Map<String, String> others) {
        ProblemSet set = draft.set();
        Map<String, String> files = new TreeMap<>(AnswerKey.of(set));
        files.putAll(others);
        files.put(VARIANT, SettledSet.json(set));
        for (ExercisePart part : draft.parts()) {
            files.put("cases/" + part.exercise().problem().id() + ".txt", Transcript.of(part.results()));
        }
        files.put(
                HandoutFolder.DESCRIPTOR,
                HandoutFolder.descriptor("Answer key of " + set.id() + ", variant " + set.variant(), files));
        return files;
    }
}
