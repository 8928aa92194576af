package deltarule.grader.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutFolderTest {
    @TempDir
    private Path temp;

    @Test
    void aHandoutIsWrittenToANewFolderAndNothingBesideIt() throws IOException {
        HandoutFolder.write(files("one"), temp.resolve("new"));
        assertThat(temp.resolve("new/src/A.java")).hasContent("one");
        try (var entries = Files.list(temp)) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void anUntouchedHandoutIsReplaced() throws IOException {
        HandoutFolder.write(files("one"), temp.resolve("new"));
        Files.createDirectories(temp.resolve("new/target"));
        Files.writeString(temp.resolve("new/target/built"), "x");
        HandoutFolder.write(files("two"), temp.resolve("new"));
        assertThat(temp.resolve("new/src/A.java")).hasContent("two");
    }

    @Test
    void aFolderWithOtherThingsIsRefused() throws IOException {
        Files.writeString(temp.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> HandoutFolder.write(files("one"), temp))
                .isInstanceOf(UnusableHandout.class)
                .hasMessageContaining("no handout");
        assertThat(temp.resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void aHandoutSomeoneWorkedInIsRefused() throws IOException {
        Path folder = temp.resolve("new");
        HandoutFolder.write(files("one"), folder);
        Files.writeString(folder.resolve("src/A.java"), "my work");
        assertThatThrownBy(() -> HandoutFolder.write(files("two"), folder))
                .hasMessageContaining("src/A.java is not as it was written");
        assertThat(folder.resolve("src/A.java")).hasContent("my work");
    }

    private static Map<String, String> files(String text) {
        Map<String, String> files = new TreeMap<>(Map.of("src/A.java", text));
        files.put(HandoutFolder.DESCRIPTOR, HandoutFolder.descriptor("Handout of a test", files));
        return files;
    }
}
