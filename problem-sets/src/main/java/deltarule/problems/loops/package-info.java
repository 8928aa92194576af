/** Loops that train: minibatches, a stopping rule, descent until convergence, and a single neuron. */
package deltarule.problems.loops;
