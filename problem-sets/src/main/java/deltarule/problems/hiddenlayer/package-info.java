/** A network with one hidden layer of sigmoid units, forward and backward by hand. */
package deltarule.problems.hiddenlayer;
