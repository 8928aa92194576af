package deltarule.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.grader.report.Result;
import deltarule.grader.style.StyleFinding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CodeQualityTest {
    @Test
    void everyEntryHasWhatGitlabRequires() {
        JsonNode report = json(Views.mixed());

        assertThat(report).hasSize(4).allSatisfy(entry -> {
            assertThat(entry.get("description").stringValue()).isNotEmpty();
            assertThat(entry.get("check_name").stringValue()).isNotEmpty();
            assertThat(entry.get("severity").stringValue()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(entry.at("/location/path").stringValue()).startsWith("pushed/src/main/java/student/");
            assertThat(entry.at("/location/lines/begin").intValue()).isPositive();
        });
    }

    @Test
    void noTwoFindingsHaveOneFingerprint() {
        assertThat(fingerprints(Views.untidy(300))).hasSize(301).doesNotHaveDuplicates();
    }

    @Test
    void aFingerprintStaysWhenTheCodeAboveGrows() {
        Result result = Views.mixed();
        List<StyleFinding> moved = result.style().stream()
                .map(one -> new StyleFinding(one.path(), one.line() + 9, one.rule(), one.message(), one.sourceLine()))
                .toList();

        assertThat(fingerprints(Views.with(result, result.compileErrors(), moved)))
                .isEqualTo(fingerprints(result));
    }

    private static List<String> fingerprints(Result result) {
        List<String> fingerprints = new ArrayList<>();
        json(result).forEach(entry -> fingerprints.add(entry.get("fingerprint").stringValue()));
        return fingerprints;
    }

    private static JsonNode json(Result result) {
        return new JsonMapper().readTree(CodeQuality.text(result, Views.PLACES));
    }
}
