/** The reference for the common activation functions. */
package deltarule.reference.activations;
