/** Linear scores, the perceptron, its losses and its training. */
package deltarule.problems.perceptron;
