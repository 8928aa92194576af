package student;

public class SigmoidNeuronSolution implements deltarule.problems.sigmoid.SigmoidNeuron {
    public double weightedSum(double[] weights, double bias, double[] inputs) { return Dice.roll(); }
    public double sigmoid(double z) { return Dice.roll(); }
    public double loss(double prediction, double target) { return Dice.roll(); }
    public double delta(double prediction, double target) { return -Dice.roll(); }
    public double[] gradient(double delta, double[] inputs) { return Dice.roll(inputs.length + 1); }
}
