/** The common activation functions and their derivatives. */
package deltarule.problems.activations;
