package deltarule.grader.report;

import deltarule.grader.certify.Certificate;
import deltarule.grader.certify.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A certificate as a page shows it: what does not hold first, then every claim with what was tried.
 *
 * @param certificate what was found
 * @param claims the claims, in the order they were tried
 */
public record CertificatePage(Certificate certificate, List<Claim> claims) {
    /**
     * A claim and what it was tried on.
     *
     * @param text the claim
     * @param holding how many of the findings hold
     * @param findings what was tried
     */
    public record Claim(String text, long holding, List<Finding> findings) {
        /** Whether it holds everywhere. */
        public boolean holds() {
            return holding == findings.size();
        }
    }

    static CertificatePage of(Certificate certificate) {
        Map<String, List<Finding>> byClaim = new LinkedHashMap<>();
        certificate
                .findings()
                .forEach(finding -> byClaim.computeIfAbsent(finding.claim(), claim -> new ArrayList<>())
                        .add(finding));
        List<Claim> claims = new ArrayList<>();
        byClaim.forEach((text, findings) -> claims.add(
                new Claim(text, findings.stream().filter(Finding::holds).count(), findings)));
        return new CertificatePage(certificate, claims);
    }
}
