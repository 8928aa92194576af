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

/** What students get wrong in the values of ELU and SELU. */
final class ValueMistakes {
    private static final String DIGITS =
            "How many correct digits remain when you subtract one from a number that is almost one?";

    private final double alpha;

    ValueMistakes(ActivationVariantsParameters parameters) {
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
                value(
                        "elu-missing-minus-one",
                        "ELU is alpha e^z for negative numbers",
                        "Do the two halves of the curve meet at zero?",
                        "elu",
                        -1.3,
                        steps -> steps.elu = z -> z >= 0 ? z : alpha * StrictMath.exp(z)),
                value(
                        "elu-swallows-nan",
                        "ELU turns NaN into 0",
                        "What should happen to a value that is not a number?",
                        "elu",
                        Double.NaN,
                        steps -> {
                            var right = steps.elu;
                            steps.elu = z -> Double.isNaN(z) ? 0 : right.applyAsDouble(z);
                        }),
                tiny(
                        "elu-expm1-cancellation",
                        "ELU is computed with e^z - 1, which loses its digits close to zero",
                        "elu",
                        steps -> steps.elu = z -> z >= 0 ? z : alpha * (StrictMath.exp(z) - 1)),
                tiny(
                        "selu-expm1-cancellation",
                        "SELU is computed with e^z - 1, which loses its digits close to zero",
                        "selu",
                        steps -> steps.selu = z -> SELU_LAMBDA * (z > 0 ? z : SELU_ALPHA * (StrictMath.exp(z) - 1))));
    }

    private List<Misconception<ActivationVariants, Steps>> ofAlpha() {
        return List.of(
                value(
                        "elu-alpha-ignored",
                        "alpha of ELU is always 1",
                        "Does changing the parameter change your output? The slides give no value; this exercise does.",
                        "elu",
                        -1.3,
                        steps -> steps.elu = z -> z >= 0 ? z : StrictMath.expm1(z)),
                value(
                        "elu-alpha-on-the-right-too",
                        "alpha scales positive numbers too",
                        "Which half of the curve does alpha belong to?",
                        "elu",
                        1.3,
                        steps -> steps.elu = z -> alpha * (z >= 0 ? z : StrictMath.expm1(z))));
    }

    private static List<Misconception<ActivationVariants, Steps>> ofSelu() {
        return List.of(
                value(
                        "selu-constants-swapped",
                        "alpha and lambda of SELU change places",
                        "Which constant multiplies the whole function?",
                        "selu",
                        1.3,
                        steps -> steps.selu = z -> SELU_ALPHA * (z > 0 ? z : SELU_LAMBDA * StrictMath.expm1(z))),
                value(
                        "selu-lambda-only-on-the-right",
                        "lambda scales positive numbers only",
                        "Which constant multiplies the whole function?",
                        "selu",
                        -1.3,
                        steps -> steps.selu = z -> z > 0 ? SELU_LAMBDA * z : SELU_ALPHA * StrictMath.expm1(z)),
                value(
                        "selu-lambda-only-on-the-left",
                        "positive numbers are not scaled",
                        "Which constant multiplies the whole function?",
                        "selu",
                        1.3,
                        steps -> steps.selu = z -> z > 0 ? z : SELU_LAMBDA * SELU_ALPHA * StrictMath.expm1(z)),
                value(
                        "selu-alpha-missing",
                        "SELU has no alpha",
                        "Where does the curve end far below zero?",
                        "selu",
                        -1.3,
                        steps -> steps.selu = z -> SELU_LAMBDA * (z > 0 ? z : StrictMath.expm1(z))));
    }

    private static Misconception<ActivationVariants, Steps> value(
            String id, String sentence, String hint, String activation, double z, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "values",
                sentence,
                hint,
                patch,
                new Counterexample<>(
                        activation + " of z = " + z, variants -> variants.values(activation, new double[] {z})[0]));
    }

    private static Misconception<ActivationVariants, Steps> tiny(
            String id, String sentence, String activation, Consumer<Steps> patch) {
        return new Misconception<>(
                id,
                "values",
                sentence,
                DIGITS,
                patch,
                new Counterexample<>(
                        "1e12 times " + activation + " of z = -1e-12",
                        variants -> 1e12 * variants.values(activation, new double[] {-1e-12})[0]));
    }
}
