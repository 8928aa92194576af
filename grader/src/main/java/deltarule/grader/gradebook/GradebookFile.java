package deltarule.grader.gradebook;

import deltarule.grader.batch.Gradebook;
import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A gradebook as a learning platform exported it, cell by cell. What is written back has every cell as it was, but for those that
 * were set, and for texts that a spreadsheet would calculate.
 */
final class GradebookFile {
    private static final String MARK = "\uFEFF";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]*");

    private final Path file;
    private final boolean marked;
    private final String lineEnd;
    private final List<List<String>> lines;

    private GradebookFile(Path file, boolean marked, String lineEnd, List<List<String>> lines) {
        this.file = file;
        this.marked = marked;
        this.lineEnd = lineEnd;
        this.lines = lines;
    }

    /**
     * Reads an export.
     *
     * @throws InvalidProblem if it cannot be read as CSV in UTF-8, or has no line
     */
    static GradebookFile read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            boolean marked = text.startsWith(MARK);
            List<List<String>> lines = new ArrayList<>();
            try (CSVParser parser =
                    CSVFormat.DEFAULT.parse(new StringReader(marked ? text.substring(MARK.length()) : text))) {
                for (CSVRecord line : parser) {
                    lines.add(new ArrayList<>(line.toList()));
                }
            }
            if (lines.isEmpty()) {
                throw new InvalidProblem(file + ": nothing found; export the gradebook again.");
            }
            return new GradebookFile(file, marked, text.contains("\r\n") ? "\r\n" : "\n", lines);
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidProblem("Cannot read the gradebook " + file + ": " + e.getMessage(), e);
        }
    }

    Path file() {
        return file;
    }

    List<String> header() {
        return lines.get(0);
    }

    /** How many lines there are, the header among them. */
    int size() {
        return lines.size();
    }

    /** A cell; empty where the line is too short. */
    String cell(int line, int column) {
        List<String> cells = lines.get(line);
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The first column with one of these names, capitals or not. */
    Optional<Integer> column(List<String> names) {
        List<String> found = header().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return names.stream().filter(found::contains).findFirst().map(found::indexOf);
    }

    void set(int line, int column, String text) {
        List<String> cells = lines.get(line);
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** The file's text with what was set. */
    String text() {
        StringBuilder text = new StringBuilder(marked ? MARK : "");
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setRecordSeparator(lineEnd).get();
        try (CSVPrinter csv = new CSVPrinter(text, format)) {
            for (List<String> line : lines) {
                csv.printRecord(line.stream().map(GradebookFile::defused).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** An apostrophe before what a spreadsheet would calculate. Numbers, and the dash that stands for no grade, stay. */
    private static String defused(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : Gradebook.defused(cell);
    }
}
