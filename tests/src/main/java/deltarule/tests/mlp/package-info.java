/** What tells a right network with one hidden layer from a wrong one. */
package deltarule.tests.mlp;
