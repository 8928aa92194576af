package deltarule.grader.submission;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was handed in together: a folder or a zip, or loose files under the names they had before a learning platform
 * put others before them.
 *
 * @param path of the folder or zip; null when there are loose files
 * @param loose the loose files by name; empty when there is a folder or zip
 */
public record Parcel(Path path, SortedMap<String, Path> loose) {

    /** A folder or a zip. */
    public static Parcel of(Path path) {
        return new Parcel(path, Collections.emptySortedMap());
    }

    /** Loose files by name. */
    public static Parcel of(SortedMap<String, Path> loose) {
        return new Parcel(null, Collections.unmodifiableSortedMap(new TreeMap<>(loose)));
    }
}
