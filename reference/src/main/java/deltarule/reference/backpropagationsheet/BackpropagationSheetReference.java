package deltarule.reference.backpropagationsheet;

import deltarule.problems.backpropagationsheet.BackpropagationSheet;
import deltarule.problems.backpropagationsheet.BackpropagationSheetParameters;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** One right step of backpropagation, in small ones. */
public class BackpropagationSheetReference implements BackpropagationSheet {
    private final Steps steps;

    /** The reference of a variant. */
    public BackpropagationSheetReference(BackpropagationSheetParameters parameters) {
        this(new Steps(parameters));
    }

    /** The reference with other steps. */
    public BackpropagationSheetReference(Steps steps) {
        this.steps = steps;
    }

    /** The steps of the formulas. */
    public static class Steps {
        /** What is written down on the way. */
        public DoubleUnaryOperator noted = number -> number;

        /** The bias as the sum uses it. */
        public DoubleUnaryOperator bias = b -> b;

        /** The activation of a hidden unit. */
        public DoubleUnaryOperator hiddenActivation;

        /** The activation of the output. */
        public DoubleUnaryOperator outputActivation = BackpropagationSheetReference::sigmoid;

        /** dL/dp, from p and y. */
        public DoubleBinaryOperator lossSlope;

        /** dp/dz, from p. */
        public DoubleUnaryOperator outputSlope = p -> p * (1 - p);

        /** The weight that brings the output's delta back to a hidden unit. */
        public DoubleUnaryOperator backWeight = weight -> weight;

        /** dh/dz, from h. */
        public DoubleUnaryOperator hiddenSlope;

        /** The new value, from the old one and the step. */
        public DoubleBinaryOperator descent = (old, step) -> old - step;

        /** The learning rate as the step uses it. */
        public DoubleUnaryOperator rate = learningRate -> learningRate;

        /** What the output's weights are multiplied with, from the hidden unit's output and the input of that number. */
        public DoubleBinaryOperator carrier = (h, x) -> h;

        /** What biases are multiplied with. */
        public DoubleUnaryOperator biasInput = one -> one;

        /** The right steps of a variant. */
        public Steps(BackpropagationSheetParameters parameters) {
            boolean sigmoid = parameters.hidden().equals("sigmoid");
            hiddenActivation = sigmoid ? BackpropagationSheetReference::sigmoid : StrictMath::tanh;
            hiddenSlope = sigmoid ? h -> h * (1 - h) : h -> 1 - h * h;
            lossSlope = switch (parameters.loss()) {
                case "half squared" -> (p, y) -> p - y;
                case "squared" -> (p, y) -> 2 * (p - y);
                default -> (p, y) -> (p - y) / (p * (1 - p));
            };
        }
    }

    @Override
    public double[] forward(double[] input, double[][] hidden, double[] output) {
        double first = activated(hidden[0], input, steps.hiddenActivation);
        double second = activated(hidden[1], input, steps.hiddenActivation);
        return new double[] {first, second, activated(output, new double[] {first, second}, steps.outputActivation)};
    }

    private double activated(double[] unit, double[] inputs, DoubleUnaryOperator activation) {
        double sum = unit[0] * inputs[0] + unit[1] * inputs[1] + steps.bias.applyAsDouble(unit[2]);
        return steps.noted.applyAsDouble(activation.applyAsDouble(steps.noted.applyAsDouble(sum)));
    }

    @Override
    public double[] deltas(double[] input, double[][] hidden, double[] output, double target) {
        return deltasOf(forward(input, hidden, output), output, target);
    }

    @Override
    public double[][] updated(double[] input, double[][] hidden, double[] output, double target, double learningRate) {
        double[] outputs = forward(input, hidden, output);
        double[] deltas = deltasOf(outputs, output, target);
        return updatedBy(outputs, deltas, input, hidden, output, learningRate);
    }

    /** The deltas that follow from what the units put out. */
    public double[] deltasOf(double[] outputs, double[] output, double target) {
        double p = outputs[2];
        double last = steps.noted.applyAsDouble(
                steps.lossSlope.applyAsDouble(p, target) * steps.outputSlope.applyAsDouble(p));
        double[] deltas = {last, 0, 0};
        for (int k = 0; k < 2; k++) {
            double back = last * steps.backWeight.applyAsDouble(output[k]);
            deltas[k + 1] = steps.noted.applyAsDouble(back * steps.hiddenSlope.applyAsDouble(outputs[k]));
        }
        return deltas;
    }

    /** The weights and biases that follow from outputs and deltas. */
    public double[][] updatedBy(
            double[] outputs,
            double[] deltas,
            double[] input,
            double[][] hidden,
            double[] output,
            double learningRate) {
        double[] carriers = {
            steps.carrier.applyAsDouble(outputs[0], input[0]), steps.carrier.applyAsDouble(outputs[1], input[1])
        };
        return new double[][] {
            stepped(hidden[0], input, deltas[1], learningRate),
            stepped(hidden[1], input, deltas[2], learningRate),
            stepped(output, carriers, deltas[0], learningRate)
        };
    }

    private double[] stepped(double[] unit, double[] inputs, double delta, double learningRate) {
        double step = steps.rate.applyAsDouble(learningRate) * delta;
        return new double[] {
            steps.descent.applyAsDouble(unit[0], step * inputs[0]),
            steps.descent.applyAsDouble(unit[1], step * inputs[1]),
            steps.descent.applyAsDouble(unit[2], step * steps.biasInput.applyAsDouble(1))
        };
    }

    /** The sigmoid. */
    public static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }
}
