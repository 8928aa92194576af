package deltarule.tests.logloss;

import deltarule.problems.logloss.LogisticLoss;
import deltarule.problems.logloss.LogisticLossParameters;
import deltarule.reference.logloss.LogisticLossReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the derivatives of the log loss. */
final class SlopeMistakes {
    private final Counterexample<LogisticLoss> byPrediction =
            new Counterexample<>("the target 0 and the prediction p = 0.6", logistic -> logistic.slope("p", 0, 0.6));
    private final Counterexample<LogisticLoss> byLogit =
            new Counterexample<>("the target 1 and the logit z = 0.6", logistic -> logistic.slope("z", 1, 0.6));
    private final Counterexample<LogisticLoss> certain =
            new Counterexample<>("the target 1 and the prediction p = 1", logistic -> logistic.slope("p", 1, 1));

    List<Misconception<LogisticLoss, Steps>> of(LogisticLossParameters parameters) {
        double weight = parameters.positiveWeight();
        List<Misconception<LogisticLoss, Steps>> list = new ArrayList<>();
        list.add(slope(
                "grad-y-minus-p",
                "both derivatives have the opposite sign",
                "Take one small step against your derivative: does the loss go down?",
                byLogit,
                steps -> {
                    var inUnit = steps.slopeInUnit;
                    steps.slopeInUnit = slope -> -inUnit.applyAsDouble(slope);
                }));
        list.add(slope(
                "grad-extra-sigmoid-derivative",
                "the derivative by the logit is multiplied by p (1 - p), which belongs to the squared error",
                "For this loss something cancels: redo the chain rule once. The lecture trains the same network with another"
                        + " loss later.",
                byLogit,
                steps -> {
                    var right = steps.slopeByLogit;
                    steps.slopeByLogit = (y, z) -> right.applyAsDouble(y, z) * sigmoid(z) * sigmoid(-z);
                }));
        list.add(slope(
                "logit-taken-for-prediction",
                "the logit stands where its sigmoid belongs",
                "Which number lies between 0 and 1, the logit or the prediction?",
                byLogit,
                steps -> steps.slopeByLogit = (y, z) -> cancelled(weight, y, z)));
        list.add(slope(
                "bce-grad-cancelled-too-early",
                "p (1 - p) is left out of the derivative by the prediction",
                "With respect to which variable does p (1 - p) cancel?",
                byPrediction,
                steps -> steps.slopeByPrediction = (y, p) -> cancelled(weight, y, p)));
        list.add(slope(
                "bce-grad-missing-second-term",
                "only the part of the label 1 is differentiated by the prediction",
                "What happens when the target is 0?",
                byPrediction,
                steps -> steps.slopeByPrediction = (y, p) -> y == 0 ? 0 : -weight * y / p));
        list.add(slope(
                "bce-grad-zero-over-zero",
                "a certain and right prediction gives 0 / 0",
                "What does your fraction give for p = y = 1, and where do its two parts go?",
                certain,
                steps -> steps.slopeByPrediction = (y, p) -> cancelled(weight, y, p) / (p * (1 - p))));
        if (!parameters.unit().equals("nats")) {
            list.add(slope(
                    "slope-in-nats",
                    "the factor that the base of the logarithm leaves behind is missing",
                    "What is the derivative of a logarithm that is not natural?",
                    byLogit,
                    steps -> steps.slopeInUnit = slope -> slope));
        }
        return list;
    }

    /** p - y, with the weight of the label 1. */
    private static double cancelled(double weight, double y, double p) {
        return (1 - y) * p - weight * y * (1 - p);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static Misconception<LogisticLoss, Steps> slope(
            String id,
            String sentence,
            String hint,
            Counterexample<LogisticLoss> counterexample,
            Consumer<Steps> patch) {
        return new Misconception<>(id, "slope", sentence, hint, patch, counterexample);
    }
}
