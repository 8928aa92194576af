package deltarule.grader.submission;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

/** What a submission is called: a folder by its name, a zip by its name without the ending. */
public final class SubmissionName {
    private static final String ZIP = ".zip";

    private SubmissionName() {}

    /** The name of what lies at a path, readable or not. */
    public static String of(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        boolean zip = isZip(path) && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        return zip ? name.substring(0, name.length() - ZIP.length()) : name;
    }

    /** Whether the name ends as a zip's does. */
    public static boolean isZip(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(ZIP);
    }
}
