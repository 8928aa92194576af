package deltarule.grader.report;

import deltarule.grader.certify.Certificate;
import deltarule.grader.certify.Confusion;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a diagnosis calls forty mistakes, one of which it is not sure about, and three pairs of them. */
final class SampleConfusion {
    private SampleConfusion() {}

    static Certificate certificate() {
        return new Certificate("linear-classifiers", "default", "1.0.0", List.of(), confusion());
    }

    private static Confusion confusion() {
        List<Confusion.Single> singles = Stream.concat(
                        Stream.of(single("step-strict-inequality", List.of("step-0", "step-strict-inequality"), 1)),
                        IntStream.range(0, 39).mapToObj(i -> single("step-" + i, List.of("step-" + i), 0)))
                .toList();
        return new Confusion(
                singles,
                List.of(
                        pair(List.of("step-1", "step-2"), List.of("step-2", "step-1")),
                        pair(List.of("step-3", "step-4"), List.of("step-3")),
                        pair(List.of("step-5", "step-6"), List.of())));
    }

    private static Confusion.Single single(String made, List<String> named, int asLikely) {
        return new Confusion.Single("perceptron", made, "predictions", 2, named, asLikely);
    }

    private static Confusion.Pair pair(List<String> made, List<String> named) {
        return new Confusion.Pair("perceptron", made, "predictions", named);
    }
}
