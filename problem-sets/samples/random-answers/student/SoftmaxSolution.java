package student;

public class SoftmaxSolution implements deltarule.problems.softmax.Softmax {
    public double[] softmax(double[] logits) { return Dice.roll(logits.length); }
    public double[] logSoftmax(double[] logits) { return Dice.roll(logits.length); }
    public double[][] jacobian(double[] activations) { return Dice.roll(activations.length, activations.length); }
    public double crossEntropy(double[] logits, int label) { return Dice.roll(); }
    public double[] crossEntropyGradient(double[] logits, int label) { return Dice.roll(logits.length); }
}
