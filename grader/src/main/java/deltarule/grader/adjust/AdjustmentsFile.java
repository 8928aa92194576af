package deltarule.grader.adjust;

import deltarule.grader.adjust.Action.Kind;
import deltarule.grader.files.CsvFile;
import deltarule.grader.files.Unreadable;
import deltarule.grader.problem.InvalidProblem;
import deltarule.grader.problem.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code adjustments.csv} in an output folder. A line that cannot be right is refused before anything is written. */
public final class AdjustmentsFile {
    /** The file's name. */
    public static final String NAME = "adjustments.csv";

    private static final List<String> COLUMNS = List.of("student", "criterion", "action", "reason", "by");

    private final CsvFile csv;
    private final Map<String, Set<String>> students = new HashMap<>();
    private final Map<String, Integer> criteria;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    private AdjustmentsFile(CsvFile csv, Collection<String> students, Map<String, Integer> criteria) {
        this.csv = csv;
        this.criteria = criteria;
        students.forEach(one -> this.students
                .computeIfAbsent(one.toLowerCase(Locale.ROOT), unused -> new TreeSet<>())
                .add(one));
    }

    /**
     * Reads the file of an output folder; there need not be any.
     *
     * @param students what outputs call the students of the class
     * @param criteria the set's criteria with their points
     * @throws InvalidProblem if a line cannot be right; the message names file, line and column
     */
    public static Adjustments in(Path out, Collection<String> students, Map<String, Integer> criteria) {
        Path file = out.resolve(NAME);
        return Files.exists(file) ? read(file, students, criteria) : Adjustments.NONE;
    }

    private static Adjustments read(Path file, Collection<String> students, Map<String, Integer> criteria) {
        try {
            return new AdjustmentsFile(CsvFile.read(file), students, criteria).adjustments();
        } catch (IOException e) {
            throw new InvalidProblem("Cannot read " + file + ": " + Unreadable.why(e), e);
        }
    }

    private Adjustments adjustments() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (String name : COLUMNS) {
            csv.column(List.of(name)).ifPresent(at -> columns.put(name, at));
        }
        if (columns.size() < COLUMNS.size()) {
            throw new InvalidProblem(csv.file() + ", line 1: the columns " + csv.header() + " found; " + COLUMNS
                    + " expected, separated by commas or semicolons. Add those that are missing.");
        }
        for (CsvFile.Line line : csv.lines()) {
            if (line.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                add(line, columns);
            }
        }
        Adjustments read = new Adjustments(adjustments);
        requireThatSomethingCounts(read);
        return read;
    }

    private void add(CsvFile.Line line, Map<String, Integer> columns) {
        String student = student(line, line.cell(columns.get("student")));
        String criterion = line.cell(columns.get("criterion"));
        List<String> meant = criteria(line, criterion);
        Action action = action(line, line.cell(columns.get("action")), criterion);
        String reason = required(line, "reason", line.cell(columns.get("reason")), "it is shown to the student");
        String by = required(line, "by", line.cell(columns.get("by")), "who decided it; only staff see it");
        for (String one : meant) {
            String before = places.putIfAbsent(student + "\n" + one, line.place());
            if (before != null) {
                throw new InvalidProblem(line.place() + ", column criterion: \"" + one + "\" of " + student
                        + " was decided before (" + before + "). Remove one of the lines.");
            }
            adjustments.add(new Adjustment(student, one, action, reason, by));
        }
    }

    /** Capitals do not count where no two students differ by them. */
    private String student(CsvFile.Line line, String found) {
        if (found.equals(Adjustment.EVERYBODY)) {
            return found;
        }
        Set<String> called = students.getOrDefault(found.toLowerCase(Locale.ROOT), Set.of());
        if (called.contains(found)) {
            return found;
        }
        if (called.size() == 1) {
            return called.iterator().next();
        }
        Set<String> all = new TreeSet<>();
        students.values().forEach(all::addAll);
        throw new InvalidProblem(line.place() + ", column student: \"" + found
                + "\" found, a student as gradebook.csv calls them, or * for everybody, expected"
                + meant(Spelling.nearest(found, all)));
    }

    /** A criterion, or all of a problem. */
    private List<String> criteria(CsvFile.Line line, String found) {
        List<String> ofProblem = criteria.keySet().stream()
                .filter(id -> problem(id).equals(found))
                .toList();
        if (criteria.containsKey(found)) {
            return List.of(found);
        }
        if (!ofProblem.isEmpty()) {
            return ofProblem;
        }
        Set<String> all = new TreeSet<>(criteria.keySet());
        criteria.keySet().forEach(id -> all.add(problem(id)));
        String nearest = Spelling.nearest(found, all);
        throw new InvalidProblem(line.place() + ", column criterion: \"" + found
                + "\" found, a criterion of the set as reports name it, or a problem for all of its criteria, expected"
                + (nearest.isEmpty() ? "; there are " + String.join(", ", all) + "." : meant(nearest)));
    }

    private static String problem(String criterion) {
        return criterion.substring(0, Math.max(0, criterion.indexOf('.')));
    }

    private Action action(CsvFile.Line line, String found, String criterion) {
        Optional<Kind> word = switch (found.toLowerCase(Locale.ROOT)) {
            case "void" -> Optional.of(Kind.VOID);
            case "full" -> Optional.of(Kind.FULL);
            default -> Optional.empty();
        };
        if (word.isPresent()) {
            return new Action(word.get(), 0);
        }
        Integer most = criteria.get(criterion);
        boolean number = found.matches("\\d{1,6}");
        if (most == null || !number || Integer.parseInt(found) > most) {
            throw new InvalidProblem(line.place() + ", column action: \"" + found + "\" found, void, full"
                    + (most == null
                            ? " expected for a whole problem; points are given for one criterion."
                            : " or a whole number of points from 0 to " + most + " expected."));
        }
        return new Action(Kind.POINTS, Integer.parseInt(found));
    }

    private static String required(CsvFile.Line line, String column, String found, String why) {
        if (found.isEmpty()) {
            throw new InvalidProblem(
                    line.place() + ", column " + column + ": nothing found, a text expected; " + why + ".");
        }
        return found;
    }

    private void requireThatSomethingCounts(Adjustments read) {
        List<String> everybody = new ArrayList<>(List.of(Adjustment.EVERYBODY));
        everybody.addAll(read.named());
        for (String student : everybody) {
            Map<String, Adjustment> lines = read.of(student);
            boolean nothing = criteria.keySet().stream()
                    .allMatch(id ->
                            lines.containsKey(id) && lines.get(id).action().kind() == Kind.VOID);
            if (nothing && !lines.isEmpty()) {
                throw new InvalidProblem(csv.file() + ": every criterion is void for " + student
                        + ", so that there is nothing left to grade. Leave one, or take the set out of the course.");
            }
        }
    }

    private static String meant(String nearest) {
        return nearest.isEmpty() ? "." : "; did you mean \"" + nearest + "\"?";
    }
}
