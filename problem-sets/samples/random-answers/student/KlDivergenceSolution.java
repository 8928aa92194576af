package student;

public class KlDivergenceSolution implements deltarule.problems.kl.KlDivergence {
    public double entropy(double[] p) { return Dice.roll(); }
    public double crossEntropy(double[] p, double[] q) { return Dice.roll(); }
    public double divergence(double[] p, double[] q) { return Dice.roll(); }
}
