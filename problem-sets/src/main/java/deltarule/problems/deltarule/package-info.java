/** The general delta rule, a numerical check of gradients, and networks without nonlinearities or biases. */
package deltarule.problems.deltarule;
