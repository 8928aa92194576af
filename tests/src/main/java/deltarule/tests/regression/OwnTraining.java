package deltarule.tests.regression;

import deltarule.problems.regression.LinearRegression;
import deltarule.problems.regression.LinearRegression.Gradient;
import deltarule.problems.regression.LinearRegression.TrainedModel;
import deltarule.testkit.Check;
import deltarule.tests.regression.ModelCases.Run;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where gradient descent leads when it follows a submission's own predictions, costs and derivatives: a mistake in these
 * fails elsewhere and does not cost the training too.
 */
final class OwnTraining {
    private final String schedule;
    private final LinearRegression subject;
    private final Check check;

    OwnTraining(String schedule, LinearRegression subject, Check check) {
        this.schedule = schedule;
        this.subject = subject;
        this.check = check;
    }

    TrainedModel follow(Run run) {
        double[] weights = run.weights();
        double bias = run.bias();
        double[] losses = new double[run.epochs() + 1];
        for (int epoch = 0; epoch < run.epochs(); epoch++) {
            double[] predictions = predictions(run, weights, bias);
            losses[epoch] = cost(predictions, run.targets());
            Gradient gradient = subject.gradient(run.inputs(), moved(predictions, run.targets(), 1));
            check.shape(gradient, new Gradient(weights, bias));
            double rate = rate(run.learningRate(), epoch + 1);
            weights = moved(weights, gradient.weights(), rate);
            bias -= rate * gradient.bias();
        }
        losses[run.epochs()] = cost(predictions(run, weights, bias), run.targets());
        check.tell(losses[0], 0.0);
        if (run.epochs() > 0) {
            check.tell(weights, run.weights());
        }
        return new TrainedModel(weights, bias, losses);
    }

    private double rate(double initial, int epoch) {
        return switch (schedule) {
            case "inverse" -> initial / epoch;
            case "halving" -> initial / Math.pow(2, epoch - 1);
            default -> initial;
        };
    }

    private double[] predictions(Run run, double[] weights, double bias) {
        double[] predictions = subject.predictions(run.inputs(), weights, bias);
        check.shape(predictions, run.targets());
        return predictions;
    }

    private double cost(double[] predictions, double[] targets) {
        double[] losses = subject.losses("squared", column(predictions), column(targets));
        check.shape(losses, targets);
        return subject.cost(losses);
    }

    private static double[][] column(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> new double[] {number}).toArray(double[][]::new);
    }

    private static double[] moved(double[] parameters, double[] gradients, double rate) {
        return IntStream.range(0, parameters.length)
                .mapToDouble(j -> parameters[j] - rate * gradients[j])
                .toArray();
    }
}
