package deltarule.tests.deltarule;

import deltarule.problems.deltarule.DeltaRuleParameters;
import deltarule.reference.deltarule.DeltaRuleReference;

/** Walks through the connections one after the other and pushes vectors through layers. */
final class ConnectionByConnection extends DeltaRuleReference {
    private final DeltaRuleParameters parameters;

    ConnectionByConnection(DeltaRuleParameters parameters) {
        super(parameters);
        this.parameters = parameters;
    }

    @Override
    public double[] innerDeltas(double[][] weights, double[] nextDeltas, double[] sums) {
        super.innerDeltas(weights, nextDeltas, sums);
        double[] deltas = new double[sums.length];
        for (int l = nextDeltas.length - 1; l >= 0; l--) {
            for (int j = 0; j < sums.length; j++) {
                double weight = parameters.weightRows().equals("targets") ? weights[l][j] : weights[j][l];
                double unsigned = outputDeltas(new double[] {nextDeltas[l]}, new double[] {sums[j]})[0] * weight;
                deltas[j] += parameters.errorTerm().equals("slope") ? unsigned : -unsigned;
            }
        }
        return deltas;
    }

    @Override
    public double[][] weightChanges(double[] outputs, double[] deltas, double learningRate) {
        double[][] changes = super.weightChanges(outputs, deltas, learningRate);
        for (int i = 0; i < outputs.length; i++) {
            for (int j = 0; j < deltas.length; j++) {
                double descent = learningRate * deltas[j] * outputs[i];
                double change = parameters.errorTerm().equals("slope") ? -descent : descent;
                if (parameters.weightRows().equals("targets")) {
                    changes[j][i] = change;
                } else {
                    changes[i][j] = change;
                }
            }
        }
        return changes;
    }

    /** The image of the origin is the bias; the images of the unit vectors are the columns of the weights. */
    @Override
    public AffineMap collapse(double[][][] weights, double[][] biases) {
        super.collapse(weights, biases);
        int inputs = StoredWeights.stored(parameters, weights[0])[0].length;
        double[] origin = pushed(weights, biases, new double[inputs]);
        double[][] columns = new double[inputs][];
        for (int i = 0; i < inputs; i++) {
            double[] unit = new double[inputs];
            unit[i] = 1;
            columns[i] = pushed(weights, biases, unit);
            for (int k = 0; k < origin.length; k++) {
                columns[i][k] -= origin[k];
            }
        }
        return new AffineMap(StoredWeights.stored(parameters, StoredWeights.transposed(columns)), origin);
    }

    private double[] pushed(double[][][] weights, double[][] biases, double[] vector) {
        double[] current = vector;
        for (int l = 0; l < weights.length; l++) {
            double[][] rows = StoredWeights.stored(parameters, weights[l]);
            double[] next = biases[l].clone();
            for (int k = 0; k < next.length; k++) {
                for (int j = 0; j < current.length; j++) {
                    next[k] += rows[k][j] * current[j];
                }
                next[k] *= parameters.linearSlope();
            }
            current = next;
        }
        return current;
    }

    /** Adds up what each hidden unit sends to the outputs. */
    @Override
    public double[] reluNetwork(double[][] hiddenWeights, double[][] outputWeights, double[] inputs) {
        super.reluNetwork(hiddenWeights, outputWeights, inputs);
        double[][] hiddenRows = StoredWeights.stored(parameters, hiddenWeights);
        double[][] outputRows = StoredWeights.stored(parameters, outputWeights);
        double[] outputs = new double[outputRows.length];
        for (int k = hiddenRows.length - 1; k >= 0; k--) {
            double sum = 0;
            for (int j = inputs.length - 1; j >= 0; j--) {
                sum += inputs[j] * hiddenRows[k][j];
            }
            double activation = sum > 0 ? sum : sum * parameters.leak();
            for (int o = 0; o < outputs.length; o++) {
                outputs[o] += outputRows[o][k] * activation;
            }
        }
        return outputs;
    }
}
