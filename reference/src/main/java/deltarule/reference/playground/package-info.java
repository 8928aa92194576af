/** The reference for the playground. */
package deltarule.reference.playground;
