package deltarule.tests.logloss;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.logloss.LogisticLossReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** What students get wrong in the loss from the logit and in the functions it needs. */
final class LogitMistakes {
    private final Counterexample<LogisticLoss> logit =
            new Counterexample<>("the target 1 and the logit -0.6", logistic -> logistic.lossFromLogit(1, -0.6));
    private final Counterexample<LogisticLoss> largeLogit =
            new Counterexample<>("the target 0 and the logit 40", logistic -> logistic.lossFromLogit(0, 40));
    private final Counterexample<LogisticLoss> hugeLogit =
            new Counterexample<>("the target 0 and the logit 750", logistic -> logistic.lossFromLogit(0, 750));
    private final Counterexample<LogisticLoss> rightLogit = new Counterexample<>(
            "the target 1 and the logit 60, the loss taken times 10^26",
            logistic -> 1e26 * logistic.lossFromLogit(1, 60));
    private final Counterexample<LogisticLoss> softplus =
            new Counterexample<>("softplus of 0.6", logistic -> logistic.value("softplus", 0.6));
    private final Counterexample<LogisticLoss> hugeSoftplus =
            new Counterexample<>("softplus of 750", logistic -> logistic.value("softplus", 750));
    private final Counterexample<LogisticLoss> logSigmoid =
            new Counterexample<>("log-sigmoid of 0.6", logistic -> logistic.value("log-sigmoid", 0.6));
    private final Counterexample<LogisticLoss> hugeLogSigmoid =
            new Counterexample<>("log-sigmoid of -770", logistic -> logistic.value("log-sigmoid", -770));
    private final Counterexample<LogisticLoss> rightLogSigmoid = new Counterexample<>(
            "log-sigmoid of 60, taken times 10^26", logistic -> 1e26 * logistic.value("log-sigmoid", 60));
    private final Counterexample<LogisticLoss> surprisal =
            new Counterexample<>("the surprisal of 0.6", logistic -> logistic.value("surprisal", 0.6));

    List<Misconception<LogisticLoss, Steps>> of(LogisticLossParameters parameters) {
        List<Misconception<LogisticLoss, Steps>> list = new ArrayList<>();
        list.addAll(ofTheLogitLoss(parameters));
        list.addAll(ofTheFunctions(parameters));
        return list;
    }

    private List<Misconception<LogisticLoss, Steps>> ofTheLogitLoss(LogisticLossParameters parameters) {
        boolean natural = parameters.unit().equals("nats");
        double weight = parameters.positiveWeight();
        return List.of(
                logitLoss(
                        "logloss-from-saturated-p",
                        "the loss of the rounded prediction is computed",
                        "How many digits of 1 - p survive when p is stored as a double very close to 1? The slide's open"
                                + " interval (0, 1) is meant for real numbers.",
                        largeLogit,
                        (y, z) -> loss(weight, y, sigmoid(z))),
                logitLoss(
                        "logit-loss-overflow",
                        "e^z is computed for every z and overflows",
                        "How large is e^z for a double when z is 750?",
                        hugeLogit,
                        (y, z) -> combined(weight, y, z, Math.log(1 + Math.exp(z)))),
                logitLoss(
                        "logit-loss-cancels",
                        "z is taken away from a softplus that has already lost its small digits",
                        "What is left of softplus(60) when 60 is taken away from the double it is stored in?",
                        rightLogit,
                        (y, z) -> combined(weight, y, z, softplus(z))),
                logitLoss(
                        "logit-loss-double-sigmoid",
                        "the sigmoid is applied twice",
                        "Trace one example by hand: how many times is the logit squashed?",
                        logit,
                        (y, z) -> loss(weight, y, sigmoid(sigmoid(z)))),
                logitLoss(
                        "logit-loss-labels-swapped",
                        "the targets 0 and 1 change places",
                        "Which target should be cheap when the logit is large?",
                        logit,
                        (y, z) -> weight * (1 - y) * softplus(-z) + y * softplus(z)),
                logitLoss(
                        "logit-loss-without-target",
                        "every target is treated as 0",
                        "Does the target influence your result?",
                        logit,
                        (y, z) -> softplus(z)),
                new Misconception<>(
                        natural ? "logit-loss-in-bits" : "logit-loss-in-nats",
                        "lossFromLogit",
                        natural ? "the loss is in bits" : "the loss is in nats",
                        "Which base does this exercise ask for?",
                        steps -> steps.logitLossInUnit = natural ? nats -> nats / Math.log(2) : nats -> nats,
                        logit));
    }

    private List<Misconception<LogisticLoss, Steps>> ofTheFunctions(LogisticLossParameters parameters) {
        List<Misconception<LogisticLoss, Steps>> list = new ArrayList<>();
        list.add(value(
                "log-of-sigmoid",
                "the logarithm of a finished sigmoid is taken",
                "Near which values does taking the logarithm after the squashing throw information away?",
                hugeLogSigmoid,
                steps -> steps.logSigmoid = x -> Math.log(sigmoid(x))));
        list.add(value(
                "softplus-naive-overflow",
                "e^x is computed for every x, overflows to the right and is lost beside 1 to the left",
                "How large is e^x for a double when x is 750?",
                hugeSoftplus,
                steps -> steps.softplus = x -> Math.log(1 + Math.exp(x))));
        list.add(value(
                "log-sigmoid-cancels",
                "softplus(x) is taken away from x and cancels to the right",
                "What is left of 60 when softplus(60), stored as a double, is taken away from it?",
                rightLogSigmoid,
                steps -> steps.logSigmoid = x -> x - softplus(x)));
        list.add(value(
                "softplus-overflow-to-the-right",
                "e^x is computed for every x and overflows to the right",
                "How large is e^x for a double when x is 750?",
                hugeSoftplus,
                steps -> steps.softplus = x -> Math.log1p(Math.exp(x))));
        list.add(value(
                "softplus-without-logarithm",
                "softplus has a corner at zero",
                "What is softplus(0)?",
                softplus,
                steps -> steps.softplus = x -> Math.max(x, 0)));
        list.add(value(
                "log-sigmoid-negated",
                "the log-sigmoid is positive",
                "Which sign does the logarithm of a probability have?",
                logSigmoid,
                steps -> {
                    var right = steps.logSigmoid;
                    steps.logSigmoid = x -> -right.applyAsDouble(x);
                }));
        list.add(value(
                "log-sigmoid-of-the-complement",
                "the log-sigmoid is that of 1 - sigma",
                "Where should the logarithm of the sigmoid be close to zero, far to the left or far to the right?",
                logSigmoid,
                steps -> {
                    var right = steps.logSigmoid;
                    steps.logSigmoid = x -> right.applyAsDouble(-x);
                }));
        list.add(value(
                "surprisal-sign-dropped",
                "the surprisal has no minus sign",
                "Can a surprise be negative?",
                surprisal,
                steps -> {
                    var right = steps.surprisal;
                    steps.surprisal = x -> -right.applyAsDouble(x);
                }));
        list.add(value(
                "surprisal-as-complement",
                "the surprisal is 1 - p",
                "How surprising are two independent events together, and how surprising is each?",
                surprisal,
                steps -> steps.surprisal = x -> 1 - x));
        list.add(value(
                parameters.unit().equals("nats") ? "surprisal-in-bits" : "surprisal-in-nats",
                parameters.unit().equals("nats") ? "the surprisal is in bits" : "the surprisal is in nats",
                "Which base does this exercise ask for?",
                surprisal,
                steps -> steps.surprisal = LikelihoodMistakes.other(parameters).surprisal));
        return list;
    }

    /** The loss from the softplus of the logit. */
    private static double combined(double weight, double y, double z, double softplus) {
        return (y == 1 ? 0 : (1 - y) * softplus) + (y == 0 ? 0 : weight * y * (softplus - z));
    }

    private static double loss(double weight, double y, double p) {
        return (y == 0 ? 0 : -weight * y * Math.log(p)) - (y == 1 ? 0 : (1 - y) * Math.log(1 - p));
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static Misconception<LogisticLoss, Steps> logitLoss(
            String id,
            String sentence,
            String hint,
            Counterexample<LogisticLoss> counterexample,
            DoubleBinaryOperator formula) {
        Consumer<Steps> patch = steps -> steps.logitLoss = formula;
        return new Misconception<>(id, "lossFromLogit", sentence, hint, patch, counterexample);
    }

    private static Misconception<LogisticLoss, Steps> value(
            String id,
            String sentence,
            String hint,
            Counterexample<LogisticLoss> counterexample,
            Consumer<Steps> patch) {
        return new Misconception<>(id, "value", sentence, hint, patch, counterexample);
    }
}
