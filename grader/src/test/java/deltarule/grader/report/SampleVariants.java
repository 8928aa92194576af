package deltarule.grader.report;

import deltarule.grader.certify.Finding;
import deltarule.grader.certify.VariantCertificate;
import deltarule.grader.certify.VariantRange;
import java.util.List;

/** Two variants, of which one has a defect. */
final class SampleVariants {
    private SampleVariants() {}

    static VariantRange range() {
        String claim = "every equivalent agrees far inside the tolerance";
        VariantCertificate sound = new VariantCertificate(
                "sheet",
                "hinge-loss.margin=2.0",
                "0".repeat(64),
                List.of(new VariantCertificate.Claim(claim, 3, 3)),
                List.of(),
                70,
                12,
                1);
        VariantCertificate unsound = new VariantCertificate(
                "sheet",
                "hinge-loss.margin=0.5",
                "1".repeat(64),
                List.of(new VariantCertificate.Claim(claim, 3, 2)),
                List.of(new Finding(claim, "hinge-loss", "hinge-backwards", false, "largest deviation 3 allowances")),
                70,
                12,
                2);
        return new VariantRange(
                "sheet", "1.0", List.of(new VariantRange.Row(1, sound), new VariantRange.Row(2, unsound)));
    }
}
