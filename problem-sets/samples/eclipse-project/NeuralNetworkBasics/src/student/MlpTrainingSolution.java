package student;

import deltarule.problems.mlp.MlpTraining;
import java.util.Arrays;
import java.util.stream.IntStream;

public class MlpTrainingSolution implements MlpTraining {

	@Override
	public double[][] hiddenActivations(Network network, double[][] inputs) {
		check(network);
		Validation.matrix(inputs, network.hiddenWeights()[0].length);
		return Arrays.stream(inputs)
				.map(
						x ->
								IntStream.range(0, network.hiddenBias().length)
										.mapToDouble(
												k -> Math.tanh(dot(network.hiddenWeights()[k], x) + network.hiddenBias()[k]))
										.toArray())
				.toArray(double[][]::new);
	}

	@Override
	public double[] predictions(Network network, double[][] hidden) {
		check(network);
		Validation.matrix(hidden, network.outputWeights().length);
		return Arrays.stream(hidden)
				.mapToDouble(h -> sigmoid(dot(network.outputWeights(), h) + network.outputBias()))
				.toArray();
	}

	@Override
	public double loss(double[] predictions, int[] targets) {
		check(predictions, targets);
		return IntStream.range(0, targets.length)
				.mapToDouble(i -> -Math.log(targets[i] == 1 ? predictions[i] : 1 - predictions[i]))
				.average()
				.getAsDouble();
	}

	@Override
	public Gradients gradients(
			Network network, double[][] inputs, double[][] hidden, double[] predictions, int[] targets) {
		check(network);
		Validation.matrix(inputs, network.hiddenWeights()[0].length);
		Validation.matrix(hidden, network.outputWeights().length);
		check(predictions, targets);
		Validation.that(
				inputs.length == hidden.length && hidden.length == targets.length, "batch sizes differ");

		int n = targets.length;
		double[] outputDeltas =
				IntStream.range(0, n).mapToDouble(i -> (predictions[i] - targets[i]) / n).toArray();
		double[][] hiddenDeltas = new double[n][];
		for (int i = 0; i < n; i++) {
			double[] h = hidden[i];
			double delta = outputDeltas[i];
			hiddenDeltas[i] =
					IntStream.range(0, h.length)
							.mapToDouble(k -> delta * network.outputWeights()[k] * (1 - h[k] * h[k]))
							.toArray();
		}
		double[][] hiddenDeltasByUnit = transpose(hiddenDeltas);
		double[][] inputsByColumn = transpose(inputs);
		double[][] dW =
				Arrays.stream(hiddenDeltasByUnit)
						.map(unit -> Arrays.stream(inputsByColumn).mapToDouble(x -> dot(unit, x)).toArray())
						.toArray(double[][]::new);
		double[] db =
				Arrays.stream(hiddenDeltasByUnit).mapToDouble(unit -> Arrays.stream(unit).sum()).toArray();
		double[] dv = Arrays.stream(transpose(hidden)).mapToDouble(h -> dot(h, outputDeltas)).toArray();
		return new Gradients(dW, db, dv, Arrays.stream(outputDeltas).sum());
	}

	@Override
	public TrainedNetwork train(
			Network network, double[][] inputs, int[] targets, double learningRate, int epochs) {
		Validation.that(learningRate > 0 && Double.isFinite(learningRate), "learning rate");
		Validation.that(epochs >= 0, "epochs");
		check(network);
		Network current = minus(network, null, 0);
		double[] losses = new double[epochs + 1];
		losses[0] = lossOf(current, inputs, targets);
		for (int e = 1; e <= epochs; e++) {
			double[][] hidden = hiddenActivations(current, inputs);
			double[] q = predictions(current, hidden);
			current = minus(current, gradients(current, inputs, hidden, q, targets), learningRate);
			losses[e] = lossOf(current, inputs, targets);
		}
		return new TrainedNetwork(current, losses);
	}

	private double lossOf(Network network, double[][] inputs, int[] targets) {
		return loss(predictions(network, hiddenActivations(network, inputs)), targets);
	}

	/** network - rate * g; without g just a copy. */
	private static Network minus(Network network, Gradients g, double rate) {
		double[][] w = new double[network.hiddenWeights().length][];
		for (int k = 0; k < w.length; k++) {
			w[k] = minus(network.hiddenWeights()[k], g == null ? null : g.hiddenWeights()[k], rate);
		}
		return new Network(
				w,
				minus(network.hiddenBias(), g == null ? null : g.hiddenBias(), rate),
				minus(network.outputWeights(), g == null ? null : g.outputWeights(), rate),
				g == null ? network.outputBias() : network.outputBias() - rate * g.outputBias());
	}

	private static double[] minus(double[] a, double[] b, double rate) {
		double[] c = a.clone();
		for (int i = 0; b != null && i < c.length; i++) {
			c[i] -= rate * b[i];
		}
		return c;
	}

	private static double sigmoid(double z) {
		return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
	}

	private static double dot(double[] a, double[] b) {
		return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
	}

	private static double[][] transpose(double[][] a) {
		double[][] t = new double[a[0].length][a.length];
		for (int i = 0; i < a.length; i++) {
			for (int j = 0; j < t.length; j++) {
				t[j][i] = a[i][j];
			}
		}
		return t;
	}

	private static void check(Network net) {
		Validation.that(net != null && net.hiddenWeights() != null, "no network");
		Validation.that(net.hiddenBias() != null && net.outputWeights() != null, "incomplete network");
		int units = net.hiddenBias().length;
		Validation.that(units > 0 && net.hiddenWeights().length == units, "hidden units");
		Validation.that(net.outputWeights().length == units, "output weights");
		Validation.that(net.hiddenWeights()[0] != null && net.hiddenWeights()[0].length > 0, "inputs");
		Validation.matrix(net.hiddenWeights(), net.hiddenWeights()[0].length);
		Validation.finite(net.hiddenBias());
		Validation.finite(net.outputWeights());
		Validation.finite(net.outputBias());
	}

	private static void check(double[] q, int[] y) {
		Validation.that(q != null && y != null && q.length > 0 && q.length == y.length, "lengths");
		Validation.that(Arrays.stream(q).allMatch(x -> x >= 0 && x <= 1), "predictions from 0 to 1");
		Validation.that(Arrays.stream(y).allMatch(t -> t == 0 || t == 1), "targets are 0 or 1");
	}
}
