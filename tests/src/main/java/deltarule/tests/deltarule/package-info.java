/** What tells a right delta rule, check of gradients and network without nonlinearities or biases from a wrong one. */
package deltarule.tests.deltarule;
