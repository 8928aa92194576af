package deltarule.tests.softmax;

import deltarule.testkit.Case;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Extreme logits beside ordinary ones whose answers theirs follow from. A submission is asked for both, so that a wrong
 * formula, which fails elsewhere, does not cost these points too.
 */
final class ExtremeLogits {
    /** How much farther apart stretched logits lie. */
    static final double STRETCH = 30;

    private final SeededNumbers numbers;
    private final double temperature;

    /**
     * @param numbers where the logits come from
     * @param temperature what a logit of one is as a score: the temperature, or minus the temperature for energies
     */
    ExtremeLogits(SeededNumbers numbers, double temperature) {
        this.numbers = numbers;
        this.temperature = temperature;
    }

    /**
     * Logits whose answers hang together.
     *
     * @param ordinary logits of ordinary size
     * @param other as many others, with other answers
     * @param extreme logits whose answer follows from that of the ordinary ones
     * @param easier logits with the same answer as the extreme ones, which overflow nowhere
     */
    record Relation(double[] ordinary, double[] other, double[] extreme, double[] easier) {
        /** For differences of numbers as large as the largest logit. */
        Tolerance tolerance() {
            return Tolerance.SCALAR.scaledBy(Arrays.stream(extreme)
                    .filter(Double::isFinite)
                    .map(Math::abs)
                    .max()
                    .orElseThrow());
        }
    }

    List<Case<Relation>> moved() {
        Random random = numbers.named("moved logits");
        return List.of(
                new Case<>("huge logits", moved(random, 4, 1000)),
                new Case<>("hugely negative logits", moved(random, 5, -1200)));
    }

    List<Case<Relation>> stretched() {
        Random random = numbers.named("stretched logits");
        double[] steps = scaled(0, 52 + random.nextDouble(), 1, -50 - random.nextDouble(), -1.5);
        double[] other = scaled(0, 53 + random.nextDouble(), 1, -60 - random.nextDouble(), -1.5);
        double[] extreme = Arrays.stream(steps).map(z -> z * STRETCH).toArray();
        return List.of(new Case<>("logits far apart", new Relation(steps, other, extreme, steps)));
    }

    List<Case<Relation>> impossible() {
        Random random = numbers.named("impossible class");
        double[] ordinary = scaled(0, SeededNumbers.vector(random, 4, -3, 3));
        double[] other = scaled(0, SeededNumbers.vector(random, 4, -3, 3));
        double[] extreme = Arrays.copyOf(ordinary, 5);
        extreme[4] = -Math.signum(temperature) * Double.POSITIVE_INFINITY;
        double[] easier = extreme.clone();
        easier[4] = -1e6 * temperature;
        return List.of(new Case<>("an impossible class", new Relation(ordinary, other, extreme, easier)));
    }

    private Relation moved(Random random, int classes, double offset) {
        double[] ordinary = SeededNumbers.vector(random, classes, -3, 3);
        double[] other = SeededNumbers.vector(random, classes, -3, 3);
        return new Relation(scaled(0, ordinary), scaled(0, other), scaled(offset, ordinary), scaled(0, ordinary));
    }

    /** Scores that are these numbers, moved by an offset, once they have been divided by the temperature. */
    private double[] scaled(double offset, double... numbers) {
        return Arrays.stream(numbers).map(u -> (offset + u) * temperature).toArray();
    }
}
