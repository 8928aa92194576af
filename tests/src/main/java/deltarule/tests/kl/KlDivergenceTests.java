package deltarule.tests.kl;

import deltarule.problems.kl.KlDivergence;
import deltarule.problems.kl.KlDivergenceParameters;
import deltarule.reference.kl.KlDivergenceReference;
import deltarule.testkit.Case;
import deltarule.testkit.Check;
import deltarule.testkit.Criterion;
import deltarule.testkit.Examines;
import deltarule.testkit.SeededNumbers;
import deltarule.testkit.Tolerance;
import deltarule.tests.kl.ZeroCases.Tiny;
import deltarule.tests.kl.ZeroCases.Zeros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Entropy, cross-entropy and divergence of ordinary distributions and of distributions with zeros. */
@Examines(KlDivergence.class)
final class KlDivergenceTests {
    private static final String REFUSED = "input the contract refuses";
    private static final double[] UNIFORM = {1 / 3.0, 1 / 3.0, 1 / 3.0};

    private final KlDivergence reference;
    private final SeededNumbers numbers;
    private final String direction;
    private final boolean percent;
    private final PublicDistributions published;
    private final OwnAnswers own;
    final ZeroCases zeros;
    private final DoubleUnaryOperator log;

    KlDivergenceTests(KlDivergenceParameters parameters, SeededNumbers numbers) {
        this.reference = new KlDivergenceReference(parameters);
        this.numbers = numbers;
        this.own = new OwnAnswers(parameters);
        this.direction = parameters.direction();
        this.percent = parameters.unit().equals("percent");
        this.zeros = new ZeroCases(numbers, percent);
        this.published = new PublicDistributions(numbers);
        this.log = KlDivergenceReference.logarithm(parameters.base());
    }

    record Pair(double[] p, double[] q) {}

    /** Probabilities as the variant gives them: fractions of 1, or in percent. */
    static double[] entries(boolean percent, double... fractions) {
        return percent
                ? Arrays.stream(fractions).map(fraction -> 100 * fraction).toArray()
                : fractions;
    }

    @Criterion(value = "entropy-examples", cases = "publicDistributions", covers = "entropy")
    void entropyOfTheLecture(KlDivergence subject, Check check, double[] p) {
        entropyAveragesTheSurprise(subject, check, p);
    }

    @Criterion(value = "entropy", cases = "distributions", covers = "entropy")
    void entropyAveragesTheSurprise(KlDivergence subject, Check check, double[] p) {
        check.same(subject.entropy(p), reference.entropy(p), Tolerance.SUM);
    }

    @Criterion(value = "entropy", cases = "noDistributions", covers = "entropy")
    void entropyRefusesWhatIsNoDistribution(KlDivergence subject, Check check, double[] p) {
        check.refuses(() -> subject.entropy(p));
    }

    @Criterion(value = "cross-entropy-examples", cases = "publicPairs", covers = "cross-entropy-distribution")
    void crossEntropyOfTheLecture(KlDivergence subject, Check check, Pair pair) {
        crossEntropyWeighsWithTheFirst(subject, check, pair);
    }

    @Criterion(value = "cross-entropy", cases = "pairs", covers = "cross-entropy-distribution")
    void crossEntropyWeighsWithTheFirst(KlDivergence subject, Check check, Pair pair) {
        check.sameOrCarried(
                subject.crossEntropy(pair.p, pair.q),
                reference.crossEntropy(pair.p, pair.q),
                Tolerance.SUM,
                () -> own.crossEntropy(subject, check, pair));
    }

    @Criterion(value = "cross-entropy", cases = "noPairs", covers = "cross-entropy-distribution")
    void crossEntropyRefusesWhatIsNoPair(KlDivergence subject, Check check, Pair pair) {
        check.refuses(() -> subject.crossEntropy(pair.p, pair.q));
    }

    @Criterion(
            value = "divergence-examples",
            cases = "publicPairs",
            covers = {"kl-divergence", "kl-identity"})
    void divergenceOfTheLecture(KlDivergence subject, Check check, Pair pair) {
        divergenceComparesTheDistributions(subject, check, pair);
    }

    @Criterion(
            value = "divergence",
            cases = "pairs",
            covers = {"kl-divergence", "kl-identity"})
    void divergenceComparesTheDistributions(KlDivergence subject, Check check, Pair pair) {
        check.sameOrCarried(
                subject.divergence(pair.p, pair.q),
                reference.divergence(pair.p, pair.q),
                Tolerance.SUM.scaledBy(sizeOfTerms(pair)),
                () -> own.divergence(subject, check, pair));
    }

    @Criterion(
            value = "divergence",
            cases = "noPairs",
            covers = {"kl-divergence", "kl-identity"})
    void divergenceRefusesWhatIsNoPair(KlDivergence subject, Check check, Pair pair) {
        check.refuses(() -> subject.divergence(pair.p, pair.q));
    }

    @Criterion(value = "entropy-zeros", cases = "zeros.appended", covers = "entropy")
    void entropyIgnoresImpossibleOutcomes(KlDivergence subject, Check check, Zeros zeros) {
        checkEntropy(subject, check, zeros);
    }

    @Criterion(value = "entropy-zeros", cases = "zeros.certain", covers = "entropy")
    void entropyOfACertainOutcomeIsZero(KlDivergence subject, Check check, Zeros zeros) {
        checkEntropy(subject, check, zeros);
    }

    @Criterion(value = "cross-entropy-zeros", cases = "zeros.appended", covers = "cross-entropy-distribution")
    void crossEntropyIgnoresOutcomesImpossibleInBoth(KlDivergence subject, Check check, Zeros zeros) {
        check.sameOrCarried(
                subject.crossEntropy(zeros.p(), zeros.q()),
                reference.crossEntropy(zeros.p(), zeros.q()),
                Tolerance.SUM,
                () -> own.crossEntropyOfTiny(subject, check, zeros));
    }

    @Criterion(value = "cross-entropy-zeros", cases = "zeros.impossible", covers = "cross-entropy-distribution")
    void crossEntropyOfAnImpossibleOutcomeIsInfinite(KlDivergence subject, Check check, Pair pair) {
        double answer = Math.abs(subject.crossEntropy(pair.p, pair.q));
        check.same(answer, own.crossEntropyOfImpossible(subject, pair, answer), Tolerance.SUM);
    }

    @Criterion(value = "cross-entropy-zeros", cases = "zeros.tiny", covers = "cross-entropy-distribution")
    void crossEntropyGrowsEvenlyWithTheSurpriseOfATinyProbability(KlDivergence subject, Check check, Tiny tiny) {
        check.sameOrCarried(
                subject.crossEntropy(tiny.p(), tiny.tiniest()),
                reference.crossEntropy(tiny.p(), tiny.tiniest()),
                Tolerance.SUM,
                () -> own.crossEntropyOfTiniest(subject, check, tiny));
    }

    @Criterion(value = "divergence-zeros", cases = "zeros.appended", covers = "kl-divergence")
    void divergenceIgnoresOutcomesImpossibleInBoth(KlDivergence subject, Check check, Zeros zeros) {
        check.sameOrCarried(
                subject.divergence(zeros.p(), zeros.q()),
                reference.divergence(zeros.p(), zeros.q()),
                Tolerance.SUM,
                () -> own.divergenceOfTiny(subject, check, zeros));
    }

    @Criterion(value = "divergence-zeros", cases = "zeros.onlyInOne", covers = "kl-divergence")
    void divergenceIsFiniteExactlyWhereItShouldBe(KlDivergence subject, Check check, Pair pair) {
        boolean infinite = Double.isInfinite(subject.divergence(pair.p, pair.q));
        check.property(
                "an impossible outcome of one distribution",
                infinite,
                own.infiniteDivergence(subject, pair, infinite),
                Tolerance.EXACT);
    }

    private void checkEntropy(KlDivergence subject, Check check, Zeros zeros) {
        check.sameOrCarried(
                subject.entropy(zeros.p()),
                reference.entropy(zeros.p()),
                Tolerance.SUM,
                () -> own.entropyOfTiny(subject, check, zeros.tinyP()));
    }

    List<Case<double[]>> publicDistributions() {
        return inUnit(List.of(
                new Case<>("successes in two trials", published.binomial()),
                new Case<>("two outcomes", published.coin()),
                new Case<>("four outcomes", published.four())));
    }

    List<Case<double[]>> distributions() {
        Random random = numbers.named("distributions");
        List<Case<double[]>> cases = new ArrayList<>();
        for (int outcomes : new int[] {3, 4, 5, 7}) {
            cases.add(new Case<>("ordinary distributions", SeededNumbers.probabilities(random, outcomes)));
        }
        cases.add(new Case<>("equally probable outcomes", new double[] {0.2, 0.2, 0.2, 0.2, 0.2}));
        cases.add(new Case<>("one outcome nearly certain", new double[] {0.004, 0.989, 0.003, 0.004}));
        return inUnit(cases);
    }

    List<Case<double[]>> noDistributions() {
        return inUnit(List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0]),
                new Case<>("a sum other than one", new double[] {0.333, 0.333, 0.333}),
                new Case<>("a sum other than one", new double[] {0.45, 0.35, 0.2 + 1e-6}),
                new Case<>("an entry that is no probability", new double[] {1.2, -0.2}),
                new Case<>("an entry that is no probability", new double[] {0.4, Double.NaN, 0.6})));
    }

    List<Case<Pair>> publicPairs() {
        Pair four = published.pair();
        return List.of(
                new Case<>("a uniform Q", pair(published.binomial(), UNIFORM)),
                new Case<>("four outcomes", pair(four.p, four.q)),
                new Case<>("four outcomes", pair(four.q, four.p)));
    }

    List<Case<Pair>> pairs() {
        Random random = numbers.named("pairs");
        List<Case<Pair>> cases = new ArrayList<>();
        for (int outcomes : new int[] {3, 4, 5, 7}) {
            cases.add(new Case<>("ordinary pairs", ordinary(random, outcomes)));
            cases.add(new Case<>("ordinary pairs", ordinary(random, outcomes)));
        }
        cases.add(new Case<>(
                "nearly equal distributions",
                pair(new double[] {0.15, 0.3, 0.55}, new double[] {0.1625, 0.2925, 0.545})));
        double[] same = SeededNumbers.probabilities(random, 4);
        cases.add(new Case<>("equal distributions", pair(same, same.clone())));
        return cases;
    }

    List<Case<Pair>> noPairs() {
        double[] good = entries(percent, 0.45, 0.35, 0.2);
        double[] two = entries(percent, 0.6, 0.4);
        List<Case<Pair>> cases = new ArrayList<>();
        for (Case<double[]> bad : noDistributions()) {
            cases.add(new Case<>(bad.group(), new Pair(bad.input(), good)));
        }
        cases.add(new Case<>(REFUSED, new Pair(good, null)));
        cases.add(new Case<>("a sum other than one", new Pair(good, entries(percent, 0.333, 0.333, 0.333))));
        cases.add(new Case<>("an entry that is no probability", new Pair(good, entries(percent, 1.2, -0.3, 0.1))));
        cases.add(new Case<>("different lengths", new Pair(good, two)));
        cases.add(new Case<>("different lengths", new Pair(two, good)));
        return cases;
    }

    private Pair ordinary(Random random, int outcomes) {
        Pair fractions = TellingPairs.first(() ->
                new Pair(SeededNumbers.probabilities(random, outcomes), SeededNumbers.probabilities(random, outcomes)));
        return pair(fractions.p, fractions.q);
    }

    private Pair pair(double[] p, double[] q) {
        return new Pair(entries(percent, p), entries(percent, q));
    }

    private List<Case<double[]>> inUnit(List<Case<double[]>> fractions) {
        return fractions.stream()
                .map(one -> new Case<>(one.group(), one.input() == null ? null : entries(percent, one.input())))
                .toList();
    }

    private double sizeOfTerms(Pair pair) {
        double forward = direction.equals("reverse") ? 0 : sizeOfTerms(pair.p, pair.q);
        return direction.equals("forward") ? forward : forward + sizeOfTerms(pair.q, pair.p);
    }

    private double sizeOfTerms(double[] first, double[] second) {
        double sum = IntStream.range(0, first.length)
                .filter(i -> first[i] > 0 && second[i] > 0)
                .mapToDouble(i -> Math.abs(first[i] * log.applyAsDouble(first[i] / second[i])))
                .sum();
        return percent ? sum / 100 : sum;
    }
}
