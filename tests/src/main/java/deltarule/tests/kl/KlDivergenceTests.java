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
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Entropy, cross-entropy and divergence of ordinary distributions and of distributions with zeros. */
@Examines(KlDivergence.class)
final class KlDivergenceTests {
    private static final String REFUSED = "input the contract refuses";
    private static final double[] BINOMIAL = {0.36, 0.48, 0.16};
    private static final double[] UNIFORM = {1 / 3.0, 1 / 3.0, 1 / 3.0};
    private static final double[] FOUR = {0.5, 0.2, 0.25, 0.05};
    private static final double[] OTHER_FOUR = {0.1, 0.425, 0.2875, 0.1875};

    private final KlDivergence reference;
    private final SeededNumbers numbers;
    private final boolean reverse;
    private final OwnAnswers own;
    final ZeroCases zeros;
    private final DoubleUnaryOperator log;

    KlDivergenceTests(KlDivergenceParameters parameters, SeededNumbers numbers) {
        this.reference = new KlDivergenceReference(parameters);
        this.numbers = numbers;
        this.own = new OwnAnswers(parameters);
        this.zeros = new ZeroCases(numbers);
        this.reverse = parameters.direction().equals("reverse");
        this.log = KlDivergenceReference.logarithm(parameters.base());
    }

    record Pair(double[] p, double[] q) {}

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
        return List.of(
                new Case<>("the distribution of the lecture", BINOMIAL),
                new Case<>("a fair coin", new double[] {0.5, 0.5}),
                new Case<>("four outcomes", FOUR));
    }

    List<Case<double[]>> distributions() {
        Random random = numbers.named("distributions");
        List<Case<double[]>> cases = new ArrayList<>();
        for (int outcomes : new int[] {3, 4, 5, 7}) {
            cases.add(new Case<>("ordinary distributions", SeededNumbers.probabilities(random, outcomes)));
        }
        cases.add(new Case<>("equally probable outcomes", new double[] {0.2, 0.2, 0.2, 0.2, 0.2}));
        cases.add(new Case<>("one outcome nearly certain", new double[] {0.004, 0.989, 0.003, 0.004}));
        return cases;
    }

    List<Case<double[]>> noDistributions() {
        return List.of(
                new Case<>(REFUSED, null),
                new Case<>(REFUSED, new double[0]),
                new Case<>("a sum other than one", new double[] {0.333, 0.333, 0.333}),
                new Case<>("a sum other than one", new double[] {0.45, 0.35, 0.2 + 1e-6}),
                new Case<>("an entry that is no probability", new double[] {1.2, -0.2}),
                new Case<>("an entry that is no probability", new double[] {0.4, Double.NaN, 0.6}));
    }

    List<Case<Pair>> publicPairs() {
        return List.of(
                new Case<>("the distributions of the lecture", new Pair(BINOMIAL, UNIFORM)),
                new Case<>("four outcomes", new Pair(FOUR, OTHER_FOUR)),
                new Case<>("four outcomes", new Pair(OTHER_FOUR, FOUR)));
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
                new Pair(new double[] {0.15, 0.3, 0.55}, new double[] {0.1625, 0.2925, 0.545})));
        double[] same = SeededNumbers.probabilities(random, 4);
        cases.add(new Case<>("equal distributions", new Pair(same, same.clone())));
        return cases;
    }

    List<Case<Pair>> noPairs() {
        double[] good = {0.45, 0.35, 0.2};
        List<Case<Pair>> cases = new ArrayList<>();
        for (Case<double[]> bad : noDistributions()) {
            cases.add(new Case<>(bad.group(), new Pair(bad.input(), good)));
        }
        cases.add(new Case<>(REFUSED, new Pair(good, null)));
        cases.add(new Case<>("a sum other than one", new Pair(good, new double[] {0.333, 0.333, 0.333})));
        cases.add(new Case<>("an entry that is no probability", new Pair(good, new double[] {1.2, -0.3, 0.1})));
        cases.add(new Case<>("different lengths", new Pair(good, new double[] {0.6, 0.4})));
        cases.add(new Case<>("different lengths", new Pair(new double[] {0.6, 0.4}, good)));
        return cases;
    }

    private Pair ordinary(Random random, int outcomes) {
        return telling(() ->
                new Pair(SeededNumbers.probabilities(random, outcomes), SeededNumbers.probabilities(random, outcomes)));
    }

    /** The first pair on which no common mistake gives nearly the right number by chance. */
    private Pair telling(Supplier<Pair> pairs) {
        Pair pair = pairs.get();
        while (!tells(pair)) {
            pair = pairs.get();
        }
        return pair;
    }

    private static boolean tells(Pair pair) {
        double[] p = pair.p;
        double[] q = pair.q;
        double[] rounded = Arrays.stream(q).map(x -> Math.rint(x * 1000) / 1000).toArray();
        int mostProbable = IntStream.range(0, p.length)
                .reduce((i, j) -> p[i] >= p[j] ? i : j)
                .orElseThrow();
        return apart(sum(p, q, false), sum(q, p, false))
                && apart(sum(p, q, true), sum(q, p, true))
                && apart(sum(p, rounded, true), sum(p, q, true))
                && apart(sum(rounded, p, true), sum(q, p, true))
                && apart(sum(p, q, false), -Math.log(q[mostProbable]));
    }

    private static boolean apart(double one, double other) {
        return !(Math.abs(one - other) < 1e-5 * (1 + Math.abs(one)));
    }

    /** The divergence of two arrays, or their cross-entropy, in nats. */
    private static double sum(double[] first, double[] second, boolean divergence) {
        return IntStream.range(0, first.length)
                .filter(i -> first[i] > 0)
                .mapToDouble(i -> first[i] * (Math.log(divergence ? first[i] : 1) - Math.log(second[i])))
                .sum();
    }

    private double sizeOfTerms(Pair pair) {
        double[] first = reverse ? pair.q : pair.p;
        double[] second = reverse ? pair.p : pair.q;
        return IntStream.range(0, first.length)
                .filter(i -> first[i] > 0 && second[i] > 0)
                .mapToDouble(i -> Math.abs(first[i] * log.applyAsDouble(first[i] / second[i])))
                .sum();
    }
}
