/** Logistic regression: outputs, gradients, steps and training. */
package deltarule.problems.logistic;
