/** The reference for the hinge loss. */
package deltarule.reference.hinge;
