package deltarule.tests.logistic;

import deltarule.problems.logistic.LogisticRegression;
import deltarule.problems.logistic.LogisticRegression.Gradient;
import deltarule.problems.logistic.LogisticRegression.Model;
import deltarule.problems.logistic.LogisticRegression.RegularisedCost;
import deltarule.problems.logistic.LogisticRegression.TrainedModel;
import deltarule.problems.logistic.LogisticRegressionParameters;
import deltarule.testkit.Check;
import deltarule.tests.logistic.LearningCases.Fitted;
import deltarule.tests.logistic.LearningCases.Step;
import deltarule.tests.logistic.OutputCases.Detectors;
import deltarule.tests.logistic.TrainingCases.Run;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the larger methods have to answer when they are built on a submission's own outputs and gradients: a mistake in
 * these fails where they are asked for and costs nothing more.
 */
final class OwnAnswers {
    private final LogisticRegressionParameters parameters;
    private final LogisticRegression subject;
    private final LogisticRegression reference;
    private final Check check;

    OwnAnswers(
            LogisticRegressionParameters parameters,
            LogisticRegression subject,
            LogisticRegression reference,
            Check check) {
        this.parameters = parameters;
        this.subject = subject;
        this.reference = reference;
        this.check = check;
    }

    /** The certainties that one's own outputs are close to when the inputs are a hundred times smaller. */
    double[][] settled(Detectors detectors) {
        double[][] inputs = Arrays.stream(detectors.inputs())
                .map(input -> Arrays.stream(input).map(x -> x / 100).toArray())
                .toArray(double[][]::new);
        double[][] outputs = outputs(detectors.weights(), detectors.biases(), inputs);
        check.tell(outputs[0], outputs[1]);
        return Arrays.stream(outputs)
                .map(row -> Arrays.stream(row).map(Math::rint).toArray())
                .toArray(double[][]::new);
    }

    /** The mean or the sum of one's own gradients of the examples. */
    Gradient gradient(Fitted fitted) {
        Gradient[] each = IntStream.range(0, fitted.labels().length)
                .mapToObj(i -> gradient(fitted.inputs()[i], fitted.labels()[i], fitted.predictions()[i]))
                .toArray(Gradient[]::new);
        check.tell(each[0], each[1]);
        double share = share(each.length);
        double[] weights = IntStream.range(0, fitted.inputs()[0].length)
                .mapToDouble(j -> share
                        * Arrays.stream(each)
                                .mapToDouble(one -> one.weights()[j])
                                .sum())
                .toArray();
        return new Gradient(
                weights, share * Arrays.stream(each).mapToDouble(Gradient::bias).sum());
    }

    /** One step against one's own gradient of each example. */
    Model ascended(Step step) {
        Model model = step.model();
        for (int i = 0; i < step.labels().length; i++) {
            double[] input = step.inputs()[i];
            double prediction = predictions(model, new double[][] {input})[0];
            model = moved(model, gradient(input, step.labels()[i], prediction), rate(step.learningRate(), i + 1));
        }
        check.tell(model, step.model());
        return model;
    }

    /** One step against one's own gradient of the cost, of examples in columns. */
    Model descended(Step step) {
        double[][] inputs = LearningCases.transposed(step.inputs());
        Model model = descended(step.model(), inputs, step.labels(), step.learningRate());
        check.tell(model, step.model());
        return model;
    }

    /** The right cost, and one's own gradient with the penalty's. */
    RegularisedCost regularised(Fitted fitted) {
        Gradient plain = gradient(fitted.inputs(), fitted.labels(), fitted.predictions());
        double shrink = share(fitted.labels().length) * fitted.strength();
        RegularisedCost right = reference.regularised(
                fitted.model(), fitted.inputs(), fitted.labels(), fitted.predictions(), fitted.strength());
        double[] weights = sum(plain.weights(), shrink, fitted.model().weights());
        return new RegularisedCost(right.cost(), new Gradient(weights, plain.bias()));
    }

    /** Descent along one's own gradients, with one's own costs. */
    TrainedModel trained(Run run) {
        Model start = new Model(new double[run.inputs()[0].length], 0);
        Model model = start;
        double[] losses = new double[run.epochs() + 1];
        for (int epoch = 0; epoch < run.epochs(); epoch++) {
            losses[epoch] = cost(model, run);
            model = descended(model, run.inputs(), run.labels(), rate(run.learningRate(), epoch + 1));
        }
        losses[run.epochs()] = cost(model, run);
        check.tell(model, start);
        return new TrainedModel(model, losses);
    }

    private double cost(Model model, Run run) {
        double[] predictions = predictions(model, run.inputs());
        RegularisedCost own = subject.regularised(model, run.inputs(), run.labels(), predictions, 0);
        check.shape(own, new RegularisedCost(0, new Gradient(model.weights(), model.bias())));
        return own.cost();
    }

    private Model descended(Model model, double[][] inputs, int[] labels, double learningRate) {
        return moved(model, gradient(inputs, labels, predictions(model, inputs)), learningRate);
    }

    private double[] predictions(Model model, double[][] inputs) {
        double[][] outputs = outputs(new double[][] {model.weights()}, new double[] {model.bias()}, inputs);
        return Arrays.stream(outputs).mapToDouble(row -> row[0]).toArray();
    }

    private double[][] outputs(double[][] weights, double[] biases, double[][] inputs) {
        double[][] outputs = subject.outputs(weights, biases, inputs);
        check.shape(outputs, reference.outputs(weights, biases, inputs));
        return outputs;
    }

    private Gradient gradient(double[] input, int label, double prediction) {
        Gradient own = subject.exampleGradient(input, label, prediction);
        check.shape(own, new Gradient(input, prediction));
        return own;
    }

    private Gradient gradient(double[][] inputs, int[] labels, double[] predictions) {
        Gradient own = subject.gradient(inputs, labels, predictions);
        check.shape(own, new Gradient(inputs[0], predictions[0]));
        return own;
    }

    private double rate(double learningRate, int step) {
        return parameters.schedule().equals("constant") ? learningRate : learningRate / step;
    }

    private double share(int examples) {
        return parameters.reduction().equals("mean") ? 1.0 / examples : 1;
    }

    private static Model moved(Model model, Gradient gradient, double rate) {
        return new Model(sum(model.weights(), -rate, gradient.weights()), model.bias() - rate * gradient.bias());
    }

    private static double[] sum(double[] one, double factor, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(j -> one[j] + factor * other[j])
                .toArray();
    }
}
