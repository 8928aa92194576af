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
		double result = 0;
		for (int i = 0; i < predictions.length; i++) {
			if (targets[i] == 1) {
				result -= Math.log(predictions[i]);
			} else {
				result -= Math.log(1 - predictions[i]);
			}
		}
		return result / predictions.length;
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
				double hiddenDelta = delta * network.outputWeights()[k] * (1 - hidden[i][k] * hidden[i][k]);
				db[k] += hiddenDelta;
				for (int j = 0; j < d; j++) {
					dW[k][j] += hiddenDelta * inputs[i][j];
				}
			}
		}
		return new Gradients(dW, db, dv, dc);
	}

	@Override
	public TrainedNetwork train(Network network, double[][] inputs, int[] targets, double learningRate, int epochs) {
		checkNetwork(network);
		if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
			throw new IllegalArgumentException("learning rate must be positive");
		}
		if (epochs < 0) {
			throw new IllegalArgumentException("epochs must not be negative");
		}
		Network net = copy(network);
		double[] losses = new double[epochs + 1];
		for (int epoch = 0; epoch < epochs; epoch++) {
			double[][] hidden = hiddenActivations(net, inputs);
			double[] q = predictions(net, hidden);
			losses[epoch] = loss(q, targets);
			Gradients g = gradients(net, inputs, hidden, q, targets);
			net = step(net, g, learningRate);
		}
		losses[epochs] = loss(predictions(net, hiddenActivations(net, inputs)), targets);
		return new TrainedNetwork(net, losses);
	}

	private static Network step(Network net, Gradients g, double rate) {
		Network next = copy(net);
		for (int k = 0; k < next.hiddenBias().length; k++) {
			for (int j = 0; j < next.hiddenWeights()[k].length; j++) {
				next.hiddenWeights()[k][j] -= rate * g.hiddenWeights()[k][j];
			}
			next.hiddenBias()[k] -= rate * g.hiddenBias()[k];
			next.outputWeights()[k] -= rate * g.outputWeights()[k];
		}
		double c = net.outputBias() - rate * g.outputBias();
		return new Network(next.hiddenWeights(), next.hiddenBias(), next.outputWeights(), c);
	}

	private static Network copy(Network net) {
		double[][] w = new double[net.hiddenWeights().length][];
		for (int k = 0; k < w.length; k++) {
			w[k] = net.hiddenWeights()[k].clone();
		}
		return new Network(w, net.hiddenBias().clone(), net.outputWeights().clone(), net.outputBias());
	}

	private static void checkNetwork(Network net) {
		if (net == null || net.hiddenWeights() == null || net.hiddenBias() == null || net.outputWeights() == null) {
			throw new IllegalArgumentException("part of the network is missing");
		}
		int m = net.hiddenBias().length;
		if (m == 0 || net.hiddenWeights().length != m || net.outputWeights().length != m) {
			throw new IllegalArgumentException("shapes of the network do not fit");
		}
		if (net.hiddenWeights()[0] == null || net.hiddenWeights()[0].length == 0) {
			throw new IllegalArgumentException("network without inputs");
		}
		checkMatrix(net.hiddenWeights(), net.hiddenWeights()[0].length);
		checkMatrix(new double[][] {net.hiddenBias(), net.outputWeights(), }, m);
		if (Double.isNaN(net.outputBias()) || Double.isInfinite(net.outputBias())) {
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
