package deltarule.tests.digits;

import deltarule.problems.digits.DigitNetwork;
import deltarule.problems.digits.DigitNetworkParameters;
import deltarule.reference.digits.DigitNetworkReference.OfThree;
import deltarule.reference.digits.DigitNetworkReference.Start;
import deltarule.reference.digits.DigitNetworkReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** What students get wrong in first weights, dropout and mixup. */
final class LayerMistakes {
    private static final double[][] ACTIVATIONS = {{0.8, -1.2, 0.5}, {1.6, 0.4, -0.7}};
    private static final boolean[][] MASK = {{true, false, true}, {false, true, true}};
    private static final double[] IMAGE = {0.3, 0.8, 0.6};
    private static final double[] OTHER = {0.9, 0.2, 0.4};

    private final Counterexample<DigitNetwork> initial = new Counterexample<>(
            "the sizes 3, 2, 4, the seed 11 and the scale 0.4", digits -> digits.initial(new int[] {3, 2, 4}, 11, 0.4));
    private final Counterexample<DigitNetwork> dropout = new Counterexample<>(
            "the activations (0.8, -1.2, 0.5), (1.6, 0.4, -0.7), of which the second and the fourth are not kept, and"
                    + " the probability 0.7",
            digits -> digits.dropout(ACTIVATIONS, MASK, 0.7));
    private final Counterexample<DigitNetwork> mixup = new Counterexample<>(
            "the images (0.3, 0.8, 0.6) of class 1 and (0.9, 0.2, 0.4) of class 3, four classes and the share 0.35",
            digits -> digits.mixup(IMAGE, 1, OTHER, 3, 4, 0.35));
    private final Counterexample<DigitNetwork> sameClass = new Counterexample<>(
            "the images (0.3, 0.8, 0.6) and (0.9, 0.2, 0.4), both of class 2, four classes and the share 0.35",
            digits -> digits.mixup(IMAGE, 2, OTHER, 2, 4, 0.35));

    private final boolean uniform;

    LayerMistakes(DigitNetworkParameters parameters) {
        uniform = parameters.firstWeights().equals("uniform");
    }

    List<Misconception<DigitNetwork, Steps>> all() {
        List<Misconception<DigitNetwork, Steps>> list = new ArrayList<>();
        list.addAll(ofFirstWeights());
        list.addAll(ofDropout());
        list.addAll(ofMixup());
        return list;
    }

    private List<Misconception<DigitNetwork, Steps>> ofFirstWeights() {
        return List.of(
                initial(
                        "zero-init-symmetric",
                        "all weights start from 0, as one slide does for a model without hidden layer",
                        "What would make two identical hidden units ever become different?",
                        (random, units, sources, scale) -> new double[units][sources + 1]),
                initial(
                        "init-positive-only",
                        "each draw of nextDouble is only multiplied by the scale",
                        "Can one of your first weights be negative?",
                        drawn(random -> random.nextDouble())),
                initial(
                        uniform ? "init-gaussian" : "init-uniform",
                        uniform
                                ? "the weights are drawn with nextGaussian"
                                : "the weights are drawn with nextDouble, from minus to plus the scale",
                        uniform
                                ? "How far from zero may a first weight lie?"
                                : "Is there a bound that no first weight lies beyond?",
                        drawn(uniform ? Random::nextGaussian : LayerMistakes::uniformDraw)),
                initial(
                        "init-column-first",
                        "the units take their weights in turn, source by source",
                        "Which of your two loops over a layer runs inside?",
                        this::sourceBySource),
                initial(
                        "init-bias-takes-draw",
                        "each bias uses up a draw",
                        "How many numbers do you draw for one unit?",
                        this::withDrawsForBiases));
    }

    private List<Misconception<DigitNetwork, Steps>> ofDropout() {
        return List.of(
                dropout(
                        "dropout-not-scaled",
                        "what is kept is not scaled",
                        "If half of the units fall silent, what happens to the sum that the next layer sees?",
                        (activation, keep, q) -> keep * activation),
                dropout(
                        "dropout-multiplied",
                        "what is kept is multiplied by the probability of being kept",
                        "Should the units that remain speak louder or softer?",
                        (activation, keep, q) -> keep * activation * q),
                dropout(
                        "dropout-mask-reversed",
                        "the mask is read as the units to drop",
                        "What does true in the mask mean?",
                        (activation, keep, q) -> (1 - keep) * activation / q),
                dropout(
                        "dropout-divides-by-drop-probability",
                        "what is kept is divided by the probability of being dropped",
                        "Which of the two probabilities does the exercise give you?",
                        (activation, keep, q) -> keep * activation / (1 - q)));
    }

    private List<Misconception<DigitNetwork, Steps>> ofMixup() {
        return List.of(
                mixup(
                        "mixup-shares-swapped",
                        "each example gets the other's share",
                        "Which example do you get for a share of 1?",
                        steps -> {
                            steps.mixedPixel = (one, other, share) -> (1 - share) * one + share * other;
                            steps.mixedTarget = steps.mixedPixel;
                        }),
                mixup(
                        "mixup-target-not-mixed",
                        "the target stays that of the first example",
                        "Is an image that is mostly a seven still a three?",
                        steps -> steps.mixedTarget = (one, other, share) -> one),
                mixup(
                        "mixup-target-hard",
                        "the target is the label with the larger share",
                        "What is lost when the target is rounded?",
                        steps -> steps.mixedTarget = (one, other, share) -> share >= 0.5 ? one : other),
                mixup(
                        "mixup-image-not-mixed",
                        "the image stays that of the first example",
                        "Which two things are mixed?",
                        steps -> steps.mixedPixel = (one, other, share) -> one),
                new Misconception<>(
                        "mixup-same-label-overwritten",
                        "mixup",
                        "for two examples of one class the second share takes the place of the sum",
                        "What should the target of two threes be?",
                        steps -> steps.mixedTarget = (one, other, share) -> other == 1 ? 1 - share : share * one,
                        sameClass));
    }

    private double draw(Random random) {
        return uniform ? uniformDraw(random) : random.nextGaussian();
    }

    private static double uniformDraw(Random random) {
        return 2 * random.nextDouble() - 1;
    }

    private static Start drawn(ToDoubleFunction<Random> draw) {
        return (random, units, sources, scale) -> {
            double[][] layer = new double[units][sources + 1];
            for (double[] unit : layer) {
                for (int j = 0; j < sources; j++) {
                    unit[j] = scale * draw.applyAsDouble(random);
                }
            }
            return layer;
        };
    }

    private double[][] sourceBySource(Random random, int units, int sources, double scale) {
        double[][] layer = new double[units][sources + 1];
        for (int j = 0; j < sources; j++) {
            for (double[] unit : layer) {
                unit[j] = draw(random) * scale;
            }
        }
        return layer;
    }

    private double[][] withDrawsForBiases(Random random, int units, int sources, double scale) {
        double[][] layer = new double[units][sources + 1];
        for (double[] unit : layer) {
            Arrays.setAll(unit, j -> draw(random) * scale);
            unit[sources] = 0;
        }
        return layer;
    }

    private Misconception<DigitNetwork, Steps> initial(String id, String sentence, String hint, Start wrong) {
        return new Misconception<>(id, "initial", sentence, hint, steps -> steps.start = wrong, initial);
    }

    private Misconception<DigitNetwork, Steps> dropout(String id, String sentence, String hint, OfThree wrong) {
        return new Misconception<>(id, "dropout", sentence, hint, steps -> steps.dropout = wrong, dropout);
    }

    private Misconception<DigitNetwork, Steps> mixup(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "mixup", sentence, hint, patch, mixup);
    }
}
