package deltarule.grader.certify;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The certificates of many variants of a set.
 *
 * @param set the set's id
 * @param grader the version that certified
 * @param rows one for each variant, by number
 */
public record VariantRange(String set, String grader, List<Row> rows) {
    /**
     * A practice variant.
     *
     * @param number the number it is made from
     * @param certificate its proof
     */
    public record Row(long number, VariantCertificate certificate) {}

    /**
     * How far variants differ in something that should be the same for all.
     *
     * @param what such as {@code points}
     * @param least the least
     * @param most the greatest
     * @param mean the mean
     */
    public record Spread(String what, int least, int most, double mean) {}

    /** How many are certified. */
    public long certified() {
        return rows.stream().filter(row -> row.certificate().holds()).count();
    }

    /** The variants in which something does not hold. */
    public List<Row> defective() {
        return rows.stream().filter(row -> !row.certificate().holds()).toList();
    }

    /** Every claim over all variants, in the order it was tried. */
    public List<VariantCertificate.Claim> claims() {
        Map<String, VariantCertificate.Claim> sums = new LinkedHashMap<>();
        rows.forEach(row -> row.certificate()
                .claims()
                .forEach(claim -> sums.merge(
                        claim.text(),
                        claim,
                        (one, other) -> new VariantCertificate.Claim(
                                one.text(), one.tried() + other.tried(), one.holding() + other.holding()))));
        return List.copyOf(sums.values());
    }

    /** The spread of points, cases and effort. */
    public List<Spread> spreads() {
        List<Spread> spreads = new ArrayList<>();
        spreads.add(spread("points", VariantCertificate::points));
        spreads.add(spread("cases", certificate -> Math.toIntExact(certificate.cases())));
        spreads.add(spread("effort, in steps of ten minutes", VariantCertificate::effort));
        return spreads;
    }

    private Spread spread(String what, ToIntFunction<VariantCertificate> size) {
        IntSummaryStatistics sizes =
                rows.stream().map(Row::certificate).mapToInt(size).summaryStatistics();
        return rows.isEmpty()
                ? new Spread(what, 0, 0, 0)
                : new Spread(what, sizes.getMin(), sizes.getMax(), sizes.getAverage());
    }
}
