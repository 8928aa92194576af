/** Softmax regression link by link: from the logits to the loss, and back to the weights and biases. */
package deltarule.problems.chain;
