package deltarule.grader.gradebook;

import deltarule.grader.batch.LedgerEntry;
import deltarule.grader.problem.InvalidProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Canvas' gradebook: a column {@code Name (123)} for each assignment, a line {@code Points Possible} before the students. A
 * column of another name would become a new assignment, so none is ever added.
 */
public final class CanvasGradebook {
    private static final Pattern ASSIGNMENT = Pattern.compile("(?s).+ \\(\\d+\\)");
    private static final String POSSIBLE = "points possible";

    private CanvasGradebook() {}

    /**
     * Fills in an export.
     *
     * @param assignment its name with or without the number; empty when there is only one
     * @param scale whether scores are made to fit other points than the set's
     * @throws InvalidProblem if the file is no such export, or says another number of points and may not be scaled to
     */
    public static FilledGradebook fill(
            Path export, Optional<String> assignment, Collection<LedgerEntry> entries, boolean scale) {
        GradebookFile file = GradebookFile.read(export);
        List<Integer> ids = Stream.of("id", "sis user id", "sis login id")
                .flatMap(name -> file.column(List.of(name)).stream())
                .toList();
        int student = file.column(List.of("student"))
                .filter(found -> !ids.isEmpty())
                .orElseThrow(
                        () -> new InvalidProblem(export + ", line 1: the columns Student and ID of a Canvas gradebook"
                                + " were expected, found " + file.header() + "."));
        int column = column(file, assignment);
        String possible = "";
        List<FilledGradebook.Line> lines = new ArrayList<>();
        for (int at = 1; at < file.size(); at++) {
            int line = at;
            List<String> names = ids.stream().map(id -> file.cell(line, id)).toList();
            if (file.cell(at, student).strip().equalsIgnoreCase(POSSIBLE)) {
                possible = file.cell(at, column);
            } else if (names.stream().anyMatch(name -> !name.isBlank())) {
                lines.add(new FilledGradebook.Line(at, names, file.cell(at, student), possible));
            }
        }
        return FilledGradebook.of(file, lines, column, new ClassScores(entries), scale);
    }

    private static int column(GradebookFile file, Optional<String> assignment) {
        List<Integer> columns = IntStream.range(0, file.header().size())
                .filter(at -> ASSIGNMENT.matcher(file.header().get(at)).matches())
                .filter(at -> assignment.isEmpty()
                        || name(file.header().get(at)).equals(assignment.get())
                        || file.header().get(at).equals(assignment.get()))
                .boxed()
                .toList();
        if (columns.size() != 1) {
            throw new InvalidProblem(file.file() + ", line 1: " + columns.size() + " columns found for "
                    + assignment.map(name -> "the assignment \"" + name + "\"").orElse("an assignment")
                    + ", one expected; name it with --assignment. There are: "
                    + file.header().stream()
                            .filter(ASSIGNMENT.asMatchPredicate())
                            .toList());
        }
        return columns.get(0);
    }

    private static String name(String column) {
        return column.substring(0, column.lastIndexOf(" ("));
    }
}
