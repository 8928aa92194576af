package deltarule.tests.optimizers;

import deltarule.problems.optimizers.Optimizers;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.testkit.Check;
import deltarule.tests.optimizers.DescentCases.Pass;
import java.util.Arrays;

/** Where a submission's own steps of gradient descent lead. */
final class OwnSteps {
    private static final double[] WEIGHTS = {1.6, -0.4};
    private static final double[] GRADIENT = {0.7, 1.4};

    private final Optimizers subject;
    private final boolean uphill;
    private final Check check;

    OwnSteps(Optimizers subject, OptimizersParameters parameters, Check check) {
        this.subject = subject;
        this.uphill = parameters.objective().equals("likelihood");
        this.check = check;
    }

    /** The pass in which each example makes one of these steps with its right gradient. */
    double[][] pass(Pass pass) {
        double[] told = subject.gradientStep(WEIGHTS, GRADIENT, 0.3);
        check.shape(told, WEIGHTS);
        check.tell(told, WEIGHTS);
        check.tell(told, subject.gradientStep(GRADIENT, GRADIENT, 0.3));
        check.tell(told, subject.gradientStep(WEIGHTS, WEIGHTS, 0.3));
        double[][] steps = new double[pass.inputs().length][];
        double[] weights = pass.weights();
        for (int i = 0; i < steps.length; i++) {
            steps[i] = subject.gradientStep(weights, gradient(weights, pass, i), pass.learningRate());
            check.shape(steps[i], weights);
            weights = steps[i];
        }
        return steps;
    }

    private double[] gradient(double[] weights, Pass pass, int example) {
        double[] inputs = pass.inputs()[example];
        double sum = 0;
        for (int j = 0; j < inputs.length; j++) {
            sum += weights[j] * inputs[j];
        }
        double error = 1 / (1 + StrictMath.exp(-sum)) - pass.targets()[example];
        double slope = uphill ? -error : error;
        return Arrays.stream(inputs).map(x -> slope * x).toArray();
    }
}
