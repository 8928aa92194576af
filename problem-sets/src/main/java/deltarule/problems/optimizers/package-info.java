/** Steps of gradient descent and of its descendants, each with its state. */
package deltarule.problems.optimizers;
