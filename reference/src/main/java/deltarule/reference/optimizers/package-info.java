/** The reference for the optimizers. */
package deltarule.reference.optimizers;
