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

/** What students get wrong in the derivatives of ELU and SELU. */
final class SlopeMistakes {
    private static final String DIGITS =
            "Which digits of a tiny number survive when it is the difference of two large" + " ones?";
    private static final double SCALE = SELU_LAMBDA * SELU_ALPHA;

    private final double alpha;

    SlopeMistakes(ActivationVariantsParameters parameters) {
        this.alpha = parameters.alpha();
    }

    List<Misconception<ActivationVariants, Steps>> all() {
        List<Misconception<ActivationVariants, Steps>> list = new ArrayList<>(ofElu());
        if (alpha != 1) {
            list.addAll(ofAlpha());
        }
        list.addAll(ofSelu());
        return list;
    }

    private List<Misconception<ActivationVariants, Steps>> ofElu() {
        return List.of(
                derivative(
                        "elu-derivative-is-elu",
                        "the derivative of ELU for negative numbers is ELU itself",
                        "Derivatives of an increasing function are not negative.",
                        "elu",
                        -1.3,
                        steps -> steps.eluSlope = z -> z >= 0 ? 1 : alpha * StrictMath.expm1(z)),
                farBelow(
                        "elu-derivative-loses-digits",
                        "the derivative of ELU is computed as ELU plus alpha, which becomes 0 far below zero",
                        "elu",
                        steps -> steps.eluSlope = z -> z >= 0 ? 1 : alpha * StrictMath.expm1(z) + alpha),
                derivative(
                        "elu-derivative-swallows-nan",
                        "the derivative of ELU at NaN is 1",
                        "What should happen to a value that is not a number?",
                        "elu",
                        Double.NaN,
                        steps -> steps.eluSlope = z -> z < 0 ? alpha * StrictMath.exp(z) : 1));
    }

    private List<Misconception<ActivationVariants, Steps>> ofAlpha() {
        return List.of(
                derivative(
                        "elu-derivative-alpha-ignored",
                        "alpha is left out of the derivative of ELU",
                        "Does changing the parameter change your output?",
                        "elu",
                        -1.3,
                        steps -> steps.eluSlope = z -> z >= 0 ? 1 : StrictMath.exp(z)),
                derivative(
                        "elu-derivative-alpha-at-zero",
                        "the derivative of ELU at exactly 0 is alpha",
                        "The slopes of the two sides differ at zero; which one does the exercise prescribe?",
                        "elu",
                        0,
                        steps -> steps.eluSlope = z -> z > 0 ? 1 : alpha * StrictMath.exp(z)));
    }

    private static List<Misconception<ActivationVariants, Steps>> ofSelu() {
        return List.of(
                derivative(
                        "selu-derivative-without-lambda",
                        "lambda is left out of the derivative of SELU for negative numbers",
                        "Which constant multiplies the whole function, and what becomes of it in the derivative?",
                        "selu",
                        -1.3,
                        steps -> steps.seluSlope = z -> z > 0 ? SELU_LAMBDA : SELU_ALPHA * StrictMath.exp(z)),
                derivative(
                        "selu-derivative-one-on-the-right",
                        "the derivative of SELU is 1 for positive numbers",
                        "How steep is the line lambda z?",
                        "selu",
                        1.3,
                        steps -> steps.seluSlope = z -> z > 0 ? 1 : SCALE * StrictMath.exp(z)),
                derivative(
                        "selu-derivative-lambda-at-zero",
                        "the derivative of SELU at exactly 0 is lambda",
                        "Which of the two cases does zero belong to in the definition of SELU?",
                        "selu",
                        0,
                        steps -> steps.seluSlope = z -> z >= 0 ? SELU_LAMBDA : SCALE * StrictMath.exp(z)),
                farBelow(
                        "selu-derivative-loses-digits",
                        "the derivative of SELU is computed as SELU plus lambda alpha, which becomes 0 far below zero",
                        "selu",
                        steps -> steps.seluSlope = z -> z > 0 ? SELU_LAMBDA : SCALE * StrictMath.expm1(z) + SCALE));
    }

    private static Misconception<ActivationVariants, Steps> derivative(
            String id, String sentence, String hint, String activation, double z, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "derivatives",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        activation + " at z = " + z,
                        variants -> variants.derivatives(activation, new double[] {z})[0]));
    }

    private static Misconception<ActivationVariants, Steps> farBelow(
            String id, String sentence, String activation, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "derivatives",
                sentence,
                DIGITS,
                patch,
                new Counterexample<>(
                        "e^45 times the derivative of " + activation + " at z = -45",
                        variants -> StrictMath.exp(45) * variants.derivatives(activation, new double[] {-45})[0]));
    }
}
