/** The reference for the network with one hidden layer of sigmoid units. */
package deltarule.reference.hiddenlayer;
