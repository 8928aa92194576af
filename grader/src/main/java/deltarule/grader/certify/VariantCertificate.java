package deltarule.grader.certify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The proof of one of many variants, in short.
 *
 * @param set the set's id
 * @param variant the variant
 * @param identity a hash of what decides the verdict: problems, settings, numbers, and the grader's version
 * @param claims what was claimed, in the order it was tried
 * @param defects what does not hold, in full
 * @param cases how many cases there are
 * @param points how many points there are
 * @param effort what the settings add to the work, in steps
 */
public record VariantCertificate(
        String set,
        String variant,
        String identity,
        List<Claim> claims,
        List<Finding> defects,
        long cases,
        int points,
        int effort) {
    /**
     * A claim.
     *
     * @param text what should hold
     * @param tried on how many things
     * @param holding on how many it does
     */
    public record Claim(String text, int tried, int holding) {}

    static VariantCertificate of(
            String set, String variant, String identity, List<Finding> findings, Difficulty difficulty) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            int[] count = counts.computeIfAbsent(finding.claim(), claim -> new int[2]);
            count[0]++;
            count[1] += finding.holds() ? 1 : 0;
        }
        List<Claim> claims = new ArrayList<>();
        counts.forEach((text, count) -> claims.add(new Claim(text, count[0], count[1])));
        return new VariantCertificate(
                set,
                variant,
                identity,
                List.copyOf(claims),
                findings.stream().filter(finding -> !finding.holds()).toList(),
                difficulty.allCases(),
                difficulty.allPoints(),
                difficulty.effort());
    }

    /** Whether every claim holds, and something was claimed. */
    public boolean holds() {
        return !claims.isEmpty() && defects.isEmpty();
    }

    /**
     * Whether every defect follows from the variant's settings and numbers, so that another variant may well hold. A real
     * worker may have failed for reasons of the machine, and tells nothing of another variant.
     */
    public boolean isUnluckyDraw() {
        return !defects.isEmpty()
                && defects.stream().noneMatch(defect -> WorkerCertification.CLAIMS.contains(defect.claim()));
    }

    /** How many things were tried. */
    public int tried() {
        return claims.stream().mapToInt(Claim::tried).sum();
    }
}
