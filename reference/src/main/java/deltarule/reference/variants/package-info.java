/** The reference for the activations beyond the common ones. */
package deltarule.reference.variants;
