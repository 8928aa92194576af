package deltarule.tests.softmaxregression;

import deltarule.problems.softmaxregression.SoftmaxRegression;
import deltarule.problems.softmaxregression.SoftmaxRegression.Gradients;
import deltarule.problems.softmaxregression.SoftmaxRegression.LogisticModel;
import deltarule.problems.softmaxregression.SoftmaxRegression.Model;
import deltarule.problems.softmaxregression.SoftmaxRegression.TrainedModel;
import deltarule.testkit.Check;
import deltarule.tests.softmaxregression.BatchCases.Affine;
import deltarule.tests.softmaxregression.TrainingCases.Run;
import deltarule.tests.softmaxregression.TrainingCases.Single;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Where a submission's own logits, activations, losses and derivatives lead. */
final class OwnTraining {
    private final SoftmaxRegression subject;
    private final SoftmaxRegression reference;
    private final Layout layout;
    private final Check check;

    OwnTraining(SoftmaxRegression subject, SoftmaxRegression reference, Layout layout, Check check) {
        this.subject = subject;
        this.reference = reference;
        this.layout = layout;
        this.check = check;
    }

    /** The right weights and bias, with the probabilities that one's own activations give. */
    LogisticModel logisticRegression(Affine affine, LogisticModel right) {
        check.tell(
                subject.activations(layout.batch(new double[][] {{0.4, -1.3}})),
                subject.activations(layout.batch(new double[][] {{-0.7, 1.2}})));
        double[][] logits = logits(affine.model(), affine.inputs());
        double[][] activations = subject.activations(logits);
        check.shape(activations, logits);
        double[] probabilities = Arrays.stream(layout.batch(activations))
                .mapToDouble(example -> example[1])
                .toArray();
        return new LogisticModel(right.weights(), right.bias(), probabilities);
    }

    /** The single step that follows from one's own derivatives of a batch of one. */
    Model step(Single single) {
        Model model = single.model();
        double[][] input = layout.batch(new double[][] {single.input()});
        double[][] activations = layout.batch(new double[][] {single.activations()});
        Model stepped = moved(model, input, activations, new int[] {single.label()}, single.learningRate());
        check.tell(stepped, model);
        return stepped;
    }

    /** The training that follows from one's own answers to all earlier questions. */
    TrainedModel follow(Run run) {
        Model model = run.model();
        double[] losses = new double[run.orders().length + 1];
        losses[0] = loss(model, run);
        for (int epoch = 1; epoch < losses.length; epoch++) {
            int[] order = run.orders()[epoch - 1];
            for (int first = 0; first < order.length; first += run.batchSize()) {
                int last = Math.min(first + run.batchSize(), order.length);
                model = moved(model, run, Arrays.copyOfRange(order, first, last));
            }
            losses[epoch] = loss(model, run);
        }
        if (losses.length > 1) {
            check.tell(model, run.model());
            check.tell(losses[1], losses[0]);
        }
        return new TrainedModel(model, losses);
    }

    private Model moved(Model model, Run run, int[] batch) {
        double[][] examples = layout.batch(run.inputs());
        double[][] inputs =
                layout.batch(Arrays.stream(batch).mapToObj(i -> examples[i]).toArray(double[][]::new));
        double[][] logits = logits(model, inputs);
        double[][] activations = subject.activations(logits);
        check.shape(activations, logits);
        int[] labels = Arrays.stream(batch).map(i -> run.labels()[i]).toArray();
        return moved(model, inputs, activations, labels, run.learningRate());
    }

    private Model moved(Model model, double[][] inputs, double[][] activations, int[] labels, double learningRate) {
        Gradients gradients = subject.gradients(inputs, activations, labels);
        check.shape(gradients, new Gradients(model.weights(), model.bias()));
        double[][] weights = IntStream.range(0, model.weights().length)
                .mapToObj(k -> moved(model.weights()[k], gradients.weights()[k], learningRate))
                .toArray(double[][]::new);
        return new Model(weights, moved(model.bias(), gradients.bias(), learningRate));
    }

    private double loss(Model model, Run run) {
        return subject.loss(logits(model, run.inputs()), run.labels());
    }

    private double[][] logits(Model model, double[][] inputs) {
        double[][] logits = subject.logits(model, inputs);
        check.shape(logits, reference.logits(model, inputs));
        return logits;
    }

    private static double[] moved(double[] parameters, double[] derivatives, double rate) {
        return IntStream.range(0, parameters.length)
                .mapToDouble(j -> parameters[j] - rate * derivatives[j])
                .toArray();
    }
}
