package deltarule.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A range of variants is certified, written down as it goes, and gone on with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertifyCommandTest {
    private static final String SET_FILE = """
            {"id": "sheet", "title": "Sheet", "seed": 20261121,
             "problems": [{"problem": "hinge-loss"}]}
            """;

    private Path set;
    private Path report;
    private Run first;

    @BeforeAll
    void certifyTwo(@TempDir Path temporary) throws IOException {
        set = Files.writeString(temporary.resolve("sheet.json"), SET_FILE);
        report = temporary.resolve("report");
        first = certify("1..2");
    }

    @Test
    void eachVariantHasACertificateAndTheRangeAPage() {
        assertThat(first.exit()).as(first.out() + first.err()).isZero();
        assertThat(first.out())
                .contains("2 of 2 variants of sheet certified")
                .contains("Each variant has 12 to 12 points")
                .contains("the stub earns nothing");
        assertThat(report.resolve("variants/variant-2.json")).content().contains("\"defects\" : [ ]");
        assertThat(report.resolve("variants.html")).content().contains("All certified");
        assertThat(report.resolve("variants.json")).content().contains("\"set\" : \"sheet\"");
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() throws IOException {
        Path kept = report.resolve("variants/variant-1.json");
        Path damaged = report.resolve("variants/variant-2.json");
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(kept, before);
        String whole = Files.readString(damaged);
        Files.writeString(damaged, whole.substring(0, whole.length() / 2));

        Run again = certify("1..2");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
        assertThat(damaged).content().contains("\"defects\" : [ ]");
    }

    @Test
    void theCertificateOfAnotherVariantIsNotTakenForThisOne() throws IOException {
        Path other = report.resolve("variants/variant-3.json");
        Files.copy(report.resolve("variants/variant-1.json"), other);
        String copied = Files.readString(other);

        assertThat(certify("3").exit()).isZero();

        assertThat(other).content().isNotEqualTo(copied);
    }

    private Run certify(String seeds) {
        return Run.of(
                "certify", "--set", set.toString(), "--seeds", seeds, "--report", report.toString(), "--jobs", "2");
    }
}
