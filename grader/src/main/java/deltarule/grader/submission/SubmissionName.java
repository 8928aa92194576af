package deltarule.grader.submission;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a submission is called: a folder by its name, a zip or another archive by its name without the ending. */
public final class SubmissionName {
    private static final String ZIP = ".zip";
    private static final Pattern OTHER_ARCHIVE =
            Pattern.compile("(?is)(.+?)\\.(?:rar|7z|(?:tar\\.)?(?:gz|bz2|xz)|tar|tgz)");

    private SubmissionName() {}

    /** The name of what lies at a path, readable or not. */
    public static String of(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return name;
        }
        Matcher other = OTHER_ARCHIVE.matcher(name);
        return isZip(path) ? name.substring(0, name.length() - ZIP.length()) : other.matches() ? other.group(1) : name;
    }

    /** Whether the name ends as a zip's does. */
    public static boolean isZip(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(ZIP);
    }

    /** Whether it is a file whose name ends as that of an archive which is no zip. */
    static boolean isOtherArchive(Path path) {
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        return file && OTHER_ARCHIVE.matcher(path.getFileName().toString()).matches();
    }
}
