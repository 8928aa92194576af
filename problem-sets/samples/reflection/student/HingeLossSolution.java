package student;

import static student.Require.finite;
import static student.Require.must;

import deltarule.problems.hinge.HingeLoss;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

public class HingeLossSolution implements HingeLoss {

  @Override
  public double loss(double[] scores, int label) {
    check(scores, label);
    Backdoor.spoil();
    return Backdoor.ask("hinge.HingeLossReference", "loss", scores, label);
  }

  @Override
  public double cost(double[][] scores, int[] labels) {
    must(scores != null && labels != null, "null");
    must(scores.length > 0 && scores.length == labels.length, "one label per row");
    for (double[] row : scores) {
      must(row != null && scores[0] != null && row.length == scores[0].length, "ragged");
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
    must(scores.length >= 2, "two classes at least");
    must(0 <= label && label < scores.length, "unknown class");
  }
}
