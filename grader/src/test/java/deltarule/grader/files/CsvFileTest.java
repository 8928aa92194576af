package deltarule.grader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files as spreadsheets and learning platforms save them. */
class CsvFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("class.csv");
    }

    @Test
    void aByteOrderMarkBeforeAQuotedNameIsNoPartOfTheName() throws IOException {
        Files.writeString(file, "\uFEFF\"id\",\"name\"\r\n\"al01\",\"Lovelace, Ada\"\r\n");

        assertThat(CsvFile.read(file).header()).containsExactly("id", "name");
        assertThat(cells()).containsExactly(List.of("al01", "Lovelace, Ada"));
    }

    @Test
    void aCommaInANameOfAColumnLeavesSemicolonsTheSeparator() throws IOException {
        Files.writeString(file, "\"Name, first name\";id\nLovelace, Ada;al01\n");

        assertThat(cells()).containsExactly(List.of("Lovelace, Ada", "al01"));
    }

    @Test
    void tabsSeparateToo() throws IOException {
        Files.writeString(file, "id\tname\nal01\tLovelace, Ada\n");

        assertThat(cells()).containsExactly(List.of("al01", "Lovelace, Ada"));
    }

    @Test
    void whatIsNotUtf8IsCalledSo() throws IOException {
        Files.write(file, "id,name\nzm01,M\u00FCller\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(whyNot()).isEqualTo("its text is not UTF-8; save it again in UTF-8.");
    }

    @Test
    void aFileThatIsNotThereIsCalledSo() {
        assertThat(whyNot()).isEqualTo("there is no such file; check the path.");
    }

    @Test
    void halfAQuotedCellIsShownWithItsLine() throws IOException {
        Files.writeString(file, "id,name\nal01,\"Ada\" L\n");

        assertThat(whyNot())
                .contains("line: 2")
                .endsWith("quote a cell as a whole or not at all, and double the quotes in it.");
    }

    private List<List<String>> cells() throws IOException {
        return CsvFile.read(file).lines().stream().map(CsvFile.Line::cells).toList();
    }

    private String whyNot() {
        return Unreadable.why(catchThrowableOfType(IOException.class, () -> CsvFile.read(file)));
    }
}
