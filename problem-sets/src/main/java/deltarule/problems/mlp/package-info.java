/** A network with one hidden layer, trained by gradient descent. */
package deltarule.problems.mlp;
