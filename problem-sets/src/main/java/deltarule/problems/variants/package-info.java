/** Activations beyond the common ones, and how gradients fade in deep networks. */
package deltarule.problems.variants;
