package deltarule.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipSubmissionTest {
    private static final String A = "package student;\npublic class A {}\n";

    @TempDir
    Path folder;

    @Test
    void aZipMadeOnAMacIsReadWithoutItsExtras() throws Exception {
        Submission read = read(new Zips()
                .with("Hand in/", new byte[0], 040755)
                .with("Hand in/student/A.java", A)
                .with("Hand in/.DS_Store", "x")
                .with("Hand in/student/._A.java", "x")
                .with("__MACOSX/Hand in/student/._A.java", "x")
                .with("Hand in/target/classes/student/A.class", "x"));

        assertThat(read.name()).isEqualTo("handed-in");
        assertThat(read.sources()).containsExactly(new SourceFile("student/A.java", A));
        assertThat(read.ignored())
                .extracting(IgnoredFile::path)
                .containsExactly(".DS_Store", "__MACOSX/", "student/._A.java", "target/");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void theNameOfTheEnclosingFolderChangesNothing() throws Exception {
        String one = read(new Zips().with("one/student/A.java", A)).sha256();
        String two = read(new Zips().with("two/student/A.java", A)).sha256();

        assertThat(one).hasSize(64).isEqualTo(two);
        assertThat(read(new Zips().with("student/A.java", A + "\n")).sha256()).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../A.java",
                "student/../../A.java",
                "/etc/A.java",
                "C:/A.java",
                "c:A.java",
                "./A.java",
                "student/A\u0001.java"
            })
    void anEntryThatLeavesTheFolderIsRefusedByName(String name) throws Exception {
        assertThatThrownBy(() -> read(new Zips().with("student/A.java", A).with(name, A)))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining(name.replace('\u0001', '?'))
                .hasMessageContaining("expected")
                .hasMessageContaining("Pack the folder again");
    }

    @Test
    void backslashesInNamesAreRefused() throws Exception {
        byte[] bytes = new Zips().with("student#A.java", A).bytes();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) '\\' : bytes[i];
        }
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("student\\A.java has backslashes");
    }

    @Test
    void aSymbolicLinkIsRefused() {
        assertRefused(
                () -> new Zips().with("student/A.java", "/etc/passwd".getBytes(StandardCharsets.UTF_8), 0120777),
                "student/A.java is a symbolic link");
    }

    @Test
    void aDeviceIsRefused() {
        assertRefused(() -> new Zips().with("student/A.java", new byte[0], 0020644), "neither file nor folder");
    }

    @Test
    void oneEntryTwiceIsRefused() {
        assertRefused(() -> new Zips().with("student/A.java", A).with("student/A.java", A), "student/A.java twice");
    }

    @Test
    void namesThatDifferOnlyInCaseAreRefused() {
        assertRefused(
                () -> new Zips()
                        .with("student/B.java", "package student;\nclass X {}\n")
                        .with("student/b.java", "package student;\nclass Y {}\n"),
                "student/B.java and student/b.java");
    }

    @Test
    void aBombIsRefusedByName() {
        assertRefused(
                () -> new Zips().with("student/A.java", A).with("zeros.txt", new byte[3 << 20], 0100644), "zeros.txt");
    }

    @Test
    void aSourceOfMoreThanAMegabyteIsRefused() {
        byte[] noise = new byte[(1 << 20) + 1];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) ('a' + (i * 31L * i % 1009) % 26);
        }
        assertRefused(() -> new Zips().with("student/A.java", noise, 0100644), "student/A.java is larger than 1 MB");
    }

    @Test
    void moreEntriesThanASubmissionHasAreRefused() {
        assertRefused(
                () -> {
                    Zips zip = new Zips();
                    for (int i = 0; i < 1_100; i++) {
                        zip.with("data/" + i + ".txt", "");
                    }
                    return zip;
                },
                "more than 1000 files");
    }

    @Test
    void anArchiveThatListsTensOfThousandsOfEntriesIsRefusedBeforeTheyAreRead() throws Exception {
        byte[] bytes = new Zips().with("student/A.java", A).bytes();
        int entries = bytes.length - 12;
        bytes[entries] = bytes[entries + 1] = (byte) 0x7F;

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("lists more than 10000 entries");
    }

    @Test
    void anArchiveInsideIsNotOpened() throws Exception {
        Submission read = read(new Zips()
                .with("student/A.java", A)
                .with("inner.zip", new Zips().with("student/A.java", A).bytes(), 0100644));

        assertThat(read.ignored())
                .containsExactly(new IgnoredFile("inner.zip", "archive inside the submission; it is not opened"));
    }

    @Test
    void anEmptyZipIsRefused() {
        assertRefused(Zips::new, "handed-in.zip is an empty zip");
    }

    @Test
    void anEncryptedZipIsRefused() throws Exception {
        byte[] bytes = new Zips().with("student/A.java", A).bytes();
        bytes[6] |= 1;
        for (int i = 0; i < bytes.length - 4; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("encrypted");
    }

    @Test
    void aZipThatBreaksOffIsRefusedWhereverItBreaks() throws Exception {
        byte[] whole =
                new Zips().with("student/A.java", A).with("student/B.txt", A).bytes();
        for (int length = 0; length < whole.length; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part)).isInstanceOf(RefusedSubmission.class);
        }
    }

    @Test
    void changedBytesNeverEndInAnotherExceptionThanARefusal() throws Exception {
        byte[] whole = new Zips().with("student/A.java", A.repeat(20)).bytes();
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) 0xFF;
            try {
                read(changed);
            } catch (RefusedSubmission e) {
                assertThat(e).hasMessageContaining(":");
            }
        }
    }

    @Test
    void aFileThatIsNoZipIsRefused() {
        assertThatThrownBy(() -> read("Rar!".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("not rar or 7z");
    }

    private interface Building {
        Zips zip() throws IOException;
    }

    private void assertRefused(Building building, String message) {
        assertThatThrownBy(() -> read(building.zip()))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).*(expected|remove it).*");
    }

    private Submission read(Zips zip) throws IOException, RefusedSubmission {
        return new SubmissionReader().read(zip.in(folder));
    }

    private Submission read(byte[] bytes) throws IOException, RefusedSubmission {
        return new SubmissionReader().read(Files.write(folder.resolve("handed-in.zip"), bytes));
    }
}
