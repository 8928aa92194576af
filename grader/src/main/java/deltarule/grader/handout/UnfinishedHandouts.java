package deltarule.grader.handout;

import deltarule.grader.files.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Where the handouts of a class lie until the last of them is written: nobody finds, and gives out, those of a class of
 * which some variant is refused. Closing it deletes what has not been put in its place.
 */
final class UnfinishedHandouts implements AutoCloseable {
    private static final String NAME = ".unfinished";
    private static final String VARIANTS = "staff/variants.csv";

    private final Path folder;
    private final Path unfinished;

    /**
     * Begins; what an ended run left unfinished is deleted.
     *
     * @param folder where they are put in the end
     * @param ids whose handouts they are
     * @throws UnusableHandout if someone has worked in an answer key that is to be replaced
     */
    UnfinishedHandouts(Path folder, List<String> ids) {
        this.folder = folder;
        this.unfinished = folder.resolve(NAME);
        try {
            for (String id : ids) {
                HandoutFolder.requireOurs(folder.resolve(key(id)));
            }
            FileTree.delete(unfinished);
            Files.createDirectories(unfinished.resolve(VARIANTS).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write handouts to " + folder, e);
        }
    }

    /** The file for a student's handout. */
    Path zip(String id) {
        return unfinished.resolve(handout(id));
    }

    /** The folder for a student's answer key. */
    Path answerKey(String id) {
        return unfinished.resolve(key(id));
    }

    /** The file for the list of variants. */
    Path variants() {
        return unfinished.resolve(VARIANTS);
    }

    /** Puts everything in its place. */
    void publish(List<String> ids) {
        try {
            Files.createDirectories(folder.resolve(handout("")).getParent());
            Files.createDirectories(folder.resolve(key("")));
            for (String id : ids) {
                HandoutFolder.replace(folder.resolve(key(id)), answerKey(id));
                move(handout(id));
            }
            move(VARIANTS);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write handouts to " + folder, e);
        }
    }

    private void move(String file) throws IOException {
        Files.move(
                unfinished.resolve(file),
                folder.resolve(file),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static String handout(String id) {
        return "student/" + id + ".zip";
    }

    private static String key(String id) {
        return "staff/keys/" + id;
    }

    @Override
    public void close() {
        try {
            FileTree.delete(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + unfinished + "; delete it by hand", e);
        }
    }
}
