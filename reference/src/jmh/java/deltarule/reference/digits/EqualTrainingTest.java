package deltarule.reference.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.digits.DigitNetwork.TrainedNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two trainings that the benchmark compares are the same algorithm. */
class EqualTrainingTest {
    @ParameterizedTest
    @CsvSource({"strokes, 2000, 100", "noise, 2000, 100", "strokes, 250, 100"})
    void bothEndAtTheSameWeightsAndLosses(String images, int examples, int batchSize) {
        DigitTrainingBenchmark.Work work = DigitTrainingBenchmark.Work.of(images, examples, batchSize);
        TrainedNetwork right = new DigitNetworkReference(new DigitNetworkParameters(
                        DigitTrainingBenchmark.DECAY,
                        false,
                        "uniform",
                        "last",
                        "kept",
                        "n",
                        "inside",
                        "first",
                        "smaller"))
                .train(work.network(), work.images(), work.labels(), work.schedule());
        TrainedNetwork other = EjmlDigitTraining.train(
                work.network(), work.matrix(), work.labels(), work.schedule(), DigitTrainingBenchmark.DECAY);
        double[] weights = weights(right);
        double[] otherWeights = weights(other);
        assertThat(weights).hasSize(407_050);
        assertThat(otherWeights).hasSameSizeAs(weights);
        double largest = IntStream.range(0, weights.length)
                .mapToDouble(j -> Math.abs(weights[j] - otherWeights[j]))
                .max()
                .orElseThrow();
        // measured: 5.4e-15
        assertThat(largest).isLessThan(1e-12);
        assertThat(other.losses()).containsExactly(right.losses(), within(1e-12));
    }

    private static double[] weights(TrainedNetwork trained) {
        return Arrays.stream(trained.network())
                .flatMap(Arrays::stream)
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }
}
