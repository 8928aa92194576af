package deltarule.tests.theta;

import deltarule.problems.theta.ThetaNetwork;
import deltarule.problems.theta.ThetaNetwork.TrainedNetwork;
import deltarule.testkit.Check;
import deltarule.tests.theta.TrainingCases.Run;
import java.util.Arrays;

/** Where gradient descent leads when it follows a submission's own activations, error terms, sums, derivatives and costs. */
final class OwnTraining {
    private final ThetaNetwork subject;
    private final ThetaNetwork reference;
    private final Check check;

    OwnTraining(ThetaNetwork subject, ThetaNetwork reference, Check check) {
        this.subject = subject;
        this.reference = reference;
        this.check = check;
    }

    TrainedNetwork follow(Run run) {
        double[][][] theta = run.theta();
        double[] losses = new double[run.epochs() + 1];
        for (int epoch = 0; epoch <= run.epochs(); epoch++) {
            double[][] predictions = new double[run.inputs().length][];
            double[][][] sums = Arrays.stream(theta)
                    .map(matrix -> new double[matrix.length][matrix[0].length])
                    .toArray(double[][][]::new);
            for (int n = 0; n < predictions.length; n++) {
                double[][] activations = subject.forward(theta, run.inputs()[n]);
                check.shape(activations, reference.forward(theta, run.inputs()[n]));
                predictions[n] = activations[theta.length];
                if (epoch < run.epochs()) {
                    add(sums, theta, activations, run.targets()[n]);
                }
            }
            losses[epoch] = subject.cost(theta, predictions, run.targets(), run.lambda());
            if (epoch < run.epochs()) {
                theta = moved(theta, sums, run);
            }
        }
        if (run.epochs() > 0) {
            check.tell(theta, run.theta());
            check.tell(losses[1], losses[0]);
        }
        return new TrainedNetwork(theta, losses);
    }

    private void add(double[][][] sums, double[][][] theta, double[][] activations, double[] target) {
        double[][] deltas = subject.deltas(theta, activations, target);
        check.shape(deltas, reference.deltas(theta, activations, target));
        for (int l = 0; l < sums.length; l++) {
            sums[l] = subject.accumulated(sums[l], deltas[l], activations[l]);
            check.shape(sums[l], theta[l]);
        }
    }

    private double[][][] moved(double[][][] theta, double[][][] sums, Run run) {
        double[][][] moved = new double[theta.length][][];
        for (int l = 0; l < theta.length; l++) {
            moved[l] = subject.regularizedGradient(sums[l], theta[l], run.inputs().length, run.lambda());
            check.shape(moved[l], theta[l]);
            for (int i = 0; i < moved[l].length; i++) {
                double[] old = theta[l][i];
                double[] derivatives = moved[l][i].clone();
                moved[l][i] = new double[old.length];
                Arrays.setAll(moved[l][i], j -> old[j] - run.learningRate() * derivatives[j]);
            }
        }
        return moved;
    }
}
