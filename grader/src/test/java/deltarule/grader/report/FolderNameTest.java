package deltarule.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"anna", "mueller-anna", "group_7", "v1.2"})
    void aPlainNameStaysAsItIs(String name) {
        assertThat(FolderName.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../../etc/passwd",
                "a/b",
                "C:\\x",
                "con",
                "nul.txt",
                "index.html",
                "ends.",
                "<script>",
                "two\nlines",
                "\u0000",
                "名前",
                "anna-0123456789ab"
            })
    void anyOtherNameBecomesOneHarmlessFolder(String name) {
        assertThat(FolderName.of(name))
                .matches("[A-Za-z0-9_][A-Za-z0-9_-]*-[0-9a-f]{12}")
                .isNotEqualTo(name);
    }

    @Test
    void namesThatLookAlikeDoNotShareAFolder() {
        List<String> names = List.of("anna", "Anna", "ANNA", "an na", "an-na", "an/na", "änna", "nna", "-nna");
        Set<String> folders = new HashSet<>();

        names.forEach(name -> folders.add(FolderName.of(name).toLowerCase(Locale.ROOT)));

        assertThat(folders).hasSameSizeAs(names);
    }

    @Test
    void aLongNameIsCutAndStaysDistinct() {
        String one = FolderName.of("x".repeat(300) + "1");

        assertThat(one).hasSizeLessThan(80).isNotEqualTo(FolderName.of("x".repeat(300) + "2"));
    }
}
