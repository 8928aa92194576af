package deltarule.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxTest {
    @Test
    void everyLevelThatCanBeHadAnswers() throws IOException {
        for (Finding finding : Sandbox.findings()) {
            if (finding.available()) {
                try (Sandbox sandbox = Sandbox.open(finding.level(), List.of());
                        WorkerSubject subject = sandbox.subject(Compiled.probe(""))) {
                    assertThat(WorkerSubjectTest.value(subject, "twice", 2.0)).isEqualTo(4.0);
                }
            } else {
                assertThat(finding.reason()).isNotBlank();
                assertThat(finding.mend()).isNotBlank();
            }
        }
    }

    @Test
    void aFileOpenToAllUsersThatIsToBeSecretIsReported(@TempDir Path folder) throws IOException {
        Levels.assume(Isolation.L1);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path open = Files.writeString(folder.resolve("tests.jar"), "x");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Sandbox.open(Isolation.L1, List.of(open)))
                .isInstanceOf(IsolationRefused.class)
                .hasMessageContaining("able to read " + open)
                .hasMessageContaining("chmod -R go= ");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-------"));
        Sandbox.open(Isolation.L1, List.of(open)).close();
    }

    @Test
    void landlockNeedsARuntimeOfItsOwn(@TempDir Path folder) throws IOException {
        Levels.assume(Isolation.L2);
        assertThatThrownBy(() -> Sandbox.open(Isolation.L2, List.of(), withoutLinking(folder)))
                .isInstanceOf(IsolationRefused.class)
                .hasMessageContaining("jlink")
                .hasMessageContaining("a whole JDK");
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L2"})
    void aSecretIsNotReadWhateverItsPermissions(Isolation level, @TempDir Path folder) throws IOException {
        Levels.assume(level);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path open = Files.writeString(folder.resolve("release.json"), "x");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Sandbox.open(level, List.of(folder, open)).close();
    }

    @ParameterizedTest
    @EnumSource(names = {"L4", "L1", "L0"})
    void whereNoRuntimeCanBeLinkedTheGradersOwnIsUsed(Isolation level, @TempDir Path folder) throws IOException {
        Levels.assume(level);
        try (Sandbox sandbox = Sandbox.open(level, List.of(), withoutLinking(folder));
                WorkerSubject subject = sandbox.subject(Compiled.probe(""))) {
            assertThat(WorkerSubjectTest.value(subject, "twice", 2.0)).isEqualTo(4.0);
        }
    }

    private static Sandbox.Places withoutLinking(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Files.writeString(cache.resolve("runtimes"), "in the way");
        return new Sandbox.Places(cache, folder, Sandbox.Places.usual().root());
    }

    @Test
    void levelsHaveNamesOnTheCommandLine() {
        assertThat(Isolation.named("sandbox")).contains(Isolation.L4);
        assertThat(Isolation.named("landlock")).contains(Isolation.L2);
        assertThat(Isolation.named("l1")).contains(Isolation.L1);
        assertThat(Isolation.named("none")).contains(Isolation.L0);
        assertThat(Isolation.named("best")).isEmpty();
    }
}
