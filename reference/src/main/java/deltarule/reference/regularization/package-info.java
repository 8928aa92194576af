/** The reference for penalties on the weights. */
package deltarule.reference.regularization;
