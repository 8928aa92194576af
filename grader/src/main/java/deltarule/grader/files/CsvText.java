package deltarule.grader.files;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The text of a CSV file in UTF-8, and what separates its cells: commas, or semicolons or tabs as spreadsheets and Canvas
 * write where a comma stands before decimals.
 *
 * @param marked whether it began with a byte order mark
 * @param text without that mark
 * @param separator the character between cells
 */
public record CsvText(boolean marked, String text, char separator) {
    /** The mark that some programs write first. */
    public static final String MARK = "\uFEFF";

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read as UTF-8
     */
    public static CsvText read(Path file) throws IOException {
        String whole = Files.readString(file);
        boolean marked = whole.startsWith(MARK);
        String text = marked ? whole.substring(MARK.length()) : whole;
        return new CsvText(marked, text, separator(text));
    }

    /**
     * Goes through its lines.
     *
     * @throws IOException if the beginning is no CSV
     */
    public CSVParser parsed(CSVFormat.Builder format) throws IOException {
        return format.setDelimiter(separator).get().parse(new StringReader(text));
    }

    /** The one that the header has most of, outside of quotes; a name there may have one of the others. */
    private static char separator(String text) {
        int[] found = new int[3];
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            int kind = ",;\t".indexOf(c);
            if (!quoted && kind >= 0) {
                found[kind]++;
            }
        }
        return Stream.of(2, 1)
                .filter(kind -> found[kind] > found[0])
                .map(",;\t"::charAt)
                .findFirst()
                .orElse(',');
    }
}
