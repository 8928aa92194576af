package deltarule.grader.gradebook;

import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.problem.InvalidProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grading worksheet of a Moodle assignment: a line for each participant, known by {@code Participant 77} or an e-mail
 * address. Moodle refuses a line whose other cells have changed.
 */
public final class MoodleWorksheet {
    /** In whatever language. */
    private static final Pattern PARTICIPANT = Pattern.compile("\\D+\\s(\\d+)");

    private static final List<String> IDENTIFIER = List.of("identifier", "id", "identifikator", "teilnehmer/in");
    private static final List<String> GRADE = List.of("grade", "bewertung");
    private static final List<String> MAXIMUM = List.of("maximum grade", "maximale bewertung", "bestwertung");
    private static final List<String> NAME = List.of("full name", "vollständiger name");
    private static final List<List<String>> IDS = List.of(
            List.of("email address", "e-mail-adresse"),
            List.of("id number", "id-nummer"),
            List.of("username", "anmeldename"));

    private MoodleWorksheet() {}

    /**
     * Fills in an export.
     *
     * @param column the name of the column of grades; empty for Moodle's own in English or German
     * @param scale whether scores are made to fit other points than the set's
     * @throws InvalidProblem if the file is no such export, or says another number of points and may not be scaled to
     */
    public static FilledGradebook fill(
            Path export, Optional<String> column, Collection<LedgerEntry> entries, boolean scale) {
        GradebookFile file = GradebookFile.read(export);
        int grade = file.column(column.map(name -> List.of(name.toLowerCase(Locale.ROOT)))
                        .orElse(GRADE))
                .orElseThrow(() -> new InvalidProblem(export + ", line 1: no column of grades found among "
                        + file.header() + "; name it with --column."));
        Optional<Integer> identifier = file.column(IDENTIFIER);
        Optional<Integer> maximum = file.column(MAXIMUM);
        Optional<Integer> name = file.column(NAME);
        List<Integer> ids =
                IDS.stream().flatMap(names -> file.column(names).stream()).toList();
        if (identifier.isEmpty() && ids.isEmpty()) {
            throw new InvalidProblem(
                    export + ", line 1: neither Identifier, Email address, ID number nor Username found among "
                            + file.header() + "; export the grading worksheet again.");
        }
        List<FilledGradebook.Line> lines = new ArrayList<>();
        for (int at = 1; at < file.size(); at++) {
            int line = at;
            List<String> names = new ArrayList<>();
            identifier.ifPresent(id -> names.add(participant(file.cell(line, id))));
            ids.forEach(id -> names.add(file.cell(line, id)));
            String shown = name.map(id -> file.cell(line, id))
                    .filter(text -> !text.isBlank())
                    .orElse(names.get(0));
            lines.add(new FilledGradebook.Line(
                    at, names, shown, maximum.map(id -> file.cell(line, id)).orElse("")));
        }
        return FilledGradebook.of(file, lines, grade, new ClassScores(entries), scale);
    }

    private static String participant(String cell) {
        Matcher matcher = PARTICIPANT.matcher(cell);
        return matcher.matches() ? ClassScores.participant(matcher.group(1)) : cell;
    }
}
