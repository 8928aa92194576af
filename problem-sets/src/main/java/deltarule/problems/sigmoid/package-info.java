/** One sigmoid neuron with the squared loss, forwards and backwards. */
package deltarule.problems.sigmoid;
