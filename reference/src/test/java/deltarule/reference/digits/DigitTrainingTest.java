package deltarule.reference.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetwork.Schedule;
import deltarule.problems.digits.DigitNetwork.TrainedNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.reference.golden.Golden;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The network of the Harvard lecture, 784-512-10, on digits drawn with a pen. */
class DigitTrainingTest {
    private static final int TRAINING = 600;
    private static final int HELD_OUT = 400;

    private final DigitNetwork digits = new DigitNetworkReference(
            new DigitNetworkParameters(0.9, false, "uniform", "last", "kept", "n", "inside", "first", "smaller"));

    @Test
    void theLecturesNetworkHasAsManyParametersAsItSays() {
        double[][][] network = digits.initial(new int[] {784, 512, 10}, 5, 0.05);
        double[] counts = Arrays.stream(network)
                .mapToDouble(layer -> (double) layer.length * layer[0].length)
                .toArray();
        Golden.example("har-mnist-param-count")
                .isReached(new double[] {counts[0], counts[1], counts[0] + counts[1]}, 1);
    }

    @Test
    void itLearnsToReadDigitsThatItHasNotSeen() {
        double[][] images = images(TRAINING, 17);
        double[][] heldOut = images(HELD_OUT, 18);
        TrainedNetwork trained = digits.train(
                digits.initial(new int[] {784, 512, 10}, 5, 0.05),
                images,
                labels(TRAINING),
                new Schedule(new int[][] {order(TRAINING, 1), order(TRAINING, 2)}, 32, 0.001, 1e-7));
        assertThat(trained.losses()[0]).isCloseTo(2.302585092994046, within(0.2));
        assertThat(trained.losses()[1]).isLessThan(1);
        assertThat(trained.losses()[2]).isLessThan(0.5);
        int[] classes = digits.predict(trained.network(), heldOut);
        int[] labels = labels(HELD_OUT);
        long right = IntStream.range(0, HELD_OUT)
                .filter(i -> classes[i] == labels[i])
                .count();
        // measured: 378 of 400, after losses of 2.30, 0.73 and 0.31
        assertThat(right).isGreaterThanOrEqualTo(360);
    }

    private static double[][] images(int count, long seed) {
        Random random = new Random(seed);
        return Arrays.stream(labels(count))
                .mapToObj(digit -> StrokeDigits.image(digit, random))
                .toArray(double[][]::new);
    }

    private static int[] labels(int count) {
        return IntStream.range(0, count).map(i -> i % 10).toArray();
    }

    private static int[] order(int count, long seed) {
        List<Integer> order = IntStream.range(0, count).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
