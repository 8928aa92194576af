package deltarule.grader.report;

import deltarule.grader.files.CsvFile;
import deltarule.grader.files.Unreadable;
import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * A course's pseudonyms: a CSV file with the columns {@code id} and {@code pseudonym} and, in its last line, the key that
 * makes more of them. Whoever has the file knows who is who, so that only its owner may read it. A course may write
 * pseudonyms of its own into it.
 */
public final class PseudonymFile {
    /** No id: ids of a roster do not begin with it. It keeps the key apart. */
    private static final String KEY = "#key";

    private static final Pattern PSEUDONYM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    /** A spreadsheet would compute what begins with one of these. */
    private static final String FORMULA = "=+-@\t\r'";

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PseudonymFile() {}

    /**
     * Reads the file, made first where it is missing, after adding the ids that it lacks.
     *
     * @throws InvalidProblem if others may read it, or it holds something else or a pseudonym twice
     * @throws IOException if it cannot be read or written
     */
    public static Pseudonyms of(Path file, Collection<String> ids) throws IOException {
        Map<String, String> known = Files.exists(file) ? read(file) : new TreeMap<>();
        String key = known.containsKey(KEY) ? known.remove(KEY) : Pseudonyms.newKey();
        if (!Pseudonyms.KEY.matcher(key).matches()) {
            throw new InvalidProblem(file + ": the pseudonym of " + KEY + " is the key of all others, 64 hexadecimal"
                    + " digits expected; restore the line, or remove it to have a new key.");
        }
        Pseudonyms pseudonyms = new Pseudonyms(key, known);
        if (!known.keySet().containsAll(ids)) {
            ids.forEach(id -> known.put(id, pseudonyms.of(id)));
            requireDifferent(file, known);
            PrivateFiles.write(file.toAbsolutePath(), text(known, key));
        }
        return new Pseudonyms(key, known);
    }

    private static Map<String, String> read(Path file) throws IOException {
        requirePrivate(file);
        CsvFile csv = csv(file);
        String names = String.join(",", csv.header());
        if (!names.equals("id,pseudonym")) {
            throw new InvalidProblem(
                    file + ", line 1: \"" + names + "\" found, the header id,pseudonym expected; name another file.");
        }
        Map<String, String> known = new TreeMap<>();
        for (CsvFile.Line line : csv.lines()) {
            if (line.cells().size() != 2) {
                throw new InvalidProblem(
                        line.place() + ": " + line.cells().size() + " columns found, id and pseudonym expected.");
            }
            add(known, plain(line.cell(0)), line.cell(1), line.place());
        }
        requireDifferent(file, known);
        return known;
    }

    private static CsvFile csv(Path file) {
        try {
            return CsvFile.read(file);
        } catch (IOException e) {
            throw new InvalidProblem("Cannot read the pseudonyms " + file + ": " + Unreadable.why(e), e);
        }
    }

    private static void add(Map<String, String> known, String id, String pseudonym, String place) {
        if (!id.equals(KEY) && !PSEUDONYM.matcher(pseudonym).matches()) {
            throw new InvalidProblem(place + ": \"" + pseudonym + "\" found as a pseudonym; 1 to 64 letters, digits or"
                    + " . _ - expected, the first a letter or digit.");
        }
        if (known.put(id, pseudonym) != null) {
            throw new InvalidProblem(place + ": the id \"" + id + "\" is there twice; remove one line.");
        }
    }

    private static void requireDifferent(Path file, Map<String, String> known) {
        Map<String, String> owners = new HashMap<>();
        known.forEach((id, pseudonym) -> {
            String other = owners.put(pseudonym, id);
            if (other != null) {
                throw new InvalidProblem(file + ": \"" + other + "\" and \"" + id + "\" both have the pseudonym \""
                        + pseudonym + "\"; give one of them another.");
            }
        });
    }

    private static void requirePrivate(Path file) throws IOException {
        boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
        if (posix && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new InvalidProblem(file + ": others may read who is who; run: chmod 600 " + file);
        }
    }

    private static String text(Map<String, String> known, String key) {
        StringBuilder text = new StringBuilder("id,pseudonym\n");
        known.forEach((id, pseudonym) ->
                text.append(CSVFormat.DEFAULT.format(defused(id), pseudonym)).append('\n'));
        return text.append(KEY).append(',').append(key).append('\n').toString();
    }

    private static String defused(String id) {
        return !id.isEmpty() && FORMULA.indexOf(id.charAt(0)) >= 0 ? "'" + id : id;
    }

    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
