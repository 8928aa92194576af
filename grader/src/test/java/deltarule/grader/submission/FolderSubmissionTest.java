package deltarule.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSubmissionTest {
    private static final String A = "package student;\npublic class A {}\n";
    private static final String UMLAUT = "package student;\n// Größe\npublic class A {}\n";

    @TempDir
    Path folder;

    @Test
    void aWholeMavenProjectIsReducedToPackageStudent() throws Exception {
        put("src/main/java/student/A.java", A);
        put("src/main/java/student/Helper.java", "package student;\nclass Helper {}\n");
        put(
                "src/main/java/deltarule/problems/hinge/HingeLoss.java",
                "package deltarule.problems.hinge;\ninterface HingeLoss {}\n");
        put("src/test/java/student/ATest.java", "package student;\nclass ATest {}\n");
        put("pom.xml", "<project/>");
        put(".git/config", "x");
        put("target/classes/A.java", A);

        Submission read = read();

        assertThat(read.sources())
                .extracting(SourceFile::path)
                .containsExactly("src/main/java/student/A.java", "src/main/java/student/Helper.java");
        assertThat(read.ignored())
                .containsExactly(
                        new IgnoredFile(".git/", "hidden folder of a tool"),
                        new IgnoredFile("pom.xml", "build file; the grader uses its own build"),
                        new IgnoredFile(
                                "src/main/java/deltarule/problems/hinge/HingeLoss.java",
                                "copy of a given interface; the grader uses its own"),
                        new IgnoredFile("src/test/java/student/ATest.java", "test; the grader brings its own tests"),
                        new IgnoredFile("target/", "made by a tool, not by hand"));
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void aTestBesideTheSourcesIsIgnored() throws Exception {
        put("A.java", A);
        put("ATest.java", "package student;\nimport org.junit.jupiter.api.Test;\nclass ATest {}\n");

        assertThat(read().ignored())
                .containsExactly(new IgnoredFile("ATest.java", "test; the grader brings its own tests"));
    }

    @Test
    void namesThatALearningPlatformChangedAreMended() throws Exception {
        put("doe_jane_4711_HingeLossSolution-1.java", "package student;\npublic class HingeLossSolution {}\n");
        put("SoftmaxSolution (2).java", "package student;\npublic class SoftmaxSolution {}\n");
        put("Other.java", "package student;\npublic class Different {}\n");

        assertThat(read().sources())
                .extracting(SourceFile::path)
                .containsExactly("HingeLossSolution.java", "Other.java", "SoftmaxSolution.java");
    }

    @Test
    void aWrongPackageIsNotGradedAndTheRepairIsNamed() throws Exception {
        put("A.java", A);
        put("B.java", "public class B {}\n");
        put("C.java", "package com.example;\npublic class C {}\n");

        Submission read = read();

        assertThat(read.sources()).extracting(SourceFile::path).containsExactly("A.java");
        assertThat(read.warnings())
                .containsExactly(
                        "B.java has no package and is not graded: its first line must be \"package student;\".",
                        "C.java is in package com.example and is not graded: its first line must be \"package student;\".");
    }

    @Test
    void withoutAnySourceWhatWasFoundIsListed() throws Exception {
        put("notes.txt", "x");

        assertRefused("notes.txt (not a Java source file)");
    }

    @Test
    void sourcesOfAnotherPackageAloneAreReadAsNothingToRunWithTheRepair() throws Exception {
        put("B.java", "public class B {}\n");

        Submission submission = new SubmissionReader().read(folder);
        assertThat(submission.sources()).isEmpty();
        assertThat(submission.warnings())
                .containsExactly(
                        "B.java has no package and is not graded: its first line must be \"package student;\".");
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertRefused("nothing was found");
    }

    @Test
    void aMissingPathIsRefused() {
        assertThatThrownBy(() -> new SubmissionReader().read(folder.resolve("nowhere")))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("nowhere does not exist");
    }

    @Test
    void aFileThatIsNeitherFolderNorZipIsRefused() throws Exception {
        put("essay.pdf", "x");

        assertThatThrownBy(() -> new SubmissionReader().read(folder.resolve("essay.pdf")))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("essay.pdf is neither a folder nor a .zip");
    }

    @Test
    void linksAreRefusedAndNotFollowed() throws Exception {
        put("student/A.java", A);
        Files.createSymbolicLink(folder.resolve("student/B.java"), Path.of("/etc/hostname"));
        assertRefused("student/B.java is a symbolic link");

        Files.delete(folder.resolve("student/B.java"));
        Files.createSymbolicLink(folder.resolve("more"), folder);
        assertRefused("more is a symbolic link");
    }

    @Test
    void aLinkToASubmissionIsRefused() throws Exception {
        put("real/A.java", A);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        assertThatThrownBy(() -> new SubmissionReader().read(link))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("link is a symbolic link");
    }

    @Test
    void twoFilesOfOneTypeAreRefused() throws Exception {
        put("A.java", A);
        put("old/Copy.java", A);

        assertRefused("A.java and old/Copy.java both declare A");
    }

    @Test
    void unicodeIsReadWithAndWithoutByteOrderMark() throws Exception {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            put("A.java", ("\uFEFF" + UMLAUT).getBytes(charset));
            assertThat(read().sources()).containsExactly(new SourceFile("A.java", UMLAUT));
            assertThat(read().warnings()).isEmpty();
        }
        put("A.java", UMLAUT);
        assertThat(read().sources()).containsExactly(new SourceFile("A.java", UMLAUT));
    }

    @Test
    void anOldWindowsEncodingIsReadWithAWarning() throws Exception {
        put("A.java", UMLAUT.getBytes(Charset.forName("windows-1252")));

        assertThat(read().sources()).containsExactly(new SourceFile("A.java", UMLAUT));
        assertThat(read().warnings()).singleElement().asString().contains("A.java", "Save the file as UTF-8");
    }

    @Test
    void bytesThatAreNoTextAreRefusedByName() throws Exception {
        put("A.java", new byte[] {'p', 0, 'a', 0});
        assertRefused("A.java is not text");

        put("A.java", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0x81, (byte) 0x8D});
        assertRefused("A.java is not text");

        put("A.java", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 'a'});
        assertRefused("A.java is not text");
    }

    @Test
    void readingTwiceGivesTheSame() throws Exception {
        put("b/B.java", "package student;\nclass B {}\n");
        put("a/A.java", A);

        assertThat(read()).isEqualTo(read());
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::read).isInstanceOf(RefusedSubmission.class).hasMessageContaining(message);
    }

    private Submission read() throws RefusedSubmission {
        return new SubmissionReader().read(folder);
    }

    private void put(String path, String text) throws IOException {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), bytes);
    }
}
