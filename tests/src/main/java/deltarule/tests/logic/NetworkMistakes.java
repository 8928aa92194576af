package deltarule.tests.logic;

import deltarule.problems.logic.LogicNetworks;
import deltarule.problems.logic.LogicNetworksParameters;
import deltarule.reference.logic.LogicNetworksReference.Firing;
import deltarule.reference.logic.LogicNetworksReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What students get wrong in the networks for XNOR and XOR and in the search for the best single unit. */
final class NetworkMistakes {
    private static final int[][] ROWS = {{1, 1}, {0, 1}, {0, 0}, {1, 0}};
    private static final int[][] TABLES = {{0, 0, 0, 1}, {1, 0, 0, 0}, {0, 1, 0, 0}, {1, 0, 0, 1}, {1, 1, 1, 0}};

    private final Counterexample<LogicNetworks> xnor;
    private final Counterexample<LogicNetworks> xor;
    private final Counterexample<LogicNetworks> accuracy;
    private final boolean zeroOne;
    private final boolean tieFires;

    NetworkMistakes(LogicNetworksParameters parameters) {
        TruthValues truth = new TruthValues(parameters);
        zeroOne = truth.low() == 0;
        tieFires = parameters.tie().equals("fires");
        int[][] rows = truth.of(ROWS);
        xnor = new Counterexample<>("the inputs " + TruthValues.text(rows), logic -> logic.xnor(rows));
        xor = new Counterexample<>("the inputs " + TruthValues.text(rows), logic -> logic.xor(rows));
        int[][] tables = truth.of(TABLES);
        accuracy = new Counterexample<>(
                "the tables " + TruthValues.text(tables) + " and limit 1",
                logic -> logic.bestLinearAccuracies(tables, 1));
    }

    List<Misconception<LogicNetworks, Steps>> of(LogicNetworksParameters parameters) {
        List<Misconception<LogicNetworks, Steps>> list = new ArrayList<>(xnors());
        list.addAll(xors(parameters.xorHidden().equals("or-nand")));
        list.addAll(accuracies());
        return list;
    }

    private List<Misconception<LogicNetworks, Steps>> xnors() {
        return List.of(
                xnor(
                        "xnor-output-and",
                        "the output is AND of the hidden activations",
                        "How many of the two hidden conditions must hold?",
                        steps -> steps.xnorOutput = () -> "and"),
                xnor(
                        "xnor-output-nor",
                        "the output is NOR of the hidden activations, which gives XOR",
                        "What should come out when both inputs agree?",
                        steps -> steps.xnorOutput = () -> "nor"),
                xnor(
                        "xnor-second-hidden-nand",
                        "the second hidden unit is NAND",
                        "What should the second hidden unit answer when exactly one input is 1?",
                        steps -> steps.xnorSecond = () -> "nand"),
                xnor(
                        "xnor-first-hidden-or",
                        "the first hidden unit is OR",
                        "What should the first hidden unit answer when exactly one input is 1?",
                        steps -> steps.xnorFirst = () -> "or"),
                xnor(
                        "xnor-hidden-rounded",
                        "the hidden activations are rounded before they are passed on",
                        "What exactly flows from a hidden unit to the output?",
                        steps -> steps.passedOn = a -> zeroOne ? Math.rint(a) : Math.signum(a)));
    }

    private List<Misconception<LogicNetworks, Steps>> xors(boolean orNand) {
        List<Misconception<LogicNetworks, Steps>> list = new ArrayList<>(List.of(
                xor(
                        orNand ? "xor-output-or" : "xor-output-and",
                        orNand
                                ? "the hidden answers are combined with OR instead of AND"
                                : "the hidden answers are combined with AND instead of OR",
                        "How many of the two hidden conditions must hold?",
                        steps -> steps.xorOutputThreshold = () -> orNand ? orThreshold() : andThreshold()),
                xor(
                        "xor-without-hidden-layer",
                        "the output looks at the inputs themselves, as a single linear unit",
                        "Can one straight line separate the two diagonals?",
                        steps -> {
                            steps.xorSources = (inputs, hidden) -> inputs;
                            steps.xorOutputThreshold = this::orThreshold;
                        }),
                xor(
                        tieFires ? "xor-strict-inequality" : "xor-fires-at-tie",
                        tieFires ? "a sum equal to the threshold does not fire" : "a sum equal to the threshold fires",
                        "What happens when the sum just reaches the threshold?",
                        steps -> steps.xorFiring = (sum, threshold) -> tieFires ? sum > threshold : sum >= threshold),
                xor(
                        "xor-hidden-units-swapped",
                        "the two hidden units change places",
                        "Which of the hidden units is A?",
                        steps -> steps.xorHidden = hidden -> new int[] {hidden[1], hidden[0]})));
        boolean showsNothingNew = zeroOne ? !tieFires && !orNand : tieFires == orNand;
        if (!showsNothingNew) {
            list.add(xor(
                    "xor-thresholds-as-biases",
                    "the thresholds in the circles are added as biases",
                    "The numbers in the circles are thresholds, which the drawing of other lectures would print with the"
                            + " other sign: is the sum compared with them, or are they added to it?",
                    steps -> {
                        Firing right = steps.xorFiring;
                        steps.xorFiring = (sum, threshold) -> right.of(sum + threshold, 0);
                    }));
        }
        return list;
    }

    /** What the output unit compares its sum with when it is OR. */
    private double orThreshold() {
        double least = zeroOne ? 1 : 0;
        return tieFires ? least : least - (zeroOne ? 1 : 2);
    }

    /** The same when it is AND. */
    private double andThreshold() {
        return tieFires ? 2 : zeroOne ? 1 : 0;
    }

    private List<Misconception<LogicNetworks, Steps>> accuracies() {
        List<Misconception<LogicNetworks, Steps>> list = new ArrayList<>();
        if (zeroOne) {
            list.add(accuracy(
                    tieFires ? "accuracy-strict-inequality" : "accuracy-fires-at-tie",
                    tieFires ? "a rule whose sum is 0 answers 0" : "a rule whose sum is 0 answers 1",
                    "What does the rule answer on the line itself?",
                    steps -> steps.ruleFiring = (sum, threshold) -> tieFires ? sum > threshold : sum >= threshold));
        }
        list.addAll(List.of(
                accuracy(
                        "accuracy-of-lines-through-zero",
                        "only rules without a bias are tried",
                        "Which straight lines does a rule without a bias give?",
                        steps -> steps.largestBias = limit -> 0),
                accuracy(
                        "accuracy-of-weights-not-negative",
                        "only weights of 0 or more are tried",
                        "Can a rule fire more readily when an input is 0?",
                        steps -> steps.leastWeight = limit -> 0),
                accuracy(
                        "accuracy-counts-rows",
                        "the number of rows is returned and not their share",
                        "Between which two numbers does an accuracy lie?",
                        steps -> steps.share = agreeing -> agreeing),
                accuracy(
                        "accuracy-every-table-separable",
                        "every table is said to be reached by some single unit",
                        "Add up the inequalities for the two diagonals of XOR: do they agree?",
                        steps -> steps.share = agreeing -> 1)));
        return list;
    }

    private Misconception<LogicNetworks, Steps> xnor(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "xnor", sentence, hint, patch, xnor);
    }

    private Misconception<LogicNetworks, Steps> xor(String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "xor", sentence, hint, patch, xor);
    }

    private Misconception<LogicNetworks, Steps> accuracy(
            String id, String sentence, String hint, Consumer<Steps> patch) {
        return new Misconception<>(id, "bestLinearAccuracies", sentence, hint, patch, accuracy);
    }
}
