package deltarule.tests.kl;

import deltarule.problems.kl.KlDivergence;
import deltarule.problems.kl.KlDivergenceParameters;
import deltarule.reference.kl.KlDivergenceReference;
import deltarule.reference.kl.KlDivergenceReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What students get wrong in entropy, cross-entropy and divergence. */
public final class KlDivergenceMisconceptions implements Misconceptions<KlDivergence, KlDivergenceParameters, Steps> {
    private static final Map<String, String> LOGARITHMS = new TreeMap<>(Map.of("2", "log2", "10", "log10", "e", "ln"));
    private static final double[] P = {0.15, 0.55, 0.3};
    private static final double[] Q = {0.4, 0.25, 0.35};
    private static final double[] WITH_ZERO = {0, 0.65, 0.35};
    private static final double[] ROUNDED = {0.333, 0.333, 0.333};

    private static final Counterexample<KlDivergence> ENTROPY =
            new Counterexample<>("P = (0.15, 0.55, 0.3)", kl -> kl.entropy(P));
    private static final Counterexample<KlDivergence> ENTROPY_WITH_ZERO =
            new Counterexample<>("P = (0, 0.65, 0.35)", kl -> kl.entropy(WITH_ZERO));
    private static final Counterexample<KlDivergence> CROSS_ENTROPY =
            new Counterexample<>("P = (0.15, 0.55, 0.3) and Q = (0.4, 0.25, 0.35)", kl -> kl.crossEntropy(P, Q));
    private static final Counterexample<KlDivergence> IMPOSSIBLE =
            new Counterexample<>("P = (0.15, 0.55, 0.3) and Q = (0, 0.65, 0.35)", kl -> kl.crossEntropy(P, WITH_ZERO));
    private static final Counterexample<KlDivergence> DIVERGENCE =
            new Counterexample<>("P = (0.15, 0.55, 0.3) and Q = (0.4, 0.25, 0.35)", kl -> kl.divergence(P, Q));

    @Override
    public Steps steps(KlDivergenceParameters parameters) {
        return new Steps(parameters);
    }

    @Override
    public KlDivergence reference(KlDivergenceParameters parameters, Steps steps) {
        return new KlDivergenceReference(steps);
    }

    @Override
    public List<Misconception<KlDivergence, Steps>> of(KlDivergenceParameters parameters) {
        List<Misconception<KlDivergence, Steps>> list = new ArrayList<>();
        addLogarithms(list, parameters.base());
        addEntropy(list, parameters.base());
        addCrossEntropy(list);
        addDivergence(list, parameters.direction().equals("reverse"));
        return list;
    }

    private static void addLogarithms(List<Misconception<KlDivergence, Steps>> list, String base) {
        LOGARITHMS.forEach((other, name) -> {
            if (!other.equals(base)) {
                list.add(of(
                        name + "-for-" + LOGARITHMS.get(base),
                        "entropy",
                        "the logarithm has base " + other,
                        "Which base does this exercise ask for, and which one does your library call have? The slides"
                                + " write two kinds of logarithm for one.",
                        ENTROPY,
                        steps -> steps.log = KlDivergenceReference.logarithm(other)));
            }
        });
    }

    private static void addEntropy(List<Misconception<KlDivergence, Steps>> list, String base) {
        list.add(of(
                "entropy-sign",
                "entropy",
                "the minus sign of the entropy is left out",
                "Is uncertainty a positive or a negative quantity?",
                ENTROPY,
                steps -> steps.entropyOfSum = (sum, outcomes) -> sum));
        list.add(of(
                "entropy-normalised",
                "entropy",
                "the entropy is divided by its largest possible value",
                "What is the entropy of a fair die, and of a fair coin?",
                ENTROPY,
                steps -> steps.entropyOfSum = (sum, outcomes) ->
                        -sum / KlDivergenceReference.logarithm(base).applyAsDouble(outcomes)));
        list.add(of(
                "epsilon-inside-log",
                "entropy",
                "1e-7 is added inside the logarithms of the entropy",
                "What should a certain outcome cost, and what does your formula charge for it?",
                ENTROPY,
                steps ->
                        steps.entropyTerm = p -> KlDivergenceReference.weighted(p, steps.log.applyAsDouble(p + 1e-7))));
        list.add(of(
                "zero-log-zero-nan",
                "entropy",
                "0 times the logarithm of 0 is evaluated as it stands",
                "Where does x log x go when x shrinks to zero?",
                ENTROPY_WITH_ZERO,
                steps -> steps.entropyTerm = p -> p * steps.log.applyAsDouble(p)));
        list.add(of(
                "prob-vector-must-be-nonzero",
                "entropy",
                "distributions that contain a zero are refused",
                "May an outcome have probability zero? One slide says \"nonzero\" where it means \"not negative\".",
                ENTROPY_WITH_ZERO,
                steps -> steps.probability = number -> number > 0 && number <= 1));
        list.add(of(
                "probabilities-not-validated",
                "entropy",
                "entries below 0 or above 1 and sums other than 1 are accepted",
                "When is an array a distribution? The slide's 0.333 three times is not.",
                new Counterexample<>("P = (0.333, 0.333, 0.333)", kl -> kl.entropy(ROUNDED)),
                steps -> {
                    steps.probability = number -> true;
                    steps.total = sum -> true;
                }));
    }

    private static void addCrossEntropy(List<Misconception<KlDivergence, Steps>> list) {
        list.add(of(
                "ce-arguments-swapped",
                "crossEntropy",
                "P stands inside the logarithm and Q in front of it",
                "Which of the two distributions says how often an outcome really happens?",
                CROSS_ENTROPY,
                steps -> {
                    var term = steps.crossTerm;
                    steps.crossTerm = (weight, q) -> term.applyAsDouble(q, weight);
                }));
        list.add(of(
                "ce-sign-dropped",
                "crossEntropy",
                "the minus sign of the cross-entropy is left out",
                "Which sign does the logarithm of a probability have?",
                CROSS_ENTROPY,
                steps -> steps.crossEntropyOfSum = (sum, outcomes) -> sum));
        list.add(of(
                "ce-mean-over-classes",
                "crossEntropy",
                "the cross-entropy is divided by the number of outcomes",
                "Which weights already turn the sum into an average?",
                CROSS_ENTROPY,
                steps -> steps.crossEntropyOfSum = (sum, outcomes) -> -sum / outcomes));
        list.add(of(
                "onehot-shortcut-on-soft-labels",
                "crossEntropy",
                "only the most probable outcome of P is counted",
                "What if P spreads its mass over several outcomes?",
                CROSS_ENTROPY,
                steps -> steps.crossWeight = (p, largest) -> p == largest ? 1 : 0));
        list.add(of(
                "ce-zero-log-zero-nan",
                "crossEntropy",
                "0 times the logarithm of 0 is evaluated as it stands",
                "What should an outcome cost that never happens?",
                new Counterexample<>(
                        "P = (0, 0.65, 0.35) and Q = (0, 0.65, 0.35)", kl -> kl.crossEntropy(WITH_ZERO, WITH_ZERO)),
                steps -> steps.crossTerm = (weight, q) -> weight * steps.log.applyAsDouble(q)));
        list.add(of(
                "ce-epsilon-inside-log",
                "crossEntropy",
                "1e-15 is added inside the logarithms of the cross-entropy",
                "What does the exact formula say when an outcome was thought impossible and happens?",
                IMPOSSIBLE,
                steps -> {
                    var term = steps.crossTerm;
                    steps.crossTerm = (weight, q) -> term.applyAsDouble(weight, q + 1e-15);
                }));
        list.add(of(
                "epsilon-clipping-bias",
                "crossEntropy",
                "the probabilities in the logarithm are clipped to 1e-7 and 1 - 1e-7",
                "What does the exact formula say when an outcome was thought impossible and happens?",
                IMPOSSIBLE,
                steps -> {
                    var term = steps.crossTerm;
                    steps.crossTerm = (weight, q) -> term.applyAsDouble(weight, Math.max(1e-7, Math.min(1 - 1e-7, q)));
                }));
    }

    private static void addDivergence(List<Misconception<KlDivergence, Steps>> list, boolean reverse) {
        list.add(divergence(
                "kl-reversed",
                "P and Q change places",
                "Under which of the two distributions does this exercise take the expectation?",
                steps -> {
                    var term = steps.divergenceTerm;
                    steps.divergenceTerm = (p, q) -> term.applyAsDouble(q, p);
                }));
        list.add(divergence(
                "kl-symmetrised",
                "both directions are averaged",
                "Is the divergence symmetric by definition?",
                steps -> {
                    var term = steps.divergenceTerm;
                    steps.divergenceTerm = (p, q) -> (term.applyAsDouble(p, q) + term.applyAsDouble(q, p)) / 2;
                }));
        list.add(divergence(
                "kl-as-cross-entropy",
                "the cross-entropy is returned and no entropy is taken away",
                "What should the divergence of a distribution from itself be?",
                steps -> steps.divergenceTerm = (p, q) ->
                        reverse ? -steps.crossTerm.applyAsDouble(q, p) : -steps.crossTerm.applyAsDouble(p, q)));
        list.add(divergence(
                "kl-negative",
                "the ratio in the logarithm is turned upside down",
                "Can a divergence be negative?",
                steps -> {
                    var term = steps.divergenceTerm;
                    steps.divergenceTerm = (p, q) -> -term.applyAsDouble(p, q);
                }));
        list.add(of(
                "kl-zero-p-nan",
                "divergence",
                "a term with the weight 0 is evaluated as it stands",
                "What should an impossible event contribute?",
                new Counterexample<>(
                        reverse
                                ? "P = (0.15, 0.55, 0.3) and Q = (0, 0.65, 0.35)"
                                : "P = (0, 0.65, 0.35) and Q = (0.15, 0.55, 0.3)",
                        kl -> reverse ? kl.divergence(P, WITH_ZERO) : kl.divergence(WITH_ZERO, P)),
                steps -> steps.divergenceTerm = (p, q) -> reverse
                        ? q * (steps.log.applyAsDouble(q) - steps.log.applyAsDouble(p))
                        : p * (steps.log.applyAsDouble(p) - steps.log.applyAsDouble(q))));
        list.add(of(
                "kl-with-rounded-q",
                "divergence",
                "the probabilities of Q are rounded to three digits",
                "How many digits of one third did you keep? The slide prints three and computes with all of them.",
                new Counterexample<>(
                        "P = (0.15, 0.55, 0.3) and Q = (1/3, 1/3, 1/3)",
                        kl -> kl.divergence(P, new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0})),
                steps -> {
                    var term = steps.divergenceTerm;
                    steps.divergenceTerm = (p, q) -> term.applyAsDouble(p, Math.rint(q * 1000) / 1000);
                }));
    }

    private static Misconception<KlDivergence, Steps> divergence(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return of(id, "divergence", sentence, hint, DIVERGENCE, patch);
    }

    private static Misconception<KlDivergence, Steps> of(
            String id,
            String method,
            String sentence,
            String hint,
            Counterexample<KlDivergence> counterexample,
            Consumer<Steps> patch) {
        return new Misconception<>(id, method, sentence, hint, patch, counterexample);
    }
}
