package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders that workers read under users of their own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no modes there")
class FileTreesTest {
    @TempDir
    private Path temporary;

    @Test
    void aRuntimeMadeUnderAStrictMaskIsOpenToAllUsers() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("runtime"));
        Path program = Files.createFile(folder.resolve("java"));
        Path text = Files.createFile(folder.resolve("modules"));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        FileTrees.open(folder);
        FileTrees.link(folder, temporary.resolve("staged"));

        assertThat(modeOf(temporary.resolve("staged"))).isEqualTo("rwxr-xr-x");
        assertThat(modeOf(temporary.resolve("staged/java"))).isEqualTo("rwxr-xr-x");
        assertThat(modeOf(temporary.resolve("staged/modules"))).startsWith("rw").endsWith("r--r--");
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
