package deltarule.reference.conceptsheet;

/** What is asked, with the true option, the one that a common belief takes for true, and two more. */
public enum Concept {
    /** A regression model has no decision boundary. */
    REGRESSION(
            "the line of a regression",
            "What is the straight line that linear regression fits to one feature?",
            "The model's predictions: for each input a number.",
            "The boundary between the two classes.",
            "The set of inputs for which the loss is zero.",
            "The direction in which the weights are moved."),
    /** Labels are names, not amounts. */
    LABELS(
            "class labels",
            "Classes are numbered 0, 1 and 2. What may a model read from these numbers?",
            "Which class it is, and nothing else.",
            "That class 2 is twice as far from class 0 as class 1 is.",
            "That class 2 is the most probable one.",
            "That there are at least as many features as classes."),
    /** A sigmoid unit is no perceptron. */
    UNIT(
            "perceptron or sigmoid neuron",
            "What can a neuron with a sigmoid activation put out?",
            "Every number between 0 and 1.",
            "0 or 1, as a perceptron does.",
            "Every number between -1 and 1.",
            "Every number from 0 on."),
    /** A probability becomes a class only by a threshold. */
    OUTPUT(
            "from output to class",
            "An output unit with a sigmoid puts out 0.73. What must still be done to get a class?",
            "Compare it with a threshold.",
            "Nothing: such a unit puts out exactly 0 or 1.",
            "Take its logarithm.",
            "Divide it by the number of classes."),
    /** The digits 0 to 9 are the labels. */
    MNIST(
            "sixty thousand numbers",
            "With the images of MNIST comes a vector of 60,000 whole numbers from 0 to 9. What are they?",
            "The labels, one for each image.",
            "The grey values of the images.",
            "The number of images of each digit.",
            "The rows in which the images are stored."),
    /** Every layer of the lecture's network is dense. */
    DENSE(
            "dense layers",
            "In the network for MNIST, which layers are dense?",
            "The hidden layers and the output layer.",
            "The hidden layers alone.",
            "The input layer alone.",
            "Only layers with a rectified linear unit."),
    /** Wx leaves the origin where it is. */
    LINEAR_MAP(
            "moving the plane",
            "A layer computes h = W x, without a bias. What can it not do to the plane?",
            "Move it: the origin stays where it is.",
            "Nothing of what an affine map does: it can move the plane, too.",
            "Turn it.",
            "Mirror it."),
    /** A one-hot vector of four classes has three zeros. */
    ONE_HOT(
            "one-hot vectors",
            "What does the one-hot vector of one of four classes consist of?",
            "Three zeros and a one.",
            "Four zeros and a one.",
            "Four ones.",
            "A one and the class's number."),
    /** A derivative belongs to a function. */
    RELU_SLOPE(
            "a slope of one",
            "\"The derivative of any positive number is 1\", says a slide about the ReLU. What does it mean?",
            "The derivative of the function at any positive input is 1.",
            "The derivative of the number 3 is 1.",
            "The function's value at any positive input is 1.",
            "The derivative of the loss is 1 for positive losses."),
    /** In Java the circumflex is no power. */
    SQUARE(
            "a square in Java",
            "Which expression is the square of a whole number n in Java?",
            "n * n",
            "n ^ 2",
            "n ** 2",
            "2 * n"),
    /** The perceptron asks for no margin. */
    PERCEPTRON(
            "what the perceptron pays for",
            "What does the perceptron's loss charge for an example that is on the right side, but only just?",
            "Nothing.",
            "What it lacks to a margin of 1, as the hinge loss does.",
            "The logarithm of its distance.",
            "One half."),
    /** Raw scores are no probabilities. */
    SCORES(
            "scores and probabilities",
            "A slide asks \"Why using o_i directly, instead of a probability?\" What do its points about sums and signs argue for?",
            "Not using the scores directly, but turning them into probabilities.",
            "Using the scores directly, without turning them into probabilities.",
            "Using the largest score alone.",
            "Using scores that are all positive from the start."),
    /** All terms but one vanish. */
    VANISHING(
            "a sum with a one-hot target",
            "\"The sum over all j vanishes for all but one term\": what is left of the cross-entropy with a one-hot target?",
            "The term of the true class.",
            "Nothing: the whole sum is zero.",
            "The terms of all classes but the true one.",
            "The largest term."),
    /** Scaling inputs does not flatten the sigmoid less. */
    SCALING(
            "inputs between 0 and 1",
            "Does scaling the inputs to [0, 1] keep gradients from vanishing in a deep network of sigmoids?",
            "No: each layer still multiplies by a slope of at most one quarter.",
            "Yes: gradients then neither explode nor vanish.",
            "Yes, if the learning rate is small enough.",
            "No: it makes the gradients explode."),
    /** A right class far ahead costs next to nothing. */
    RUNNER_UP(
            "the strongest wrong class",
            "The true class is far ahead of all others. What does the negative log-likelihood charge for the strongest of the others?",
            "Next to nothing.",
            "Much: it always strongly penalises the most active wrong class.",
            "As much as for the true class.",
            "A margin of 1."),
    /** Gradient descent may stop elsewhere. */
    STANDING_STILL(
            "where descent stands still",
            "Gradient descent on a network has come to a point with gradient zero. What is that point?",
            "A minimum, a saddle point or a maximum: the gradient alone does not say.",
            "A local minimum, always.",
            "The global minimum, always.",
            "A point where the loss is zero."),
    /** The network's formula is not its loss. */
    NETWORK_LOSS(
            "the loss of a network",
            "Under the title \"loss\" a slide prints the formula of a network's output. What makes a loss of it?",
            "Comparing the output with the target.",
            "Nothing: the output is the loss.",
            "Adding up the weights.",
            "Taking the largest output."),
    /** The test set is for the end. */
    TEST_SET(
            "choosing by the test set",
            "Which data may decide between two regularization strengths?",
            "Validation data, kept apart from training and test data.",
            "The test data: optimise after testing.",
            "The training data alone.",
            "All data together."),
    /** Scores scale only when the bias does, too. */
    DOUBLING(
            "doubling the weights",
            "A linear classifier s = W x + b has hinge loss zero. Whose doubling surely keeps it zero?",
            "That of W and b together.",
            "That of W alone.",
            "That of b alone.",
            "That of the margin."),
    /** Rounding is to the nearest. */
    ROUNDING(
            "two decimals",
            "A sheet asks for 2 decimals. What is written for 0.8696?",
            "0.87",
            "0.86",
            "0.9",
            "0.8696");

    private final String title;
    private final String question;
    private final String right;
    private final String believed;
    private final String other;
    private final String another;

    Concept(String title, String question, String right, String believed, String other, String another) {
        this.title = title;
        this.question = question;
        this.right = right;
        this.believed = believed;
        this.other = other;
        this.another = another;
    }

    /** A few words for the question. */
    public String title() {
        return title;
    }

    /** What is asked. */
    public String question() {
        return question;
    }

    /** The true option. */
    public String right() {
        return right;
    }

    /** The option that a common belief takes for true. */
    public String believed() {
        return believed;
    }

    /** All four options. */
    public String[] options() {
        return new String[] {right, believed, other, another};
    }
}
