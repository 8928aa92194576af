package deltarule.grader.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header, separated by commas, semicolons or tabs, and where in the file each line stands.
 *
 * @param file its path, for messages
 * @param header the columns' names as written, without a byte order mark
 * @param lines below the header, without empty ones
 */
public record CsvFile(Path file, List<String> header, List<Line> lines) {
    /**
     * One line; cells that are missing at its end are empty.
     *
     * @param place file and line number, for messages
     * @param cells without spaces around them
     */
    public record Line(String place, List<String> cells) {
        /** The cell of a column. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The cell of a column that may be missing from the file; empty then. */
        public String cell(Optional<Integer> column) {
            return column.map(this::cell).orElse("");
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read as CSV in UTF-8
     */
    public static CsvFile read(Path file) throws IOException {
        CSVFormat.Builder format = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true);
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CsvText.read(file).parsed(format)) {
            for (CSVRecord record : parser) {
                lines.add(new Line(file + ", line " + parser.getCurrentLineNumber(), record.toList()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<String> header = lines.isEmpty()
                ? List.of()
                : lines.remove(0).cells().stream().map(String::strip).toList();
        return new CsvFile(file, header, lines);
    }

    /** The column that has the first of these names that is there, capitals or not. */
    public Optional<Integer> column(List<String> names) {
        List<String> found =
                header.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
        return names.stream().filter(found::contains).findFirst().map(found::indexOf);
    }
}
