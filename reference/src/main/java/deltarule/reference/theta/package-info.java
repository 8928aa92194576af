/** The reference for the network with Theta matrices. */
package deltarule.reference.theta;
