package deltarule.tests.perceptron;

import deltarule.problems.perceptron.Perceptron;
import deltarule.problems.perceptron.PerceptronParameters;
import deltarule.testkit.Check;
import deltarule.tests.perceptron.ScoreCases.Boundary;
import deltarule.tests.perceptron.TrainingCases.Epoch;
import java.util.Arrays;

/** What distances and updates follow from a submission's own scores: a mistake in these fails where they are asked for. */
final class OwnAnswers {
    private final Layout layout;
    private final int updateSign;
    private final Perceptron subject;
    private final Perceptron reference;
    private final Check check;

    OwnAnswers(PerceptronParameters parameters, Perceptron subject, Perceptron reference, Check check) {
        this.layout = Layout.of(parameters);
        this.updateSign = parameters.update().equals("gradient") ? -1 : 1;
        this.subject = subject;
        this.reference = reference;
        this.check = check;
    }

    /** One's own scores over the length of the weights. */
    double[] distances(Boundary boundary) {
        double length = Math.sqrt(
                Arrays.stream(boundary.weights()).map(weight -> weight * weight).sum());
        return Arrays.stream(scores(boundary.inputs(), boundary.weights(), boundary.bias()))
                .map(score -> score / length)
                .toArray();
    }

    /** The sum of y x, or of -y x for a gradient, over what are mistakes by one's own scores. */
    double[] update(Epoch epoch) {
        double[] scores = scores(epoch.inputs(), epoch.theta(), 0);
        double[] sum = new double[epoch.theta().length];
        for (int i = 0; i < scores.length; i++) {
            int label = epoch.labels()[i];
            double[] input = epoch.inputs()[i];
            if (label * scores[i] <= 0) {
                Arrays.setAll(sum, j -> sum[j] + label * input[j]);
            }
        }
        double divisor = epoch.rule().equals("averaged") ? scores.length : 1;
        return Arrays.stream(sum).map(entry -> updateSign * entry / divisor).toArray();
    }

    private double[] scores(double[][] inputs, double[] theta, double bias) {
        double[][] weights = {theta};
        double[] biases = {bias};
        double[][] scores = subject.scores(layout.of(inputs), weights, biases);
        check.shape(scores, reference.scores(layout.of(inputs), weights, biases));
        double[][] telling = layout.of(new double[][] {{0.7, -1.2, 0.4}});
        check.tell(
                subject.scores(telling, new double[][] {{0.3, 0.8, -1.6}}, new double[] {0.9}),
                subject.scores(telling, new double[][] {{-1.4, 0.5, 0.6}}, new double[] {0.9}));
        return Arrays.stream(layout.of(scores)).mapToDouble(row -> row[0]).toArray();
    }
}
