package deltarule.grader.intake;

import deltarule.grader.submission.Parcel;
import deltarule.grader.submission.SubmissionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a student's files are when they may be a folder, a zip, or a zip in a folder as learning platforms leave it.
 *
 * @param parcel what to grade; null when that is unclear
 * @param unclear why it is; empty when it is not
 */
record Contents(Parcel parcel, String unclear) {

    /** A folder or a zip. A folder with nothing that could be graded but one zip is that zip. */
    static Contents of(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Contents(Parcel.of(path), "");
        }
        List<Path> files;
        try (Stream<Path> children = Files.list(path)) {
            files = children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .filter(child -> !child.getFileName().toString().equals("__MACOSX"))
                    .sorted()
                    .toList();
        }
        List<Path> zips = files.stream().filter(Contents::isZipFile).toList();
        boolean other = files.stream()
                .anyMatch(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                        || isGradable(file.getFileName().toString()));
        return other || zips.isEmpty() ? new Contents(Parcel.of(path), "") : oneOf(zips);
    }

    /** Loose files under their own names, of which zips count alone. */
    static Contents of(Map<String, Path> files) {
        List<Path> zips = files.values().stream().filter(Contents::isZipFile).toList();
        if (zips.isEmpty()) {
            SortedMap<String, Path> loose = new TreeMap<>(files);
            return new Contents(Parcel.of(loose), "");
        }
        List<String> sources =
                files.keySet().stream().filter(Contents::isGradable).sorted().toList();
        return sources.isEmpty()
                ? oneOf(zips)
                : new Contents(
                        null,
                        "There are a zip and loose files, " + zips.get(0).getFileName() + " and " + sources.get(0)
                                + "; leave what counts in the folder.");
    }

    private static Contents oneOf(List<Path> zips) {
        return zips.size() == 1
                ? new Contents(Parcel.of(zips.get(0)), "")
                : new Contents(
                        null,
                        "There are " + zips.size() + " zips, " + zips.get(0).getFileName() + " and "
                                + zips.get(1).getFileName()
                                + (zips.size() == 2 ? "" : " and more") + "; leave the one that counts.");
    }

    private static boolean isZipFile(Path file) {
        return SubmissionName.isZip(file) && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isGradable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".java") || lower.endsWith(".json");
    }
}
