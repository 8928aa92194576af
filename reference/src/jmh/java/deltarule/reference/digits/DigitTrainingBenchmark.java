package deltarule.reference.digits;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetwork.Schedule;
import deltarule.problems.digits.DigitNetwork.TrainedNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time of one epoch of 2,000 examples in batches of 100 for the network 784-512-10, with the losses before and after it: the
 * reference beside the same algorithm on EJML.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 15)
public class DigitTrainingBenchmark {
    static final double DECAY = 0.9;

    private static final int SIDE = 28;

    /** Which images: digits drawn with a pen, most of whose pixels are 0, or noise without any pixel that is 0. */
    @Param({"strokes", "noise"})
    public String images;

    private final DigitNetwork reference = new DigitNetworkReference(
            new DigitNetworkParameters(DECAY, false, "uniform", "last", "kept", "n", "inside", "first", "smaller"));

    private Work work;

    /** What is to be trained, on what, and how; the images also as EJML wants them. */
    record Work(double[][][] network, double[][] images, DMatrixRMaj matrix, int[] labels, Schedule schedule) {
        /** Some examples of a kind of images. */
        static Work of(String kind, int examples, int batchSize) {
            Random random = new Random(17);
            int[] labels = IntStream.range(0, examples).map(i -> i % 10).toArray();
            double[][] images = IntStream.of(labels)
                    .mapToObj(digit -> kind.equals("strokes") ? StrokeDigits.image(digit, random) : noise(random))
                    .toArray(double[][]::new);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, examples).boxed().toList());
            Collections.shuffle(order, random);
            int[] epoch = order.stream().mapToInt(Integer::intValue).toArray();
            double[][][] network = new DigitNetworkReference(new DigitNetworkParameters(
                            DECAY, false, "uniform", "last", "kept", "n", "inside", "first", "smaller"))
                    .initial(new int[] {SIDE * SIDE, 512, 10}, 5, 0.05);
            Schedule schedule = new Schedule(new int[][] {epoch}, batchSize, 0.001, 1e-7);
            return new Work(network, images, new DMatrixRMaj(images), labels, schedule);
        }

        private static double[] noise(Random random) {
            return IntStream.range(0, SIDE * SIDE)
                    .mapToDouble(j -> 1 - random.nextDouble())
                    .toArray();
        }
    }

    /** Draws the images. */
    @Setup
    public void draw() {
        work = Work.of(images, 2000, 100);
    }

    /** The reference. */
    @Benchmark
    public TrainedNetwork reference() {
        return reference.train(work.network(), work.images(), work.labels(), work.schedule());
    }

    /** The same algorithm on EJML's CommonOps_DDRM. */
    @Benchmark
    public TrainedNetwork ejml() {
        return EjmlDigitTraining.train(work.network(), work.matrix(), work.labels(), work.schedule(), DECAY);
    }
}
