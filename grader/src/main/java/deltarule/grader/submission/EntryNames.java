package deltarule.grader.submission;

import java.util.regex.Pattern;

/** Refuses names in an archive that would lead out of the folder it is unpacked to. */
final class EntryNames {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

    private EntryNames() {}

    static void check(String name) throws RefusedSubmission {
        String shown = shown(name);
        if (name.isEmpty() || name.length() > Limits.PATH_LENGTH || name.chars().anyMatch(c -> c < ' ')) {
            throw new RefusedSubmission("The zip has an entry with an unusable name (" + shown
                    + "): expected names such as student/HingeLossSolution.java. Pack the folder again.");
        }
        if (name.indexOf('\\') >= 0) {
            throw new RefusedSubmission("The zip entry " + shown + " has backslashes in its name: expected slashes."
                    + " Pack the folder again with the file manager of your system.");
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            throw new RefusedSubmission("The zip entry " + shown
                    + " has an absolute path: expected one below the submission's folder. Pack the folder again.");
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) {
                throw new RefusedSubmission(
                        "The zip entry " + shown + " leaves the submission's folder: expected a path" + " without '"
                                + part + "'. Pack the folder again.");
            }
        }
    }

    private static String shown(String name) {
        String shortened = name.length() > 100 ? name.substring(0, 100) + "..." : name;
        StringBuilder printable = new StringBuilder();
        shortened.codePoints().forEach(c -> printable.appendCodePoint(c < ' ' ? '?' : c));
        return printable.toString();
    }
}
