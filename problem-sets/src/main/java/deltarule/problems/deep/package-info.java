/** The problem of a deep network with softmax output. */
package deltarule.problems.deep;
