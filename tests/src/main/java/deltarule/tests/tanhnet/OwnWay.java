package deltarule.tests.tanhnet;

import deltarule.problems.tanhnet.TanhNetwork;
import deltarule.problems.tanhnet.TanhNetwork.Activations;
import deltarule.problems.tanhnet.TanhNetwork.HiddenErrors;
import deltarule.problems.tanhnet.TanhNetwork.LayerGradients;
import deltarule.problems.tanhnet.TanhNetwork.Network;
import deltarule.problems.tanhnet.TanhNetwork.TrainedNetwork;
import deltarule.problems.tanhnet.TanhNetworkParameters;
import deltarule.testkit.Check;
import deltarule.tests.tanhnet.ForwardCases.Pass;
import deltarule.tests.tanhnet.TrainingCases.Run;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Where a submission's own answers to the earlier questions lead, when only the last part of the way is gone rightly. */
final class OwnWay {
    private final TanhNetwork subject;
    private final TanhNetwork reference;
    private final TanhNetworkParameters parameters;
    private final Check check;

    OwnWay(TanhNetwork subject, TanhNetwork reference, TanhNetworkParameters parameters, Check check) {
        this.subject = subject;
        this.reference = reference;
        this.parameters = parameters;
        this.check = check;
    }

    /** The activations that follow from one's own weighted sums. */
    Activations forward(Pass pass) {
        Network network = pass.network();
        double[][] hiddenSums = sums(network.hiddenWeights(), network.hiddenBiases(), pass.inputs());
        double[][] hidden = each(hiddenSums, z -> TanhNetworkEquivalents.activation(parameters, z));
        double[][] outputSums = sums(network.outputWeights(), network.outputBiases(), hidden);
        return new Activations(hidden, each(outputSums, z -> 1 / (1 + Math.exp(-z))));
    }

    private double[][] sums(double[][] weights, double[] biases, double[][] inputs) {
        double[][] sums = subject.sums(weights, biases, inputs);
        check.shape(sums, reference.sums(weights, biases, inputs));
        check.tell(subject.sums(weights, biases, new double[inputs.length][inputs[0].length]), sums);
        return sums;
    }

    /** The step that follows from one's own activations, errors and derivatives. */
    Network step(Run run) {
        Network network = run.network();
        Activations activations = subject.forward(network, run.inputs());
        check.shape(activations, reference.forward(network, run.inputs()));
        double[][] errors = subject.outputErrors(activations.predictions(), run.targets());
        check.shape(errors, activations.predictions());
        HiddenErrors hiddenErrors = subject.hiddenErrors(network.outputWeights(), errors, activations.hidden());
        check.shape(hiddenErrors, new HiddenErrors(activations.hidden(), activations.hidden()));
        LayerGradients hidden = subject.layerGradients(hiddenErrors.sums(), run.inputs());
        check.shape(hidden, new LayerGradients(network.hiddenWeights(), network.hiddenBiases()));
        LayerGradients output = subject.layerGradients(errors, activations.hidden());
        check.shape(output, new LayerGradients(network.outputWeights(), network.outputBiases()));
        Network moved = new Network(
                moved(network.hiddenWeights(), decayed(hidden.weights(), network.hiddenWeights()), run.learningRate()),
                moved(network.hiddenBiases(), hidden.biases(), run.learningRate()),
                moved(network.outputWeights(), decayed(output.weights(), network.outputWeights()), run.learningRate()),
                moved(network.outputBiases(), output.biases(), run.learningRate()));
        check.tell(moved.hiddenWeights(), network.hiddenWeights());
        check.tell(moved.outputWeights(), network.outputWeights());
        return moved;
    }

    /** The training that follows from one's own steps and costs. */
    TrainedNetwork training(Run run) {
        Network network = run.network();
        double[] losses = new double[run.epochs() + 1];
        losses[0] = cost(network, run);
        for (int epoch = 1; epoch <= run.epochs(); epoch++) {
            double rate = TanhNetworkEquivalents.rate(parameters, run.learningRate(), epoch - 1);
            Network stepped = subject.step(network, run.inputs(), run.targets(), rate);
            check.shape(stepped, network);
            network = stepped;
            losses[epoch] = cost(network, run);
        }
        if (run.epochs() > 0) {
            check.tell(network, run.network());
            check.tell(losses[1], losses[0]);
        }
        return new TrainedNetwork(network, losses);
    }

    private double cost(Network network, Run run) {
        Activations activations = subject.forward(network, run.inputs());
        check.shape(activations, reference.forward(network, run.inputs()));
        return subject.cost(activations.predictions(), run.targets());
    }

    private double[][] decayed(double[][] derivatives, double[][] weights) {
        return moved(derivatives, weights, -parameters.weightDecay());
    }

    private static double[][] moved(double[][] parameters, double[][] derivatives, double rate) {
        return IntStream.range(0, parameters.length)
                .mapToObj(k -> moved(parameters[k], derivatives[k], rate))
                .toArray(double[][]::new);
    }

    private static double[] moved(double[] parameters, double[] derivatives, double rate) {
        return IntStream.range(0, parameters.length)
                .mapToDouble(j -> parameters[j] - rate * derivatives[j])
                .toArray();
    }

    private static double[][] each(double[][] rows, DoubleUnaryOperator operator) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(operator).toArray())
                .toArray(double[][]::new);
    }
}
