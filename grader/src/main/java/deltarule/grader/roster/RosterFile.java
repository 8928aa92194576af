package deltarule.grader.roster;

import deltarule.grader.files.CsvFile;
import deltarule.grader.files.Unreadable;
import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A roster's file: which column is the id, which the name, and which say what platforms call a student. */
final class RosterFile {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}");

    /** What Moodle's grading worksheet says of a student, in whatever language. */
    private static final Pattern PARTICIPANT = Pattern.compile("\\D+\\s(\\d+)");

    /** The first of these that is there is the id. */
    private static final List<String> ID_COLUMNS =
            List.of("id", "student id", "student_id", "sis user id", "sis login id", "username", "login", "sid");

    /** Where none of those is there: the first of these that has an id in every line. */
    private static final List<String> LATER_ID_COLUMNS = List.of(
            "id number",
            "email address",
            "email",
            "e-mail",
            "identifier",
            "github_username",
            "github username",
            "github");

    private static final List<String> NAME_COLUMNS = List.of("name", "full name", "student", "student name");
    private static final List<String> FIRST_NAME_COLUMNS = List.of("first name", "first_name");
    private static final List<String> LAST_NAME_COLUMNS = List.of("last name", "last_name", "surname");

    private final CsvFile csv;

    private RosterFile(CsvFile csv) {
        this.csv = csv;
    }

    static Roster read(Path file) {
        try {
            return new RosterFile(CsvFile.read(file)).roster();
        } catch (IOException e) {
            throw new InvalidProblem("Cannot read the roster " + file + ": " + Unreadable.why(e), e);
        }
    }

    private Roster roster() {
        int id = idColumn();
        Roster roster = new Roster();
        for (CsvFile.Line line : csv.lines()) {
            if (!isAboutAssignments(line)) {
                Student student = new Student(id(line, id), name(line));
                if (roster.add(student, otherNames(line)) != null) {
                    throw new InvalidProblem(
                            line.place() + ": the id \"" + student.id() + "\" is there twice; remove one line.");
                }
            }
        }
        if (roster.students().isEmpty()) {
            throw new InvalidProblem(csv.file() + ": no student found below the header.");
        }
        return roster;
    }

    private int idColumn() {
        Optional<Integer> named = csv.column(ID_COLUMNS);
        if (named.isPresent()) {
            return named.get();
        }
        List<Integer> later = LATER_ID_COLUMNS.stream()
                .flatMap(name -> csv.column(List.of(name)).stream())
                .toList();
        return later.stream()
                .filter(column -> csv.lines().stream().allMatch(line -> isId(idText(line, column))))
                .findFirst()
                .or(() -> later.stream().findFirst())
                .orElseThrow(() -> new InvalidProblem(csv.file() + ", line 1: no column of ids found among "
                        + csv.header() + "; call one of them \"id\"."));
    }

    private String id(CsvFile.Line line, int column) {
        String found = idText(line, column);
        if (!isId(found)) {
            throw new InvalidProblem(line.place() + ": \"" + found
                    + "\" found as an id; 1 to 64 of the letters a to z, digits or . _ @ + -"
                    + " expected, the first a letter or digit. Mend it, or call another column \"id\".");
        }
        return found;
    }

    private String idText(CsvFile.Line line, int column) {
        String found = line.cell(column);
        boolean identifier = csv.header().get(column).equalsIgnoreCase("identifier");
        Matcher participant = PARTICIPANT.matcher(found);
        return identifier && participant.matches() ? participant.group(1) : found;
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private String name(CsvFile.Line line) {
        String whole = line.cell(csv.column(NAME_COLUMNS));
        String first = line.cell(csv.column(FIRST_NAME_COLUMNS));
        String last = line.cell(csv.column(LAST_NAME_COLUMNS));
        return whole.isEmpty() ? (first + " " + last).strip() : whole;
    }

    private List<String> otherNames(CsvFile.Line line) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < csv.header().size(); column++) {
            String name = csv.header().get(column).toLowerCase(Locale.ROOT);
            String found = line.cell(column);
            if (!found.isEmpty() && (ID_COLUMNS.contains(name) || LATER_ID_COLUMNS.contains(name))) {
                Matcher participant = PARTICIPANT.matcher(found);
                boolean moodle = name.equals("identifier") && participant.matches();
                names.add(moodle ? "participant " + participant.group(1) : found);
            }
        }
        return names;
    }

    /** Canvas writes who posts grades, and the points there are, between the header and the students. */
    private boolean isAboutAssignments(CsvFile.Line line) {
        String name = name(line);
        return name.equals("Points Possible") || (name.isEmpty() && line.cells().contains("Manual Posting"));
    }
}
