package deltarule.tests.mlp;

import deltarule.problems.mlp.MlpTraining;
import deltarule.problems.mlp.MlpTraining.Gradients;
import deltarule.problems.mlp.MlpTraining.Network;
import deltarule.problems.mlp.MlpTraining.TrainedNetwork;
import deltarule.testkit.Check;
import deltarule.tests.mlp.TrainingCases.Run;
import java.util.stream.IntStream;

/**
 * Where gradient descent leads when it follows a submission's own activations, losses and derivatives: a mistake in these
 * fails elsewhere and is carried forward here.
 */
final class OwnTraining {
    private final MlpTraining subject;
    private final MlpTraining reference;
    private final Check check;

    OwnTraining(MlpTraining subject, MlpTraining reference, Check check) {
        this.subject = subject;
        this.reference = reference;
        this.check = check;
    }

    TrainedNetwork follow(Run run) {
        Network network = run.network();
        double[] losses = new double[run.epochs() + 1];
        for (int epoch = 0; ; epoch++) {
            double[][] hidden = subject.hiddenActivations(network, run.inputs());
            check.shape(hidden, reference.hiddenActivations(network, run.inputs()));
            double[] predictions = subject.predictions(network, hidden);
            check.shape(predictions, reference.predictions(network, hidden));
            losses[epoch] = subject.loss(predictions, run.targets());
            if (epoch == run.epochs()) {
                if (epoch > 0) {
                    check.tell(network, run.network());
                }
                return new TrainedNetwork(network, losses);
            }
            Gradients gradients = subject.gradients(network, run.inputs(), hidden, predictions, run.targets());
            check.shape(gradients, shapeOf(network));
            network = moved(network, gradients, run.learningRate());
        }
    }

    private static Gradients shapeOf(Network network) {
        return new Gradients(
                network.hiddenWeights(), network.hiddenBias(), network.outputWeights(), network.outputBias());
    }

    private static Network moved(Network network, Gradients gradients, double rate) {
        return new Network(
                IntStream.range(0, network.hiddenWeights().length)
                        .mapToObj(
                                k -> moved(network.hiddenWeights()[k], gradients.hiddenWeights()[k], rate))
                        .toArray(double[][]::new),
                moved(network.hiddenBias(), gradients.hiddenBias(), rate),
                moved(network.outputWeights(), gradients.outputWeights(), rate),
                network.outputBias() - rate * gradients.outputBias());
    }

    private static double[] moved(double[] parameters, double[] gradients, double rate) {
        return IntStream.range(0, parameters.length)
                .mapToDouble(i -> parameters[i] - rate * gradients[i])
                .toArray();
    }
}
