package student;

import deltarule.problems.sigmoid.SigmoidNeuron;

public class SigmoidNeuronSolution implements SigmoidNeuron {

    @Override
    public double weightedSum(double[] weights, double bias, double[] inputs) {
        Check.vector(weights);
        Check.vector(inputs, weights.length);
        Check.finite(bias);
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return sum;
    }

    @Override
    public double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + Math.exp(-z));
        }
        double e = Math.exp(z);
        return e / (1 + e);
    }

    @Override
    public double loss(double prediction, double target) {
        Check.finite(prediction);
        Check.finite(target);
        return (prediction - target) * (prediction - target);
    }

    @Override
    public double delta(double prediction, double target) {
        Check.probability(prediction);
        Check.finite(target);
        return 2 * (prediction - target) * prediction * (1 - prediction);
    }

    @Override
    public double[] gradient(double delta, double[] inputs) {
        Check.finite(delta);
        Check.vector(inputs);
        double[] gradient = new double[inputs.length + 1];
        for (int i = 0; i < inputs.length; i++) {
            gradient[i] = delta * inputs[i];
        }
        gradient[inputs.length] = delta;
        return gradient;
    }
}
