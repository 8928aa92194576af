/** What tells a right activation function from a wrong one. */
package deltarule.tests.activations;
