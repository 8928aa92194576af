package deltarule.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Nothing of the lectures is left out unless a reason is given, and the page says what covers what. */
class CoverageTest {
    private static final Coverage COVERAGE = Coverage.read();

    @Test
    void everyEntryIsCoveredByACriterionOrArgued() {
        assertThat(COVERAGE.uncoveredEntries()).isEmpty();
    }

    @Test
    void criteriaCoverEntriesThatExist() {
        assertThat(COVERAGE.unknownEntries()).isEmpty();
    }

    @Test
    void everyMisconceptionExistsOrIsArgued() {
        assertThat(COVERAGE.missingMisconceptions()).isEmpty();
    }

    @Test
    void everyErratumThatChangesANumberIsShownByATestOrArgued() {
        assertThat(COVERAGE.unshownErrata()).isEmpty();
    }

    @Test
    void everyWorkedExampleWithATrueValueIsCheckedAgainstTheReference() {
        assertThat(COVERAGE.unusedGolden()).isEmpty();
    }

    @Test
    void everyMethodIsWrittenInTwoOtherWaysOrArgued() {
        assertThat(COVERAGE.methodsWrittenOneWay()).isEmpty();
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        Path page = Path.of(System.getProperty("basedir", "."), "..", "docs", "coverage.md");
        String markdown = new CoveragePage(COVERAGE).markdown();
        if (Boolean.getBoolean("deltarule.update")) {
            Files.writeString(page, markdown);
        }
        assertThat(page).hasContent(markdown);
    }
}
