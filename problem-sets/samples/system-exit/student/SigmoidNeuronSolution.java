package student;

import deltarule.problems.sigmoid.SigmoidNeuron;

/** One sigmoid neuron. */
public class SigmoidNeuronSolution implements SigmoidNeuron {

	@Override
	public double weightedSum(double[] weights, double bias, double[] inputs) {
		checkVector(weights);
		checkVector(inputs);
		checkNumber(bias);
		if (weights.length != inputs.length) {
			throw new IllegalArgumentException("there must be one weight per input");
		}
		double z = bias;
		for (int i = 0; i < weights.length; i++) {
			z += weights[i] * inputs[i];
		}
		return z;
	}

	@Override
	public double sigmoid(double z) {
		return 1.0 / (1.0 + Math.exp(-z));
	}

	@Override
	public double loss(double prediction, double target) {
		checkNumber(prediction);
		checkNumber(target);
		double error = prediction - target;
		return error * error;
	}

	@Override
	public double delta(double prediction, double target) {
		checkNumber(prediction);
		checkNumber(target);
		if (prediction < 0 || prediction > 1) {
			throw new IllegalArgumentException("prediction must be between 0 and 1");
		}
		double lossDerivative = 2 * (prediction - target);
		double sigmoidDerivative = prediction * (1 - prediction);
		return lossDerivative * sigmoidDerivative;
	}

	@Override
	public double[] gradient(double delta, double[] inputs) {
		checkNumber(delta);
		checkVector(inputs);
		double[] gradient = new double[inputs.length + 1];
		for (int i = 0; i < inputs.length; i++) {
			gradient[i] = delta * inputs[i];
		}
		gradient[inputs.length] = delta;
		return gradient;
	}

	private static void checkVector(double[] v) {
		if (v == null || v.length == 0) {
			throw new IllegalArgumentException("empty vector");
		}
		for (double x : v) {
			checkNumber(x);
		}
	}

	private static void checkNumber(double x) {
		if (Double.isNaN(x) || Double.isInfinite(x)) {
			throw new IllegalArgumentException("not a finite number: " + x);
		}
	}
}
