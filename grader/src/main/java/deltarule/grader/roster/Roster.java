package deltarule.grader.roster;

import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The students of a course, from a CSV file with a header. Ids differ even where capitals do not count. */
public final class Roster {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}");
    private static final List<String> ID_COLUMNS =
            List.of("id", "student id", "student_id", "sis user id", "sis login id", "username", "login", "sid");
    private static final List<String> NAME_COLUMNS = List.of("name", "full name", "student", "student name");

    private final Map<String, Student> byId;

    private Roster(Map<String, Student> byId) {
        this.byId = byId;
    }

    /**
     * Reads a roster.
     *
     * @throws InvalidProblem if the file cannot be read, has no column of ids, no student, or an id that cannot be one
     */
    public static Roster read(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser lines = format.parse(reader)) {
            List<String> header = lines.getHeaderNames();
            int id = column(header, ID_COLUMNS)
                    .orElseThrow(() -> new InvalidProblem(
                            file + ", line 1: no column of ids found among " + header + "; call one of them \"id\"."));
            Optional<Integer> name = column(header, NAME_COLUMNS);
            Map<String, Student> byId = new LinkedHashMap<>();
            for (CSVRecord line : lines) {
                add(byId, student(line, id, name, place(file, lines)), place(file, lines));
            }
            if (byId.isEmpty()) {
                throw new InvalidProblem(file + ": no student found below the header.");
            }
            return new Roster(byId);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new InvalidProblem("Cannot read the roster " + file + ": " + e.getMessage(), e);
        }
    }

    /** All students, in the file's order. */
    public List<Student> students() {
        return List.copyOf(byId.values());
    }

    /** The student with this id, capitals or not. */
    public Optional<Student> find(String id) {
        return Optional.ofNullable(byId.get(id.toLowerCase(Locale.ROOT)));
    }

    private static Student student(CSVRecord line, int id, Optional<Integer> name, String place) {
        String found = id < line.size() ? line.get(id) : "";
        if (!ID.matcher(found).matches()) {
            throw new InvalidProblem(
                    place + ": \"" + found + "\" found as an id; 1 to 64 letters, digits or . _ @ + - expected,"
                            + " the first a letter or digit.");
        }
        return new Student(
                found, name.filter(at -> at < line.size()).map(line::get).orElse(""));
    }

    private static void add(Map<String, Student> byId, Student student, String place) {
        Student other = byId.put(student.id().toLowerCase(Locale.ROOT), student);
        if (other != null) {
            throw new InvalidProblem(place + ": the id \"" + student.id() + "\" is there twice; remove one line.");
        }
    }

    private static String place(Path file, CSVParser lines) {
        return file + ", line " + lines.getCurrentLineNumber();
    }

    private static Optional<Integer> column(List<String> header, List<String> names) {
        List<String> found = header.stream()
                .map(one -> one.strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT))
                .toList();
        return names.stream().filter(found::contains).findFirst().map(found::indexOf);
    }
}
