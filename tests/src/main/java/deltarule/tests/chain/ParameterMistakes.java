package deltarule.tests.chain;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.problems.chain.SoftmaxChainParameters;
import deltarule.reference.chain.SoftmaxChainReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What students get wrong on the way from the logits back to the weights and biases. */
final class ParameterMistakes {
    private static final double[] INPUTS = {0.6, -1.5};
    private static final double[] SLOPES = {0.4, -0.7, 0.2, 0.1};

    private final Counterexample<SoftmaxChain> derivatives =
            new Counterexample<>("inputs (0.6, -1.5) and 4 classes", chain -> chain.logitDerivatives(INPUTS, 4));
    private final Counterexample<SoftmaxChain> gradients = new Counterexample<>(
            "dL/dz = (0.4, -0.7, 0.2, 0.1) and inputs (0.6, -1.5)", chain -> chain.parameterGradients(SLOPES, INPUTS));

    List<Misconception<SoftmaxChain, Steps>> of(SoftmaxChainParameters parameters) {
        boolean rows = parameters.weightLayout().equals("classes-in-rows");
        String other = rows ? "classes-in-columns" : "classes-in-rows";
        Steps transposing = new Steps(new SoftmaxChainParameters(
                parameters.logarithm(), other, parameters.temperature(), parameters.offset()));
        double sign = parameters.offset().equals("threshold") ? -1 : 1;
        return List.of(
                derivative(
                        "dz-db-tridiagonal",
                        "dz/db has entries beside the diagonal too; the slide's band matrix is wrong",
                        "Does changing one entry of b move any other logit?",
                        steps -> steps.biasSlope = (logit, k) -> Math.abs(logit - k) <= 1 ? sign : 0),
                derivative(
                        "dz-db-all-ones",
                        "every entry of b moves every logit",
                        "Does changing one entry of b move any other logit?",
                        steps -> steps.biasSlope = (logit, k) -> sign),
                derivative(
                        "dz-db-zero",
                        "the entries of b move no logit",
                        "An entry of b is not multiplied by an input. What is it multiplied by?",
                        steps -> steps.biasSlope = (logit, k) -> 0),
                derivative(
                        "dz-dw-every-class",
                        "the weights of every class move every logit; the slide's table of inputs is not the whole derivative",
                        "Which weights appear in the formula of one logit?",
                        steps -> steps.weightSlope = (inputs, logit, k, j) -> inputs[j]),
                derivative(
                        "dz-dw-without-input",
                        "a weight moves its logit by 1",
                        "What is a weight multiplied by?",
                        steps -> steps.weightSlope = (inputs, logit, k, j) -> logit == k ? 1 : 0),
                derivative(
                        "dz-dw-transposed",
                        "each matrix of dz/dW has the shape of W transposed",
                        "Which shape does W have in this exercise?",
                        steps -> steps.derivativeLayout = transposing.derivativeLayout),
                gradient(
                        "dw-transposed",
                        rows
                                ? "dL/dW has the shape of W transposed; the slide that puts transposed rows side by side is wrong"
                                : "dL/dW has the shape of W transposed",
                        "Does your gradient have the shape of the parameter it updates?",
                        steps -> steps.gradientLayout = transposing.gradientLayout),
                gradient(
                        "dz-dw-treated-as-jacobian",
                        "dL/dz is multiplied with the table of inputs as if that were a Jacobian; the slide that calls the table"
                                + " dZ/dW is wrong",
                        "Why is your weight gradient the same for all classes, and zero for a softmax?",
                        steps -> steps.weightGradient =
                                (slopes, inputs, k, j) -> Arrays.stream(slopes).sum() * inputs[j]),
                gradient(
                        "dl-dw-without-input",
                        "the inputs are left out of dL/dW",
                        "How does a weight move its logit?",
                        steps -> steps.weightGradient = (slopes, inputs, k, j) -> slopes[k]),
                gradient(
                        "dl-dw-downhill",
                        "dL/dW has the opposite sign",
                        "Gradient or step against the gradient?",
                        steps -> steps.weightGradient = (slopes, inputs, k, j) -> -slopes[k] * inputs[j]),
                gradient(
                        "dl-db-tridiagonal",
                        "dL/db is computed with the band matrix of the slide, which is wrong",
                        "Does changing one entry of b move any other logit?",
                        steps -> steps.biasGradient = slopes -> banded(slopes, sign)),
                gradient(
                        "dl-db-summed",
                        "every entry of dL/db is the sum of dL/dz",
                        "Whose logit does an entry of b move?",
                        steps -> steps.biasGradient = slopes -> {
                            double[] sums = new double[slopes.length];
                            Arrays.fill(sums, sign * Arrays.stream(slopes).sum());
                            return sums;
                        }));
    }

    private Misconception<SoftmaxChain, Steps> derivative(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "logitDerivatives", sentence, hint, patch, derivatives);
    }

    private Misconception<SoftmaxChain, Steps> gradient(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "parameterGradients", sentence, hint, patch, gradients);
    }

    private static double[] banded(double[] slopes, double sign) {
        return IntStream.range(0, slopes.length)
                .mapToDouble(k -> sign
                        * Arrays.stream(slopes, Math.max(k - 1, 0), Math.min(k + 2, slopes.length))
                                .sum())
                .toArray();
    }
}
