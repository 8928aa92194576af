package deltarule.grader.intake;

import deltarule.grader.files.CsvFile;
import deltarule.grader.files.Unreadable;
import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.problem.StrictJson;
import deltarule.grader.roster.NameKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of deadlines. As CSV it has the columns {@code student}, {@code deadline}, {@code submission} and {@code submitted},
 * of which the first and one more must be there; the line of student {@code *} is everybody's.
 */
final class DeadlinesFile {
    private static final String EVERYBODY = "*";

    private final String file;
    private Optional<OffsetDateTime> general = Optional.empty();
    private final Map<String, OffsetDateTime> extensions = new HashMap<>();
    private final Map<String, OffsetDateTime> submitted = new HashMap<>();

    private record Json(
            Optional<String> deadline,
            Optional<Map<String, String>> extensions,
            Optional<Map<String, String>> submitted) {}

    private DeadlinesFile(Path file) {
        this.file = file.toString();
    }

    static Deadlines read(Path file) {
        DeadlinesFile read = new DeadlinesFile(file);
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
                read.json(file);
            } else {
                read.csv(CsvFile.read(file));
            }
        } catch (IOException e) {
            throw new InvalidProblem("Cannot read the deadlines " + file + ": " + Unreadable.why(e), e);
        }
        return new Deadlines(read.file, read.general, Map.copyOf(read.extensions), Map.copyOf(read.submitted));
    }

    private void csv(CsvFile csv) {
        Optional<Integer> student = csv.column(List.of("student", "id"));
        Optional<Integer> deadline = csv.column(List.of("deadline", "due"));
        Optional<Integer> submission = csv.column(List.of("submission"));
        Optional<Integer> time = csv.column(List.of("submitted", "submitted at"));
        if (student.or(() -> submission).isEmpty() || deadline.or(() -> time).isEmpty()) {
            throw new InvalidProblem(file + ", line 1: the columns " + csv.header() + " found; student and deadline"
                    + " expected, or student and submitted; submission as well where a student has several.");
        }
        for (CsvFile.Line line : csv.lines()) {
            String id = line.cell(student);
            String name = line.cell(submission);
            if (!line.cell(deadline).isEmpty()) {
                deadline(line.place(), id, line.cell(deadline));
            }
            if (!line.cell(time).isEmpty()) {
                put(submitted, line.place(), name.isEmpty() ? id : name, time(line.place(), line.cell(time)));
            }
        }
    }

    private void json(Path path) throws IOException {
        Json json;
        try (InputStream in = Files.newInputStream(path)) {
            json = StrictJson.read(in, file, Json.class);
        }
        String text = Files.readString(path);
        json.deadline().ifPresent(value -> deadline(place(text, value), EVERYBODY, value));
        json.extensions().orElse(Map.of()).forEach((id, value) -> deadline(place(text, value), id, value));
        json.submitted()
                .orElse(Map.of())
                .forEach((id, value) -> put(submitted, place(text, value), id, time(place(text, value), value)));
    }

    private void deadline(String place, String student, String text) {
        OffsetDateTime time = time(place, text);
        if (!student.equals(EVERYBODY)) {
            put(extensions, place, student, time);
        } else if (general.isPresent()) {
            throw new InvalidProblem(place + ": a second deadline for everybody; remove one.");
        } else {
            general = Optional.of(time);
        }
    }

    private static void put(Map<String, OffsetDateTime> times, String place, String id, OffsetDateTime time) {
        if (id.isBlank() || id.equals(EVERYBODY)) {
            throw new InvalidProblem(place + ": \"" + id + "\" found, the id of a student expected.");
        }
        if (times.put(NameKey.of(id), time) != null) {
            throw new InvalidProblem(place + ": \"" + id + "\" is there twice; remove one.");
        }
    }

    private static OffsetDateTime time(String place, String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidProblem(
                    place + ": \"" + text + "\" found, a date and time with offset expected, such as"
                            + " 2026-05-01T23:59:00+02:00.",
                    e);
        }
    }

    private String place(String text, String value) {
        int at = text.indexOf('"' + value + '"');
        return at < 0
                ? file
                : file + ", line "
                        + (1
                                + text.substring(0, at)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count());
    }
}
