package deltarule.tests.conceptsheet;

import deltarule.problems.conceptsheet.ConceptSheet;
import deltarule.problems.conceptsheet.ConceptSheetParameters;
import deltarule.reference.conceptsheet.Concept;
import deltarule.reference.conceptsheet.ConceptSheetReference;
import deltarule.reference.conceptsheet.ConceptSheetReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import deltarule.testkit.Misconceptions;
import java.util.List;

/** Beliefs that no computation shows. */
public final class ConceptSheetMisconceptions implements Misconceptions<ConceptSheet, ConceptSheetParameters, Steps> {
    @Override
    public Steps steps(ConceptSheetParameters parameters) {
        return new Steps();
    }

    @Override
    public ConceptSheet reference(ConceptSheetParameters parameters, Steps steps) {
        return new ConceptSheetReference(steps);
    }

    @Override
    public List<Misconception<ConceptSheet, Steps>> of(ConceptSheetParameters parameters) {
        return List.of(
                belief(
                        Concept.REGRESSION,
                        "linear-regression-has-decision-boundary",
                        "a regression model is given a decision boundary",
                        "What does this model decide?"),
                belief(
                        Concept.LABELS,
                        "label-is-regression-value",
                        "class labels are treated as amounts",
                        "Is the distance between class 0 and class 1 meaningful?"),
                belief(
                        Concept.UNIT,
                        "perceptron-is-sigmoid",
                        "a sigmoid neuron is taken for a perceptron",
                        "What kind of numbers can this unit output?"),
                belief(
                        Concept.OUTPUT,
                        "sigmoid-output-is-0-or-1",
                        "a sigmoid's output is taken for a class",
                        "What must you still do to get a class?"),
                belief(
                        Concept.MNIST,
                        "image-values-are-labels",
                        "the labels are taken for pixel values",
                        "What do the 60,000 single numbers describe?"),
                belief(
                        Concept.DENSE,
                        "hidden-means-dense",
                        "only hidden layers are held to be dense",
                        "Which class builds the output layer in the code?"),
                belief(
                        Concept.LINEAR_MAP,
                        "linear-map-translates",
                        "a map without a bias is held to move the plane",
                        "Where does the origin go?"),
                belief(
                        Concept.ONE_HOT,
                        "four-zeros-one-one",
                        "five entries are counted in a vector of four",
                        "How long is the vector?"),
                belief(
                        Concept.RELU_SLOPE,
                        "relu-derivative-of-number",
                        "a number is given a derivative of 1",
                        "Derivative of what, at which input?"),
                belief(
                        Concept.SQUARE,
                        "squared-xor-operator",
                        "the circumflex is taken for a power",
                        "What does Java do with the bits of both numbers?"),
                belief(
                        Concept.PERCEPTRON,
                        "hinge-is-perceptron-loss",
                        "the perceptron is held to minimise the hinge loss with its margin",
                        "What does the perceptron pay for a correct but unconfident answer?"),
                belief(
                        Concept.SCORES,
                        "softmax-question-reversed",
                        "the slide's question is taken as it is printed",
                        "Which of the two, scores or probabilities, needs justification?"),
                belief(
                        Concept.VANISHING,
                        "onehot-sum-vanishes",
                        "the whole sum is held to vanish",
                        "How many summands survive?"),
                belief(
                        Concept.SCALING,
                        "normalisation-cures-vanishing-gradients",
                        "scaled inputs are held to cure vanishing gradients",
                        "Does the input scale change the largest possible slope of a sigmoid?"),
                belief(
                        Concept.RUNNER_UP,
                        "lse-always-penalises-wrong",
                        "the strongest wrong class is held to cost much in any case",
                        "What is the loss when the right class is far ahead?"),
                belief(
                        Concept.STANDING_STILL,
                        "gd-finds-local-optimum",
                        "gradient descent is held to end in a local optimum in any case",
                        "What other points have zero gradient?"),
                belief(
                        Concept.NETWORK_LOSS,
                        "mlp-loss-is-network-output",
                        "the network's output is taken for its loss",
                        "What compares the prediction with the target?"),
                belief(
                        Concept.TEST_SET,
                        "tune-on-test",
                        "the test data decide about the model",
                        "Which data may influence your choices?"),
                belief(
                        Concept.DOUBLING,
                        "scale-w-not-b",
                        "the weights are doubled without the bias",
                        "Which part of the score does not grow with W?"),
                belief(
                        Concept.ROUNDING,
                        "truncate-not-round",
                        "decimals are cut off instead of rounded",
                        "Which of the two neighbours is nearer?"));
    }

    /** What the counterexample asks is not shown: it would give the true option away. */
    private static Misconception<ConceptSheet, Steps> belief(Concept concept, String id, String sentence, String hint) {
        Counterexample<ConceptSheet> unsaid =
                new Counterexample<>("", sheet -> sheet.choice(concept.question(), concept.options()));
        return new Misconception<>(
                id,
                "choice",
                sentence,
                hint,
                steps -> steps.held = asked -> asked == concept ? concept.believed() : asked.right(),
                unsaid);
    }
}
