package student;

import static student.Check.finite;
import static student.Check.ensure;

import deltarule.problems.hinge.HingeLoss;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

public class HingeLossSolution implements HingeLoss {

    @Override
    public double loss(double[] scores, int label) {
        check(scores, label);
        return IntStream.range(0, scores.length)
                .filter(j -> j != label)
                .mapToDouble(j -> Math.max(0.0, scores[j] - scores[label] + 1.0))
                .sum();
    }

    @Override
    public double cost(double[][] scores, int[] labels) {
        ensure(scores != null && labels != null, "null");
        ensure(scores.length > 0 && scores.length == labels.length, "one label per row");
        for (double[] row : scores) {
            ensure(row != null && scores[0] != null && row.length == scores[0].length, "ragged");
        }
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> loss(scores[i], labels[i]))
                .average()
                .getAsDouble();
    }

    @Override
    public double[] gradient(double[] scores, int label) {
        check(scores, label);
        double[] g =
                IntStream.range(0, scores.length)
                        .mapToDouble(j -> j != label && 1 + scores[j] - scores[label] > 0 ? 1 : 0)
                        .toArray();
        g[label] = -DoubleStream.of(g).sum();
        return g;
    }

    private static void check(double[] scores, int label) {
        finite(scores);
        ensure(scores.length >= 2, "two classes at least");
        ensure(0 <= label && label < scores.length, "unknown class");
    }
}
