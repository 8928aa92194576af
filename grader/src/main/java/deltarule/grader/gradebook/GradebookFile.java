package deltarule.grader.gradebook;

import deltarule.grader.batch.Gradebook;
import deltarule.grader.files.CsvText;
import deltarule.grader.files.Unreadable;
import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]*");

    private final Path file;
    private final CsvText csv;
    private final List<List<String>> lines;

    private GradebookFile(Path file, CsvText csv, List<List<String>> lines) {
        this.file = file;
        this.csv = csv;
        this.lines = lines;
    }

    /**
     * Reads an export.
     *
     * @throws InvalidProblem if it cannot be read as CSV in UTF-8, or has no line
     */
    static GradebookFile read(Path file) {
        try {
            CsvText csv = CsvText.read(file);
            List<List<String>> lines = new ArrayList<>();
            try (CSVParser parser = csv.parsed(CSVFormat.DEFAULT.builder())) {
                for (CSVRecord line : parser) {
                    lines.add(new ArrayList<>(line.toList()));
                }
            }
            if (lines.isEmpty()) {
                throw new InvalidProblem(file + ": nothing found; export the gradebook again.");
            }
            return new GradebookFile(file, csv, lines);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InvalidProblem unreadable(Path file, IOException why) {
        return new InvalidProblem("Cannot read the gradebook " + file + ": " + Unreadable.why(why), why);
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
        StringBuilder text = new StringBuilder(csv.marked() ? CsvText.MARK : "");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(csv.separator())
                .setRecordSeparator(csv.text().contains("\r\n") ? "\r\n" : "\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (List<String> line : lines) {
                printer.printRecord(line.stream().map(GradebookFile::defused).toList());
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
