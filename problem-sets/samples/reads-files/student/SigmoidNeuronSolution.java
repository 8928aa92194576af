package student;

import static student.Conditions.finite;
import static student.Conditions.that;

import deltarule.problems.sigmoid.SigmoidNeuron;
import java.util.Arrays;
import java.util.stream.IntStream;

public class SigmoidNeuronSolution implements SigmoidNeuron {

  @Override
  public double weightedSum(double[] weights, double bias, double[] inputs) {
    finite(weights);
    finite(inputs);
    finite(bias);
    that(weights.length == inputs.length, "lengths differ");
    return IntStream.range(0, weights.length).mapToDouble(i -> weights[i] * inputs[i]).sum() + bias;
  }

  @Override
  public double sigmoid(double z) {
    // two branches so that exp never overflows
    if (z < 0) {
      double e = Math.exp(z);
      return e / (1 + e);
    }
    return 1 / (1 + Math.exp(-z));
  }

  @Override
  public double loss(double prediction, double target) {
    finite(prediction, target);
    return Math.pow(prediction - target, 2);
  }

  @Override
  public double delta(double prediction, double target) {
    finite(prediction, target);
    that(0 <= prediction && prediction <= 1, "prediction is not an activation");
    return 2 * (prediction - target) * prediction * (1 - prediction);
  }

  @Override
  public double[] gradient(double delta, double[] inputs) {
    finite(delta);
    finite(inputs);
    double[] withOne = Arrays.copyOf(inputs, inputs.length + 1);
    withOne[inputs.length] = 1; // the bias is a weight whose input is always 1
    return Arrays.stream(withOne).map(x -> delta * x).toArray();
  }
}
