package student;

public class HingeLossSolution implements deltarule.problems.hinge.HingeLoss {
    public double loss(double[] scores, int label) { return 5 * Dice.roll(); }
    public double cost(double[][] scores, int[] labels) { return 5 * Dice.roll(); }
    public double[] gradient(double[] scores, int label) { return Dice.roll(scores.length); }
}
