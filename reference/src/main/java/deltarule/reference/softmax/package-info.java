/** The reference for softmax and cross-entropy. */
package deltarule.reference.softmax;
