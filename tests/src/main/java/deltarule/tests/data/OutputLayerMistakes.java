package deltarule.tests.data;

import deltarule.problems.data.DataHandling;
import deltarule.problems.data.DataHandling.OutputLayer;
import deltarule.problems.data.DataHandlingParameters;
import deltarule.reference.data.DataHandlingReference.Steps;
import deltarule.testkit.Misconception;
import deltarule.testkit.Misconception.Counterexample;
import java.util.List;

/** What students get wrong in the choice of the output layer. */
final class OutputLayerMistakes {
    private static final String SIGMOID = "sigmoid";
    private static final String SOFTMAX = "softmax";
    private static final String BINARY_CROSS_ENTROPY = "binary-cross-entropy";
    private static final String CATEGORICAL_CROSS_ENTROPY = "categorical-cross-entropy";
    private static final String SQUARED_ERROR = "mean-squared-error";

    private final boolean oneUnit;
    private final String boundedLoss;

    OutputLayerMistakes(DataHandlingParameters parameters) {
        oneUnit = parameters.binaryOutput().equals("one-sigmoid");
        boundedLoss = parameters.boundedLoss();
    }

    List<Misconception<DataHandling, Steps>> all() {
        return List.of(
                layer(
                        "output-softmax-for-labels",
                        "several labels at the same time get a softmax",
                        "Can a picture show a dog and a cat at the same time, and what do your outputs add up to?",
                        "multilabel",
                        new OutputLayer(5, SOFTMAX, CATEGORICAL_CROSS_ENTROPY)),
                layer(
                        "output-sigmoid-for-classes",
                        "one of several classes gets independent sigmoids",
                        "What should the probabilities of classes that exclude each other add up to?",
                        "multiclass",
                        new OutputLayer(5, SIGMOID, BINARY_CROSS_ENTROPY)),
                layer(
                        oneUnit ? "output-two-units-for-two-classes" : "output-one-unit-for-two-classes",
                        oneUnit ? "two classes get two units and a softmax" : "two classes get one unit and a sigmoid",
                        oneUnit
                                ? "What does the probability of one of two classes say about the other?"
                                : "How many probabilities does this exercise want for two classes?",
                        "binary",
                        oneUnit
                                ? new OutputLayer(2, SOFTMAX, CATEGORICAL_CROSS_ENTROPY)
                                : new OutputLayer(1, SIGMOID, BINARY_CROSS_ENTROPY)),
                layer(
                        "output-squared-error-for-two-classes",
                        "two classes are trained with the squared error",
                        "Which loss punishes a prediction that is certain and wrong without bound?",
                        "binary",
                        oneUnit
                                ? new OutputLayer(1, SIGMOID, SQUARED_ERROR)
                                : new OutputLayer(2, SOFTMAX, SQUARED_ERROR)),
                layer(
                        "output-sigmoid-for-numbers",
                        "numbers of any size are squashed by a sigmoid",
                        "Can your network predict the price of a house?",
                        "regression",
                        new OutputLayer(5, SIGMOID, SQUARED_ERROR)),
                layer(
                        "output-identity-for-bounded-numbers",
                        "numbers between 0 and 1 are not squashed",
                        "Can your network predict a share of 130 percent?",
                        "bounded-regression",
                        new OutputLayer(5, "identity", boundedLoss)),
                layer(
                        "output-one-unit-for-classes",
                        "one of several classes gets a single unit",
                        "How many probabilities does the loss compare?",
                        "multiclass",
                        new OutputLayer(1, SOFTMAX, CATEGORICAL_CROSS_ENTROPY)));
    }

    /** Every task but one is answered rightly; the wrong layer of that one has the task's size, written here as 5. */
    private static Misconception<DataHandling, Steps> layer(
            String id, String sentence, String hint, String task, OutputLayer wrong) {
        int size = task.equals("binary") ? 2 : 5;
        return new Misconception<>(
                id,
                "outputLayer",
                sentence,
                hint,
                steps -> {
                    var right = steps.layer;
                    steps.layer = (name, asked) -> name.equals(task)
                            ? new OutputLayer(
                                    wrong.units() == 5 ? asked : wrong.units(), wrong.activation(), wrong.loss())
                            : right.apply(name, asked);
                },
                new Counterexample<>("the task " + task + " of size " + size, data -> data.outputLayer(task, size)));
    }
}
