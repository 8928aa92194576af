/** The reference for the network with one hidden layer. */
package deltarule.reference.mlp;
