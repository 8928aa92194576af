/** Softmax with a temperature, its logarithm, its Jacobian, and the cross-entropy of logits. */
package deltarule.problems.softmax;
