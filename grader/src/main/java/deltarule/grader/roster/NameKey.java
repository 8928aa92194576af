package deltarule.grader.roster;

import java.text.Normalizer;
import java.util.Locale;

/** What names are compared by, wherever people, submissions and files are looked up by name. */
public final class NameKey {
    private NameKey() {}

    /** A name without blanks around it, its letters small and composed. */
    public static String of(String name) {
        return composed(name).strip().toLowerCase(Locale.ROOT);
    }

    /** An umlaut is one character here; in names of files from a Mac it is two. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
