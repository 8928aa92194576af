package deltarule.tests.chain;

import deltarule.problems.chain.SoftmaxChain;
import deltarule.reference.chain.SoftmaxChainReference.Entry;
import deltarule.reference.chain.SoftmaxChainReference.Steps;
import deltarule.reference.chain.SoftmaxChainReference.Term;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong on the way from the loss back to the logits. */
final class SlopeMistakes {
    private static final double[] TARGET = {0.2, 0.5, 0.3};
    private static final double[] ACTIVATIONS = {0.3, 0.6, 0.1};
    private static final double[] SLOPES = {0.4, -0.7, 1.6};
    private static final double[] CERTAIN = {0, 1, 0};

    private final Counterexample<SoftmaxChain> activationGradient = new Counterexample<>(
            "target (0.2, 0.5, 0.3) and activations (0.3, 0.6, 0.1)",
            chain -> chain.activationGradient(TARGET, ACTIVATIONS));
    private final Counterexample<SoftmaxChain> certain = new Counterexample<>(
            "target (0, 1, 0) and activations (0, 1, 0)", chain -> chain.activationGradient(CERTAIN, CERTAIN));
    private final Counterexample<SoftmaxChain> logitGradient = new Counterexample<>(
            "activations (0.3, 0.6, 0.1) and dL/da = (0.4, -0.7, 1.6)",
            chain -> chain.logitGradient(ACTIVATIONS, SLOPES));

    List<Misconception<SoftmaxChain, Steps>> of(String logarithm) {
        List<Misconception<SoftmaxChain, Steps>> list = new ArrayList<>();
        list.addAll(ofActivationGradient());
        list.addAll(ofLogitGradient());
        list.add(
                logarithm.equals("natural")
                        ? activation(
                                "dl-da-base-2",
                                "the gradient is divided by ln 2",
                                "Which base does the logarithm of this exercise have?",
                                steps -> steps.activationGradientUnit = natural -> natural / StrictMath.log(2))
                        : activation(
                                "dl-da-in-nats",
                                "the gradient is that of the loss in nats",
                                "What is the derivative of a logarithm that is not natural?",
                                steps -> steps.activationGradientUnit = natural -> natural));
        return list;
    }

    private List<Misconception<SoftmaxChain, Steps>> ofActivationGradient() {
        return List.of(
                activation(
                        "dl-da-wrong-sign",
                        "the entries have the opposite sign",
                        "Does the loss rise or fall when the right class gets more probability?",
                        slope((y, a, j) -> y[j] == 0 ? 0 : y[j] / a[j])),
                activation(
                        "dl-da-ignores-target",
                        "every class gets -1/a, whatever the target says",
                        "Which activations appear in the loss at all?",
                        slope((y, a, j) -> -1 / a[j])),
                activation(
                        "dl-da-is-dl-dz",
                        "activation minus target is returned, which is the gradient with respect to the logits",
                        "Has the chain rule gone through softmax already at this link?",
                        slope((y, a, j) -> a[j] - y[j])),
                activation(
                        "dl-da-multiplied",
                        "target and activation are multiplied",
                        "What is the derivative of the logarithm?",
                        slope((y, a, j) -> -y[j] * a[j])),
                activation(
                        "dl-da-with-negative-class-terms",
                        "(1 - y) / (1 - a) is added for every class",
                        "Does this loss contain log(1 - a)?",
                        slope((y, a, j) -> (y[j] == 0 ? 0 : -y[j] / a[j]) + (1 - y[j]) / (1 - a[j]))),
                new Misconception<>(
                        "dl-da-zero-over-zero",
                        "activationGradient",
                        "zero is divided by zero where the target and the activation are 0",
                        "Does an activation whose target is 0 appear in the loss?",
                        slope((y, a, j) -> -y[j] / a[j]),
                        certain));
    }

    private List<Misconception<SoftmaxChain, Steps>> ofLogitGradient() {
        return List.of(
                logit(
                        "chain-paths-subtracted",
                        "the later paths are subtracted; the slide's minus signs are wrong",
                        "How do the contributions of several paths combine?",
                        steps -> steps.paths =
                                paths -> 2 * paths[0] - Arrays.stream(paths).sum()),
                logit(
                        "chain-rule-multiplies-paths",
                        "the contributions of all paths are multiplied",
                        "Along a path you multiply; across paths you ...?",
                        steps -> steps.paths = paths -> Arrays.stream(paths).reduce(1, (one, other) -> one * other)),
                logit(
                        "softmax-jacobian-diagonal-only",
                        "each logit moves its own activation only",
                        "Does raising one score change the other outputs?",
                        path((a, slopes, i, j) -> i == j ? slopes[i] * a[i] * (1 - a[i]) : 0)),
                logit(
                        "chain-only-other-paths",
                        "the path over a logit's own activation is left out",
                        "Which activations does a logit move?",
                        path((a, slopes, i, j) -> i == j ? 0 : -slopes[i] * a[i] * a[j])),
                logit(
                        "softmax-jacobian-missing-minus",
                        "the entries of the Jacobian off the diagonal are positive",
                        "If one probability rises, what must the others do?",
                        path((a, slopes, i, j) -> slopes[i] * a[i] * (i == j ? 1 - a[i] : a[j]))),
                logit(
                        "chain-stops-at-activations",
                        "dL/da is returned; the slide that writes dL/da before the sum is wrong",
                        "With respect to what is the sum over the paths a derivative?",
                        steps -> {
                            steps.path = (a, slopes, i, j) -> i == j ? slopes[i] : 0;
                            steps.scaledSlope = 1;
                        }),
                logit(
                        "chain-jacobian-column-squared",
                        "a column of the Jacobian is multiplied by itself; the slide that does so is wrong",
                        "Where does the loss enter your product?",
                        steps -> steps.path = (a, slopes, i, j) -> {
                            double slope = a[i] * ((i == j ? 1 : 0) - a[j]);
                            return steps.scaledSlope * slope * slope;
                        }));
    }

    private Misconception<SoftmaxChain, Steps> activation(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "activationGradient", sentence, hint, patch, activationGradient);
    }

    private Misconception<SoftmaxChain, Steps> logit(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "logitGradient", sentence, hint, patch, logitGradient);
    }

    private static Consumer<Steps> slope(Term wrong) {
        return steps -> steps.activationSlope = wrong;
    }

    private static Consumer<Steps> path(Entry wrong) {
        return steps -> steps.path = wrong;
    }
}
