package student;

import deltarule.problems.mlp.MlpTraining;

/** One hidden layer (tanh), one sigmoid output, log loss. */
public class MlpTrainingSolution implements MlpTraining {

    @Override
    public double[][] hiddenActivations(Network network, double[][] inputs) {
        checkNetwork(network);
        checkMatrix(inputs, network.hiddenWeights()[0].length);
        int n = inputs.length;
        int m = network.hiddenBias().length;
        double[][] h = new double[n][m];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                double z = network.hiddenBias()[k];
                for (int j = 0; j < inputs[i].length; j++) {
                    z += network.hiddenWeights()[k][j] * inputs[i][j];
                }
                h[i][k] = Math.tanh(z);
            }
        }
        return h;
    }

    @Override
    public double[] predictions(Network network, double[][] hidden) {
        checkNetwork(network);
        checkMatrix(hidden, network.outputWeights().length);
        double[] q = new double[hidden.length];
        for (int i = 0; i < hidden.length; i++) {
            double z = network.outputBias();
            for (int k = 0; k < hidden[i].length; k++) {
                z += network.outputWeights()[k] * hidden[i][k];
            }
            q[i] = 1 / (1 + Math.exp(-z));
        }
        return q;
    }

    @Override
    public double loss(double[] predictions, int[] targets) {
        checkPredictions(predictions, targets);
        double total = 0;
        for (int i = 0; i < predictions.length; i++) {
            if (targets[i] == 1) {
                total -= Math.log(predictions[i]);
            } else {
                total -= Math.log(1 - predictions[i]);
            }
        }
        return total / predictions.length;
    }

    @Override
    public Gradients gradients(
            Network network, double[][] inputs, double[][] hidden, double[] predictions, int[] targets) {
        checkNetwork(network);
        checkMatrix(inputs, network.hiddenWeights()[0].length);
        checkMatrix(hidden, network.outputWeights().length);
        checkPredictions(predictions, targets);
        if (inputs.length != hidden.length || inputs.length != predictions.length) {
            throw new IllegalArgumentException("numbers of examples differ");
        }
        int n = inputs.length;
        int d = inputs[0].length;
        int m = network.outputWeights().length;
        double[][] dW = new double[m][d];
        double[] db = new double[m];
        double[] dv = new double[m];
        double dc = 0;
        for (int i = 0; i < n; i++) {
            double delta = (predictions[i] - targets[i]) / n;
            dc += delta;
            for (int k = 0; k < m; k++) {
                dv[k] += delta * hidden[i][k];
                double dh = delta * network.outputWeights()[k] * (1 - hidden[i][k] * hidden[i][k]);
                db[k] += dh;
                for (int j = 0; j < d; j++) {
                    dW[k][j] += dh * inputs[i][j];
                }
            }
        }
        return new Gradients(dW, db, dv, dc);
    }

    @Override
    public TrainedNetwork train(Network network, double[][] inputs, int[] targets, double learningRate, int epochs) {
        checkNetwork(network);
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException("learning eta must be positive");
        }
        if (epochs < 0) {
            throw new IllegalArgumentException("epochs must not be negative");
        }
        Network nn = copy(network);
        double[] losses = new double[epochs + 1];
        for (int epoch = 0; epoch < epochs; epoch++) {
            double[][] hidden = hiddenActivations(nn, inputs);
            double[] q = predictions(nn, hidden);
            losses[epoch] = loss(q, targets);
            // output layer first
            Gradients g = gradients(nn, inputs, hidden, q, targets);
            double[] v = nn.outputWeights().clone();
            for (int k = 0; k < v.length; k++) {
                v[k] -= learningRate * g.outputWeights()[k];
            }
            double c = nn.outputBias() - learningRate * g.outputBias();
            nn = new Network(nn.hiddenWeights(), nn.hiddenBias(), v, c);
            // now the hidden layer
            g = gradients(nn, inputs, hidden, q, targets);
            nn = step(nn, g, learningRate);
        }
        losses[epochs] = loss(predictions(nn, hiddenActivations(nn, inputs)), targets);
        return new TrainedNetwork(nn, losses);
    }

    private static Network step(Network nn, Gradients g, double eta) {
        Network next = copy(nn);
        for (int k = 0; k < next.hiddenBias().length; k++) {
            for (int j = 0; j < next.hiddenWeights()[k].length; j++) {
                next.hiddenWeights()[k][j] -= eta * g.hiddenWeights()[k][j];
            }
            next.hiddenBias()[k] -= eta * g.hiddenBias()[k];
        }
        return next;
    }

    private static Network copy(Network nn) {
        double[][] w = new double[nn.hiddenWeights().length][];
        for (int k = 0; k < w.length; k++) {
            w[k] = nn.hiddenWeights()[k].clone();
        }
        return new Network(w, nn.hiddenBias().clone(), nn.outputWeights().clone(), nn.outputBias());
    }

    private static void checkNetwork(Network nn) {
        if (nn == null || nn.hiddenWeights() == null || nn.hiddenBias() == null || nn.outputWeights() == null) {
            throw new IllegalArgumentException("part of the network is missing");
        }
        int m = nn.hiddenBias().length;
        if (m == 0 || nn.hiddenWeights().length != m || nn.outputWeights().length != m) {
            throw new IllegalArgumentException("shapes of the network do not fit");
        }
        if (nn.hiddenWeights()[0] == null || nn.hiddenWeights()[0].length == 0) {
            throw new IllegalArgumentException("network without inputs");
        }
        checkMatrix(nn.hiddenWeights(), nn.hiddenWeights()[0].length);
        checkMatrix(new double[][] {nn.hiddenBias(), nn.outputWeights(), }, m);
        if (Double.isNaN(nn.outputBias()) || Double.isInfinite(nn.outputBias())) {
            throw new IllegalArgumentException("output bias must be finite");
        }
    }

    private static void checkMatrix(double[][] rows, int columns) {
        if (rows == null || rows.length == 0) {
            throw new IllegalArgumentException("no rows");
        }
        for (double[] row : rows) {
            if (row == null || row.length != columns) {
                throw new IllegalArgumentException("every row needs " + columns + " columns");
            }
            for (double x : row) {
                if (Double.isNaN(x) || Double.isInfinite(x)) {
                    throw new IllegalArgumentException("not finite: " + x);
                }
            }
        }
    }

    private static void checkPredictions(double[] q, int[] y) {
        if (q == null || y == null || q.length == 0 || q.length != y.length) {
            throw new IllegalArgumentException("one target per prediction please");
        }
        for (int i = 0; i < q.length; i++) {
            if (!(q[i] >= 0 && q[i] <= 1)) {
                throw new IllegalArgumentException("prediction is no probability: " + q[i]);
            }
            if (y[i] != 0 && y[i] != 1) {
                throw new IllegalArgumentException("target must be 0 or 1");
            }
        }
    }
}
