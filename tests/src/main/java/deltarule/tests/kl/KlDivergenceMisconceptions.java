package deltarule.tests.kl;

import deltarule.problems.kl.KlDivergence;
import deltarule.problems.kl.KlDivergenceParameters;
import deltarule.reference.kl.KlDivergenceReference;
import deltarule.reference.kl.KlDivergenceReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What students get wrong in entropy, cross-entropy and divergence. */
public final class KlDivergenceMisconceptions implements Misconceptions<KlDivergence, KlDivergenceParameters, Steps> {
    private static final Map<String, String> LOGARITHMS = new TreeMap<>(Map.of("2", "log2", "10", "log10", "e", "ln"));
    private static final double[] P = {0.15, 0.55, 0.3};
    private static final double[] Q = {0.4, 0.25, 0.35};
    private static final double[] WITH_ZERO = {0, 0.65, 0.35};
    private static final double[] ROUNDED = {0.333, 0.333, 0.333};
    private static final double[] THIRDS = {1 / 3.0, 1 / 3.0, 1 / 3.0};

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
        Inputs inputs = new Inputs(parameters.unit().equals("percent"));
        addLogarithms(list, parameters.base(), inputs);
        addEntropy(list, parameters.base(), inputs);
        addCrossEntropy(list, inputs);
        addDivergence(list, parameters.direction(), inputs);
        return list;
    }

    private static void addLogarithms(List<Misconception<KlDivergence, Steps>> list, String base, Inputs inputs) {
        LOGARITHMS.forEach((other, name) -> {
            if (!other.equals(base)) {
                list.add(of(
                        name + "-for-" + LOGARITHMS.get(base),
                        "entropy",
                        "the logarithm has base " + other,
                        "Which base does this exercise ask for, and which one does your library call have? The slides"
                                + " write two kinds of logarithm for one.",
                        inputs.entropy(P),
                        steps -> steps.log = KlDivergenceReference.logarithm(other)));
            }
        });
    }

    private static void addEntropy(List<Misconception<KlDivergence, Steps>> list, String base, Inputs inputs) {
        list.add(of(
                "entropy-sign",
                "entropy",
                "the minus sign of the entropy is left out",
                "Is uncertainty a positive or a negative quantity?",
                inputs.entropy(P),
                steps -> steps.entropyOfSum = (sum, outcomes) -> sum));
        list.add(of(
                "entropy-normalised",
                "entropy",
                "the entropy is divided by its largest possible value",
                "What is the entropy of a fair die, and of a fair coin?",
                inputs.entropy(P),
                steps -> steps.entropyOfSum = (sum, outcomes) ->
                        -sum / KlDivergenceReference.logarithm(base).applyAsDouble(outcomes)));
        list.add(of(
                "epsilon-inside-log",
                "entropy",
                "1e-7 is added inside the logarithms of the entropy",
                "What should a certain outcome cost, and what does your formula charge for it?",
                inputs.entropy(P),
                steps ->
                        steps.entropyTerm = p -> KlDivergenceReference.weighted(p, steps.log.applyAsDouble(p + 1e-7))));
        list.add(of(
                "zero-log-zero-nan",
                "entropy",
                "0 times the logarithm of 0 is evaluated as it stands",
                "Where does x log x go when x shrinks to zero?",
                inputs.entropy(WITH_ZERO),
                steps -> steps.entropyTerm = p -> p * steps.log.applyAsDouble(p)));
        list.add(of(
                "prob-vector-must-be-nonzero",
                "entropy",
                "distributions that contain a zero are refused",
                "May an outcome have probability zero? One slide says \"nonzero\" where it means \"not negative\".",
                inputs.entropy(WITH_ZERO),
                steps -> steps.probability = number -> number > 0 && number <= 1));
        list.add(of(
                "probabilities-not-validated",
                "entropy",
                "entries below 0 or above 1 and sums other than 1 are accepted",
                "When is an array a distribution? The slide's 0.333 three times is not.",
                inputs.entropy(ROUNDED),
                steps -> {
                    steps.probability = number -> true;
                    steps.total = sum -> true;
                }));
    }

    private static void addCrossEntropy(List<Misconception<KlDivergence, Steps>> list, Inputs inputs) {
        list.add(of(
                "ce-arguments-swapped",
                "crossEntropy",
                "P stands inside the logarithm and Q in front of it",
                "Which of the two distributions says how often an outcome really happens?",
                inputs.crossEntropy(P, Q),
                steps -> {
                    var term = steps.crossTerm;
                    steps.crossTerm = (weight, q) -> term.applyAsDouble(q, weight);
                }));
        list.add(of(
                "ce-sign-dropped",
                "crossEntropy",
                "the minus sign of the cross-entropy is left out",
                "Which sign does the logarithm of a probability have?",
                inputs.crossEntropy(P, Q),
                steps -> steps.crossEntropyOfSum = (sum, outcomes) -> sum));
        list.add(of(
                "ce-mean-over-classes",
                "crossEntropy",
                "the cross-entropy is divided by the number of outcomes",
                "Which weights already turn the sum into an average?",
                inputs.crossEntropy(P, Q),
                steps -> steps.crossEntropyOfSum = (sum, outcomes) -> -sum / outcomes));
        list.add(of(
                "onehot-shortcut-on-soft-labels",
                "crossEntropy",
                "only the most probable outcome of P is counted",
                "What if P spreads its mass over several outcomes?",
                inputs.crossEntropy(P, Q),
                steps -> steps.crossWeight = (p, largest) -> p == largest ? 1 : 0));
        list.add(of(
                "ce-zero-log-zero-nan",
                "crossEntropy",
                "0 times the logarithm of 0 is evaluated as it stands",
                "What should an outcome cost that never happens?",
                inputs.crossEntropy(WITH_ZERO, WITH_ZERO),
                steps -> steps.crossTerm = (weight, q) -> weight * steps.log.applyAsDouble(q)));
        list.add(of(
                "ce-epsilon-inside-log",
                "crossEntropy",
                "1e-15 is added inside the logarithms of the cross-entropy",
                "What does the exact formula say when an outcome was thought impossible and happens?",
                inputs.crossEntropy(P, WITH_ZERO),
                steps -> {
                    var term = steps.crossTerm;
                    steps.crossTerm = (weight, q) -> term.applyAsDouble(weight, q + 1e-15);
                }));
        list.add(of(
                "epsilon-clipping-bias",
                "crossEntropy",
                "the probabilities in the logarithm are clipped to 1e-7 and 1 - 1e-7",
                "What does the exact formula say when an outcome was thought impossible and happens?",
                inputs.crossEntropy(P, WITH_ZERO),
                steps -> {
                    var term = steps.crossTerm;
                    steps.crossTerm = (weight, q) -> term.applyAsDouble(weight, Math.max(1e-7, Math.min(1 - 1e-7, q)));
                }));
    }

    private static void addDivergence(List<Misconception<KlDivergence, Steps>> list, String direction, Inputs inputs) {
        boolean reverse = direction.equals("reverse");
        boolean symmetric = direction.equals("symmetric");
        if (!symmetric) {
            list.add(of(
                    "kl-reversed",
                    "divergence",
                    "P and Q change places",
                    "Under which of the two distributions does this exercise take the expectation?",
                    inputs.divergence(P, Q),
                    steps -> {
                        var term = steps.divergenceTerm;
                        steps.divergenceTerm = (p, q) -> term.applyAsDouble(q, p);
                    }));
        }
        list.add(of(
                "kl-symmetrised",
                "divergence",
                "both directions are averaged",
                symmetric
                        ? "Does this exercise average the two directions?"
                        : "Is the divergence symmetric by definition?",
                inputs.divergence(P, Q),
                steps -> {
                    var term = steps.divergenceTerm;
                    steps.divergenceTerm =
                            (p, q) -> (term.applyAsDouble(p, q) + (symmetric ? 0 : term.applyAsDouble(q, p))) / 2;
                }));
        list.add(of(
                "kl-as-cross-entropy",
                "divergence",
                "the cross-entropy is returned and no entropy is taken away",
                "What should the divergence of a distribution from itself be?",
                inputs.divergence(P, Q),
                steps -> steps.divergenceTerm = (p, q) -> -(reverse ? 0 : steps.crossTerm.applyAsDouble(p, q))
                        - (reverse || symmetric ? steps.crossTerm.applyAsDouble(q, p) : 0)));
        list.add(of(
                "kl-negative",
                "divergence",
                "the ratio in the logarithm is turned upside down",
                "Can a divergence be negative?",
                inputs.divergence(P, Q),
                steps -> {
                    var term = steps.divergenceTerm;
                    steps.divergenceTerm = (p, q) -> -term.applyAsDouble(p, q);
                }));
        list.add(of(
                "kl-zero-p-nan",
                "divergence",
                "a term with the weight 0 is evaluated as it stands",
                "What should an impossible event contribute?",
                symmetric
                        ? inputs.divergence(WITH_ZERO, WITH_ZERO)
                        : reverse ? inputs.divergence(P, WITH_ZERO) : inputs.divergence(WITH_ZERO, P),
                steps -> steps.divergenceTerm = (p, q) ->
                        (reverse ? 0 : literal(p, q, steps)) + (reverse || symmetric ? literal(q, p, steps) : 0)));
        list.add(of(
                "kl-with-rounded-q",
                "divergence",
                "the probabilities of Q are rounded to three digits",
                "How many digits of one third did you keep? The slide prints three and computes with all of them.",
                inputs.divergence(P, THIRDS),
                steps -> {
                    var term = steps.divergenceTerm;
                    steps.divergenceTerm = (p, q) -> term.applyAsDouble(p, Math.rint(q * 1000) / 1000);
                }));
    }

    private static double literal(double weight, double other, Steps steps) {
        return weight * (steps.log.applyAsDouble(weight) - steps.log.applyAsDouble(other));
    }

    /** Distributions to ask about, in the unit of the variant. */
    private record Inputs(boolean percent) {
        Counterexample<KlDivergence> entropy(double[] p) {
            return new Counterexample<>("P = " + text(p), kl -> kl.entropy(entries(p)));
        }

        Counterexample<KlDivergence> crossEntropy(double[] p, double[] q) {
            return new Counterexample<>(pair(p, q), kl -> kl.crossEntropy(entries(p), entries(q)));
        }

        Counterexample<KlDivergence> divergence(double[] p, double[] q) {
            return new Counterexample<>(pair(p, q), kl -> kl.divergence(entries(p), entries(q)));
        }

        private double[] entries(double[] fractions) {
            return KlDivergenceTests.entries(percent, fractions);
        }

        private String pair(double[] p, double[] q) {
            return "P = " + text(p) + " and Q = " + text(q);
        }

        private String text(double[] fractions) {
            if (fractions == THIRDS) {
                return percent ? "(100/3, 100/3, 100/3)" : "(1/3, 1/3, 1/3)";
            }
            return Arrays.stream(fractions)
                    .mapToObj(fraction -> text(BigDecimal.valueOf(fraction)))
                    .collect(Collectors.joining(", ", "(", ")"));
        }

        private String text(BigDecimal fraction) {
            BigDecimal entry = percent ? fraction.movePointRight(2) : fraction;
            return entry.signum() == 0 ? "0" : entry.stripTrailingZeros().toPlainString();
        }
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
