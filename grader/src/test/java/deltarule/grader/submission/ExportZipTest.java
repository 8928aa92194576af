package deltarule.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export of a whole class in one zip, and the fingerprints of what is in it. */
class ExportZipTest {
    @TempDir
    private Path temporary;

    @Test
    void isUnpackedWithWhatIsInZipsStillPacked() throws IOException {
        Path folder = unpacked("Ada Lovelace_7_assignsubmission_file_/work.zip", "b/c/Deep.java");

        assertThat(folder.resolve("Ada Lovelace_7_assignsubmission_file_/work.zip"))
                .hasContent("text");
        assertThat(folder.resolve("b/c/Deep.java")).hasContent("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.java", "a/../../out.java", "/tmp/out.java", "C:/out.java"})
    void leadsNowhereElse(String name) {
        assertThatThrownBy(() -> unpacked(name)).hasMessageContaining("export.zip: The zip entry");
        assertThat(temporary.resolve("out.java")).doesNotExist();
    }

    @Test
    void isRefusedByNameWhenDamaged() throws IOException {
        Path zip = Files.writeString(temporary.resolve("export.zip"), "PK, but no more");
        Path folder = Files.createDirectory(temporary.resolve("unpacked"));

        assertThatThrownBy(() -> ExportZip.unpack(zip, folder))
                .hasMessageContaining("export.zip: no zip, or a damaged");
    }

    @Test
    void theFingerprintOfAFolderChangesWithWhatCanChangeItsReport() throws IOException {
        Path folder =
                unpacked("ada/A.java", "ada/notes.pdf", "ada/target/x.class").resolve("ada");
        String before = ContentHash.of(Parcel.of(folder));

        Files.writeString(folder.resolve("notes.pdf"), "other");
        Files.writeString(folder.resolve("target/y.class"), "other");
        assertThat(ContentHash.of(Parcel.of(folder))).isEqualTo(before);

        Files.writeString(folder.resolve("A.java"), "tExt");
        String changed = ContentHash.of(Parcel.of(folder));
        assertThat(changed).isNotEqualTo(before);

        Files.move(folder.resolve("notes.pdf"), folder.resolve("note.pdf"));
        assertThat(ContentHash.of(Parcel.of(folder))).isNotIn(before, changed);
    }

    private Path unpacked(String... names) throws IOException {
        Path zip = temporary.resolve("export.zip");
        try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                packed.putNextEntry(new ZipEntry(name));
                packed.write("text".getBytes(StandardCharsets.UTF_8));
            }
        }
        Path folder = Files.createDirectory(temporary.resolve("unpacked"));
        ExportZip.unpack(zip, folder);
        return folder;
    }
}
