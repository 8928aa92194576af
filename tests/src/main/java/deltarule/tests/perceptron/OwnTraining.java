package deltarule.tests.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.Perceptron.TrainedPerceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import deltarule.testkit.Check;
import deltarule.testkit.Deviation;
import deltarule.testkit.Tolerance;
import deltarule.testkit.Unanswered;
import deltarule.testkit.WrongAnswer;
import deltarule.tests.perceptron.TrainingCases.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Where training leads when it follows a submission's own updates: a mistake in these fails where they are asked for and
 * does not cost the training too.
 *
 * <p>Such a run may take another number of epochs than the right one, so that its answer may have another shape.
 */
final class OwnTraining {
    private static final String FIXED = "fixed-increment";
    private static final double[] TELLING = {0.4, -0.7, 1.2};
    private static final double[] OPPOSITE = {-0.4, 0.7, -1.2};
    private static final double[][] INPUTS = {{0.9, 1.6, 0.3}, {-0.6, 0.7, 2.1}, {1.4, -0.8, -0.5}};
    private static final int[] LABELS = {1, -1, 1};

    private final PerceptronParameters parameters;
    private final Layout layout;
    private final Perceptron subject;
    private final Run run;
    private final Tolerance tolerance;

    OwnTraining(PerceptronParameters parameters, Perceptron subject, Run run, Tolerance tolerance) {
        this.parameters = parameters;
        this.layout = Layout.of(parameters);
        this.subject = subject;
        this.run = run;
        this.tolerance = tolerance;
    }

    /** The right run, or the one along the submission's own updates when that is what it answered. */
    TrainedPerceptron rightOrFollowed(TrainedPerceptron trained, TrainedPerceptron right) {
        return same(trained, right) ? right : followed(trained, right);
    }

    private TrainedPerceptron followed(TrainedPerceptron trained, TrainedPerceptron right) {
        try {
            List<double[]> path = path();
            TrainedPerceptron counted = result(path, this::mistakes);
            TrainedPerceptron followed = same(trained, counted) ? counted : result(path, this::ownMistakes);
            return same(trained, followed) ? followed : right;
        } catch (WrongAnswer | IllegalArgumentException | Unanswered nothingFollows) {
            return right;
        }
    }

    private boolean same(TrainedPerceptron trained, TrainedPerceptron other) {
        return Deviation.between(trained, other, tolerance).passes();
    }

    private List<double[]> path() {
        new Check()
                .tell(
                        subject.update(run.rule(), TELLING, layout.of(INPUTS), LABELS),
                        subject.update(run.rule(), OPPOSITE, layout.of(INPUTS), LABELS));
        List<double[]> path = new ArrayList<>(List.of(run.theta()));
        double rate = parameters.update().equals("gradient") ? -run.learningRate() : run.learningRate();
        double size = run.tolerance();
        for (int epoch = 0; epoch < run.mostEpochs() && size >= run.tolerance(); epoch++) {
            double[] theta = path.get(epoch);
            double[] update = subject.update(run.rule(), theta, layout.of(run.inputs()), run.labels());
            new Check().shape(update, theta);
            path.add(IntStream.range(0, theta.length)
                    .mapToDouble(j -> theta[j] + rate * update[j])
                    .toArray());
            size = Arrays.stream(update)
                    .reduce(0, parameters.norm().equals("maximum") ? OwnTraining::larger : Math::hypot);
        }
        return path;
    }

    private static TrainedPerceptron result(List<double[]> path, ToIntFunction<double[]> counted) {
        int[] losses = path.stream().mapToInt(counted).toArray();
        int epochs = path.size() - 1;
        return new TrainedPerceptron(path.get(epochs), epochs, losses[epochs] == 0, losses);
    }

    private int mistakes(double[] theta) {
        return (int) IntStream.range(0, run.labels().length)
                .filter(i -> run.labels()[i] * dot(theta, run.inputs()[i]) <= 0)
                .count();
    }

    /** The examples that move theta when they are alone: what is a mistake to one's own update. */
    private int ownMistakes(double[] theta) {
        return (int) IntStream.range(0, run.labels().length)
                .filter(i -> Arrays.stream(subject.update(
                                FIXED, theta, layout.of(new double[][] {run.inputs()[i]}), new int[] {run.labels()[i]}))
                        .anyMatch(entry -> entry != 0))
                .count();
    }

    private static double larger(double size, double entry) {
        return Math.max(size, Math.abs(entry));
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] * other[j])
                .sum();
    }
}
