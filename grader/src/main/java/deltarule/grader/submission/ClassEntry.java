package deltarule.grader.submission;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What an entry of a class's folder can be, by its name and kind. */
public final class ClassEntry {
    private ClassEntry() {}

    /** Whether it can be a submission: a folder or a zip, and not hidden. */
    public static boolean isSubmission(Path entry) {
        boolean folderOrZip = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) || SubmissionName.isZip(entry);
        return isVisible(entry) && folderOrZip;
    }

    /** Whether somebody handed it in, though it is refused: another archive than a zip, or a link to a folder. */
    public static boolean isRefused(Path entry) {
        boolean link = Files.isSymbolicLink(entry) && Files.isDirectory(entry);
        return isVisible(entry) && (link || SubmissionName.isOtherArchive(entry));
    }

    /** Whether it is more than what a system leaves behind. */
    public static boolean isVisible(Path entry) {
        String name = entry.getFileName().toString();
        return !name.startsWith(".") && !name.equals("__MACOSX");
    }
}
