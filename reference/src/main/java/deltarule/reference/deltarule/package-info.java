/** The reference for the delta rule, the check of gradients, and networks without nonlinearities or biases. */
package deltarule.reference.deltarule;
