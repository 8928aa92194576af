/** The problem of a network that tells digits apart. */
package deltarule.problems.digits;
