/** Penalties on the weights, their derivatives, and what they add to a cost. */
package deltarule.problems.regularization;
