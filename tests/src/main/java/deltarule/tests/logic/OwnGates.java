package deltarule.tests.logic;

import deltarule.problems.logic.LogicNetworks;
import deltarule.problems.logic.LogicNetworks.Unit;
import deltarule.testkit.Check;

/** Where a submission's own gates lead. */
final class OwnGates {
    private final LogicNetworks subject;
    private final LogicNetworks reference;
    private final boolean zeroOne;
    private final Check check;

    OwnGates(LogicNetworks subject, LogicNetworks reference, boolean zeroOne, Check check) {
        this.subject = subject;
        this.reference = reference;
        this.zeroOne = zeroOne;
        this.check = check;
    }

    /** The XNOR network of one's own AND, NOR and OR. */
    double[][] xnor(int[][] inputs) {
        Unit and = gate("and");
        Unit nor = gate("nor");
        Unit or = gate("or");
        check.tell(and, nor);
        check.tell(or, and);
        double[] first = reference.activations(and, inputs);
        double[] second = reference.activations(nor, inputs);
        double[][] answers = new double[inputs.length][];
        for (int i = 0; i < answers.length; i++) {
            double sum = or.bias() + or.weights()[0] * first[i] + or.weights()[1] * second[i];
            answers[i] = new double[] {first[i], second[i], activation(sum)};
        }
        return answers;
    }

    private Unit gate(String name) {
        Unit gate = subject.gate(name, 2);
        check.shape(gate, reference.gate(name, 2));
        return gate;
    }

    private double activation(double sum) {
        return zeroOne ? 1 / (1 + StrictMath.exp(-sum)) : StrictMath.tanh(sum / 2);
    }
}
