/** The reference for the sigmoid neuron. */
package deltarule.reference.sigmoid;
