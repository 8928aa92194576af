/** What tells a right chain from logits to gradients from a wrong one. */
package deltarule.tests.chain;
