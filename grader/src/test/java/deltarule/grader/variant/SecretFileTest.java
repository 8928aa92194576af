package deltarule.grader.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import deltarule.grader.problem.InvalidProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret is made once, kept to its owner, and refused where others can know it. */
class SecretFileTest {
    @TempDir
    private Path folder;

    @Test
    void isMadeOnFirstUseAndReadFromThenOn() {
        Path file = folder.resolve("keys/secret");

        String made = SecretFile.readOrCreate(file).fingerprint();

        assertThat(SecretFile.readOrCreate(file).fingerprint()).isEqualTo(made);
        assertThat(SecretFile.read(file).fingerprint()).isEqualTo(made);
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("secret");
        SecretFile.readOrCreate(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> SecretFile.read(file))
                .isInstanceOf(InvalidProblem.class)
                .hasMessageContaining("chmod 600 " + file);
    }

    @Test
    void twoSecretsHaveTwoFingerprints() {
        assertThat(SecretFile.readOrCreate(folder.resolve("one")).fingerprint())
                .isNotEqualTo(SecretFile.readOrCreate(folder.resolve("other")).fingerprint());
    }

    @Test
    void somethingElseThanASecretIsRefused() throws IOException {
        Path file = folder.resolve("secret");
        SecretFile.readOrCreate(file);
        Files.writeString(file, "hunter2\n");

        assertThatThrownBy(() -> SecretFile.read(file)).hasMessageContaining("64 hexadecimal digits expected");
    }

    @Test
    void aMissingFileIsNamedWhenGrading() {
        Path file = folder.resolve("secret");

        assertThatThrownBy(() -> SecretFile.read(file)).hasMessageContaining("There is no secret file " + file);
    }

    @Test
    void aSecretThatGitTracksIsRefused() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "git is not installed, so nothing can be tracked");
        Path file = folder.resolve("secret");
        SecretFile.readOrCreate(file);
        git("init", "-q");
        assertThat(SecretFile.read(file)).isNotNull();
        git("add", "secret");

        assertThatThrownBy(() -> SecretFile.read(file))
                .hasMessageContaining("git tracks this secret")
                .hasMessageContaining("git rm --cached");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder git = new ProcessBuilder("/usr/bin/git", "-C", folder.toString());
        git.command().addAll(java.util.List.of(arguments));
        assertThat(git.inheritIO().start().waitFor()).isZero();
    }
}
