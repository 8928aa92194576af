package deltarule.grader.report;

import deltarule.grader.certify.Certificate;
import deltarule.grader.certify.Confusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The confusion matrix as a page shows it, problem by problem.
 *
 * @param certificate whose diagnosis was tried
 * @param matrices one for each problem
 * @param pairs what pairs of mistakes were called, those first of which one was missed
 */
public record ConfusionPage(Certificate certificate, List<Matrix> matrices, List<Confusion.Pair> pairs) {
    /**
     * Which misconception of a problem is called what.
     *
     * @param problem the problem's id
     * @param rows one for each misconception
     * @param meanCost how many criteria one costs in the mean, as text
     */
    public record Matrix(String problem, List<Row> rows, String meanCost) {
        /** How many are named first. */
        public long namedFirst() {
            return rows.stream().filter(row -> row.single().first()).count();
        }
    }

    /**
     * What one misconception is called.
     *
     * @param single the misconception
     * @param named for each misconception of the problem whether this one is given its name
     */
    public record Row(Confusion.Single single, List<Boolean> named) {}

    static ConfusionPage of(Certificate certificate) {
        List<Matrix> matrices = new ArrayList<>();
        certificate
                .confusion()
                .byProblem()
                .forEach((problem, own) -> matrices.add(new Matrix(
                        problem,
                        own.singles().stream()
                                .map(single -> row(single, own.singles()))
                                .toList(),
                        String.format(Locale.ROOT, "%.2f", own.meanCost()))));
        List<Confusion.Pair> pairs = new ArrayList<>(certificate.confusion().pairs());
        pairs.sort((one, other) -> Boolean.compare(one.bothNamed(), other.bothNamed()));
        return new ConfusionPage(certificate, matrices, pairs);
    }

    private static Row row(Confusion.Single single, List<Confusion.Single> all) {
        return new Row(
                single,
                all.stream().map(other -> single.named().contains(other.made())).toList());
    }
}
