package deltarule.tests.perceptron;

import deltarule.problems.perceptron.PerceptronParameters;
import deltarule.reference.perceptron.PerceptronReference;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The perceptron by streams and formulas without branches. */
final class PerceptronByStreams extends PerceptronReference {
    private final PerceptronParameters parameters;

    PerceptronByStreams(PerceptronParameters parameters) {
        super(parameters);
        this.parameters = parameters;
    }

    @Override
    public int[] predictions(double[] scores) {
        super.predictions(scores);
        return Arrays.stream(scores)
                .map(score -> Math.signum(score) + (parameters.positiveAtZero() ? 0.5 : -0.5))
                .mapToInt(shifted -> shifted > 0 ? 1 : parameters.negativeClass())
                .toArray();
    }

    @Override
    public double[] signedDistances(double[][] inputs, double[] weights, double bias) {
        super.signedDistances(inputs, weights, bias);
        double norm = Arrays.stream(weights).reduce(0, Math::hypot);
        return Arrays.stream(laidOut(scores(inputs, new double[][] {weights}, new double[] {bias})))
                .mapToDouble(row -> row[0] / norm)
                .toArray();
    }

    @Override
    public double[] losses(String loss, int[] labels, double[] scores) {
        requireJudged(loss, labels, scores);
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> (loss.equals("hinge") ? parameters.margin() : 0) - labels[i] * scores[i])
                .map(lack -> (Math.abs(lack) + lack) / 2)
                .toArray();
    }

    @Override
    public double[] lossSlopes(String loss, int[] labels, double[] scores) {
        requireJudged(loss, labels, scores);
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> loss.equals("hinge")
                        ? labels[i] * Math.min(0, Math.signum(labels[i] * scores[i] - parameters.margin()))
                        : labels[i] * Math.floor((Math.signum(labels[i] * scores[i]) - 1) / 2))
                .toArray();
    }

    @Override
    public double[] update(String rule, double[] theta, double[][] inputs, int[] labels) {
        double[][] rows = requireTask(rule, theta, inputs, labels);
        double sign = parameters.update().equals("gradient") ? -1 : 1;
        double divisor = sign * (rule.equals("averaged") ? labels.length : 1);
        return IntStream.range(0, theta.length)
                .mapToDouble(j -> IntStream.range(0, labels.length)
                        .filter(i -> labels[i] * score(theta, rows[i]) <= 0)
                        .mapToDouble(i -> labels[i] * rows[i][j])
                        .sum())
                .map(sum -> sum / divisor)
                .toArray();
    }

    @Override
    public TrainedPerceptron train(
            String rule,
            double[] theta,
            double[][] inputs,
            int[] labels,
            double learningRate,
            double tolerance,
            int mostEpochs) {
        super.train(rule, theta, inputs, labels, learningRate, tolerance, mostEpochs);
        double[][] rows = inRows(inputs);
        double rate = parameters.update().equals("gradient") ? -learningRate : learningRate;
        IntStream.Builder losses = IntStream.builder().add(mistakes(theta, rows, labels));
        double[] current = theta.clone();
        int epochs = 0;
        double norm;
        do {
            double[] update = update(rule, current, inputs, labels);
            Arrays.setAll(current, j -> current[j] + rate * update[j]);
            norm = parameters.norm().equals("maximum")
                    ? Arrays.stream(update).map(Math::abs).max().orElseThrow()
                    : Math.sqrt(Arrays.stream(update).map(u -> u * u).sum());
            losses.add(mistakes(current, rows, labels));
            epochs++;
        } while (norm >= tolerance && epochs < mostEpochs);
        int[] curve = losses.build().toArray();
        return new TrainedPerceptron(current, epochs, curve[epochs] == 0, curve);
    }

    private static int mistakes(double[] theta, double[][] inputs, int[] labels) {
        return (int) IntStream.range(0, labels.length)
                .filter(i -> labels[i] * score(theta, inputs[i]) <= 0)
                .count();
    }

    private static double score(double[] theta, double[] input) {
        return IntStream.range(0, theta.length)
                .mapToDouble(j -> theta[j] * input[j])
                .sum();
    }
}
