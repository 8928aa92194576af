/** The reference for the training loops. */
package deltarule.reference.loops;
