package deltarule.problems.perceptron;

/**
 * What changes the perceptron from one variant to another.
 *
 * @param boundaryClass the predicted class at a score of exactly 0: 1 or 0
 * @param constantFirst whether the constant input stands before the others, or else after them
 */
public record PerceptronParameters(int boundaryClass, boolean constantFirst) {}
