/** The right network that tells digits apart, and the files its images come in. */
package deltarule.reference.digits;
