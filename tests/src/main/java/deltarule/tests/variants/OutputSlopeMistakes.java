package deltarule.tests.variants;

import static deltarule.reference.variants.ActivationVariantsReference.SELU_ALPHA;
import static deltarule.reference.variants.ActivationVariantsReference.SELU_LAMBDA;

import deltarule.problems.variants.ActivationVariants;
import deltarule.problems.variants.ActivationVariantsParameters;
import deltarule.reference.variants.ActivationVariantsReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the derivatives of ELU and SELU from the output. */
final class OutputSlopeMistakes {
    private static final double SCALE = SELU_LAMBDA * SELU_ALPHA;

    private final double alpha;

    OutputSlopeMistakes(ActivationVariantsParameters parameters) {
        this.alpha = parameters.alpha();
    }

    List<Misconception<ActivationVariants, Steps>> all() {
        List<Misconception<ActivationVariants, Steps>> list = new ArrayList<>(always());
        if (alpha != 1) {
            list.addAll(ofAlpha());
        }
        return list;
    }

    private List<Misconception<ActivationVariants, Steps>> always() {
        return List.of(
                output(
                        "elu-derivative-from-output-missing-alpha",
                        "the derivative of ELU is the output itself where it is negative",
                        "Derivatives of an increasing function are not negative.",
                        "elu",
                        -0.3,
                        steps -> steps.eluSlopeFromOutput = a -> a >= 0 ? 1 : a),
                output(
                        "elu-output-taken-as-sum",
                        "the output of ELU is taken for the sum, alpha e^a",
                        "Is the argument a sum or an output?",
                        "elu",
                        -0.3,
                        steps -> steps.eluSlopeFromOutput = a -> a >= 0 ? 1 : alpha * StrictMath.exp(a)),
                output(
                        "selu-output-without-lambda",
                        "the derivative of SELU is the output plus alpha where it is negative",
                        "Where does the output end far below zero, and what should the derivative be there?",
                        "selu",
                        -0.3,
                        steps -> steps.seluSlopeFromOutput = a -> a > 0 ? SELU_LAMBDA : a + SELU_ALPHA),
                output(
                        "selu-output-lambda-at-zero",
                        "the derivative of SELU is lambda where the output is exactly 0",
                        "Which of the two cases does zero belong to in the definition of SELU?",
                        "selu",
                        0,
                        steps -> steps.seluSlopeFromOutput = a -> a >= 0 ? SELU_LAMBDA : a + SCALE),
                output(
                        "selu-output-one-on-the-right",
                        "the derivative of SELU is 1 where the output is positive",
                        "How steep is the line lambda z?",
                        "selu",
                        0.8,
                        steps -> steps.seluSlopeFromOutput = a -> a > 0 ? 1 : a + SCALE));
    }

    private List<Misconception<ActivationVariants, Steps>> ofAlpha() {
        return List.of(
                output(
                        "elu-output-plus-one",
                        "the derivative of ELU is the output plus 1 where it is negative",
                        "Does changing the parameter change your output?",
                        "elu",
                        -0.3,
                        steps -> steps.eluSlopeFromOutput = a -> a >= 0 ? 1 : a + 1),
                output(
                        "elu-output-alpha-at-zero",
                        "the derivative of ELU is alpha where the output is exactly 0",
                        "The slopes of the two sides differ at zero; which one does the exercise prescribe?",
                        "elu",
                        0,
                        steps -> steps.eluSlopeFromOutput = a -> a > 0 ? 1 : a + alpha));
    }

    private static Misconception<ActivationVariants, Steps> output(
            String id, String sentence, String hint, String activation, double a, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "derivativesFromOutputs",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        activation + " with the output " + a,
                        variants -> variants.derivativesFromOutputs(activation, new double[] {a})[0]));
    }
}
