/** The reference for entropy, cross-entropy and divergence. */
package deltarule.reference.kl;
