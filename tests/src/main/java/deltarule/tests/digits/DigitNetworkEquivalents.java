package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.reference.digits.DigitNetworkReference;
import deltarule.testkit.Equivalent;
import deltarule.testkit.Equivalents;
import java.util.Arrays;
import java.util.List;

/** Other right ways to write a digit network. */
public final class DigitNetworkEquivalents implements Equivalents<DigitNetwork, DigitNetworkParameters> {
    @Override
    public List<Equivalent<DigitNetwork>> of(DigitNetworkParameters parameters) {
        return List.of(
                new Equivalent<>(
                        "digits-one-example-at-a-time",
                        "adds the derivatives of one example after the other, in plain loops",
                        new PlainLoops(parameters)),
                new Equivalent<>(
                        "digits-matrix-products",
                        "multiplies matrices and counts the bias as the weight of a source that is 1",
                        new MatrixProducts(parameters)),
                new Equivalent<>(
                        "digits-one-epoch-at-a-time",
                        "finds the loss after each epoch in a training of its own, and classes one image at a time",
                        new Piecewise(parameters)));
    }

    /** Uses itself for parts of the work. */
    private static final class Piecewise extends DigitNetworkReference {
        Piecewise(DigitNetworkParameters parameters) {
            super(parameters);
        }

        @Override
        public TrainedNetwork train(double[][][] network, double[][] images, int[] labels, Schedule schedule) {
            TrainedNetwork trained = super.train(network, images, labels, schedule);
            double[] losses = new double[schedule.orders().length + 1];
            for (int epochs = 0; epochs < losses.length; epochs++) {
                Schedule part = new Schedule(
                        Arrays.copyOf(schedule.orders(), epochs),
                        schedule.batchSize(),
                        schedule.learningRate(),
                        schedule.epsilon());
                losses[epochs] = super.train(network, images, labels, part).losses()[epochs];
            }
            return new TrainedNetwork(trained.network(), losses);
        }

        @Override
        public int[] predict(double[][][] network, double[][] images) {
            int[] classes = super.predict(network, images);
            Arrays.setAll(classes, i -> super.predict(network, new double[][] {images[i]})[0]);
            return classes;
        }
    }
}
