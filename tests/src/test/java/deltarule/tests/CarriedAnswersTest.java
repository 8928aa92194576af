package deltarule.tests;

import static org.assertj.core.api.Assertions.assertThat;

import deltarule.problems.logic.LogicNetworksParameters;
import deltarule.problems.optimizers.OptimizersParameters;
import deltarule.problems.softmaxregression.SoftmaxRegressionParameters;
import deltarule.reference.logic.LogicNetworksReference;
import deltarule.reference.optimizers.OptimizersReference;
import deltarule.reference.softmaxregression.SoftmaxRegressionReference;
import deltarule.testkit.CaseResult;
import deltarule.testkit.Direct;
import deltarule.testkit.Outcome;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A method that goes on rightly from a wrong one of the same submission costs nothing. */
class CarriedAnswersTest {
    private static final long SEED = 1002;

    @Test
    void anXnorOfGatesThatAreTooSteepCostsTheGatesOnly() {
        assertThat(lost(
                        "logic",
                        new LogicNetworksParameters(4.0, "one-not-other", "zero-one", "fires"),
                        new LogicNetworksReference(
                                new LogicNetworksParameters(10.0, "one-not-other", "zero-one", "fires"))))
                .containsExactlyInAnyOrder("gate-examples", "gate");
    }

    @Test
    void stochasticStepsThatMakeTheSubmissionsOwnStepUphillCostTheStepOnly() {
        OptimizersParameters parameters = new OptimizersParameters("dampened", true, "loss", 0.0);
        assertThat(lost("optimizers", parameters, new Uphill(parameters)))
                .containsExactlyInAnyOrder("gradient-step-examples", "gradient-step");
    }

    @Test
    void stochasticStepsUphillBesideARightStepCostThemselves() {
        OptimizersParameters parameters = new OptimizersParameters("dampened", true, "loss", 0.0);
        assertThat(lost("optimizers", parameters, new OptimizersReference(parameters) {
                    @Override
                    public double[][] stochasticSteps(double[] weights, double[][] inputs, int[] targets, double rate) {
                        super.stochasticSteps(weights, inputs, targets, rate);
                        return new Uphill(parameters).stochasticSteps(weights, inputs, targets, rate);
                    }
                }))
                .containsExactlyInAnyOrder("stochastic-steps-examples", "stochastic-steps");
    }

    @Test
    void probabilitiesByTheSubmissionsOwnActivationsCostTheActivationsOnly() {
        SoftmaxRegressionParameters parameters = new SoftmaxRegressionParameters("rows", "mean", 0, 2.0);
        SoftmaxRegressionReference cold =
                new SoftmaxRegressionReference(new SoftmaxRegressionParameters("rows", "mean", 0, 1.0));
        assertThat(lost("softmaxregression", parameters, new SoftmaxRegressionReference(parameters) {
                    @Override
                    public double[][] activations(double[][] logits) {
                        return cold.activations(logits);
                    }

                    @Override
                    public LogisticModel logisticRegression(Model model, double[][] inputs) {
                        LogisticModel right = super.logisticRegression(model, inputs);
                        double[] probabilities = Arrays.stream(activations(logits(model, inputs)))
                                .mapToDouble(example -> example[1])
                                .toArray();
                        return new LogisticModel(right.weights(), right.bias(), probabilities);
                    }
                }))
                .containsExactlyInAnyOrder("activations-examples", "activations", "activations-extreme");
    }

    private static final class Uphill extends OptimizersReference {
        Uphill(OptimizersParameters parameters) {
            super(parameters);
        }

        @Override
        public double[] gradientStep(double[] weights, double[] gradient, double learningRate) {
            double[] right = super.gradientStep(weights, gradient, learningRate);
            for (int j = 0; j < right.length; j++) {
                right[j] = weights[j] + learningRate * gradient[j];
            }
            return right;
        }

        @Override
        public double[][] stochasticSteps(double[] weights, double[][] inputs, int[] targets, double learningRate) {
            double[][] steps = super.stochasticSteps(weights, inputs, targets, learningRate);
            double[] from = weights;
            for (int i = 0; i < steps.length; i++) {
                double sum = 0;
                for (int j = 0; j < from.length; j++) {
                    sum += from[j] * inputs[i][j];
                }
                double error = 1 / (1 + Math.exp(-sum)) - targets[i];
                double[] gradient = Arrays.stream(inputs[i]).map(x -> error * x).toArray();
                steps[i] = gradientStep(from, gradient, learningRate);
                from = steps[i];
            }
            return steps;
        }
    }

    private static Set<String> lost(String folder, Object parameters, Object submission) {
        Problem problem = Problem.all().stream()
                .filter(one -> one.folder().equals(folder))
                .findFirst()
                .orElseThrow();
        return new Rehearsal(problem, parameters, SEED)
                .run(new Direct(submission)).stream()
                        .filter(result -> result.outcome() != Outcome.PASSED)
                        .map(CaseResult::criterion)
                        .collect(Collectors.toSet());
    }
}
