package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NeededFilesTest {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin/prlimit"), Path.of("/usr/bin/setpriv"));

    @Test
    void theLoaderNamesTheLibrariesThatLddNames() throws IOException {
        NeededFiles needed = new NeededFiles(JAVA_HOME);

        assertThat(needed.libraries(PROGRAMS)).hasSameElementsAs(needed.listedByLdd(PROGRAMS));
    }

    @Test
    void theLoaderOfTheRuntimeAnswersHere() throws IOException {
        DynamicLoader loader = DynamicLoader.of(JAVA_HOME.resolve("bin/java")).orElseThrow();

        assertThat(loader.list(JAVA_HOME, List.of("lib/server/libjvm.so"), Path.of("bin/java")))
                .hasValueSatisfying(
                        listing -> assertThat(listing).contains("libjvm.so", "libc.so", loader.file() + " ("));
    }

    @Test
    void aScriptNamesNoLoader(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(
                folder.resolve("java"), "#!/bin/sh\nexec /usr/bin/java \"$@\" # and so on, for longer\n");

        assertThat(DynamicLoader.of(script)).isEmpty();
    }

    @Test
    void aRuntimeWhoseLauncherNamesNoLoaderIsLeftToLdd(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("bin/java"), "#!/bin/sh\n");

        assertThat(new NeededFiles(folder).libraries(PROGRAMS))
                .isEqualTo(new NeededFiles(folder).listedByLdd(PROGRAMS))
                .isNotEmpty();
    }
}
