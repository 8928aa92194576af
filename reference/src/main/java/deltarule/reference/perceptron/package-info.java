/** The reference for the perceptron. */
package deltarule.reference.perceptron;
