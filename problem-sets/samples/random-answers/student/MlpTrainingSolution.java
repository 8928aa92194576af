package student;

public class MlpTrainingSolution implements deltarule.problems.mlp.MlpTraining {
    public double[][] hiddenActivations(Network network, double[][] inputs) { return Dice.roll(inputs.length, network.hiddenBias().length); }
    public double[] predictions(Network network, double[][] hidden) { return Dice.roll(hidden.length); }
    public double loss(double[] predictions, int[] targets) { return Dice.roll(); }
    public Gradients gradients(Network network, double[][] inputs, double[][] hidden, double[] predictions, int[] targets) {
        return new Gradients(Dice.roll(hidden[0].length, inputs[0].length), Dice.roll(hidden[0].length), Dice.roll(hidden[0].length), Dice.roll());
    }
    public TrainedNetwork train(Network network, double[][] inputs, int[] targets, double learningRate, int epochs) {
        int m = network.hiddenBias().length;
        return new TrainedNetwork(new Network(Dice.roll(m, inputs[0].length), Dice.roll(m), Dice.roll(m), Dice.roll()), Dice.roll(Math.max(0, epochs) + 1));
    }
}
