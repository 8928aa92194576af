package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTrainingParameters;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Batches as the variant keeps them, and learning rates for its loss. */
final class Batches {
    private final boolean rows;
    private final boolean mean;

    Batches(MlpTrainingParameters parameters) {
        rows = parameters.examples().equals("rows");
        mean = parameters.reduction().equals("mean");
    }

    /** A batch from its examples in rows, or these from it. */
    double[][] of(double[][] examples) {
        return rows ? examples : ForwardMistakes.transposed(examples);
    }

    /** The learning rate that moves as far as this one does with the mean over so many examples. */
    double rate(double rate, int examples) {
        return mean ? rate : rate / examples;
    }

    /** A batch in words, from its examples in rows. */
    String text(double[][] examples) {
        return (rows ? "the rows " : "the columns ")
                + Arrays.stream(examples)
                        .map(row ->
                                Arrays.stream(row).mapToObj(Batches::text).collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.joining(", "));
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
