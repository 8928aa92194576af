/** What tells a right sigmoid neuron from a wrong one. */
package deltarule.tests.sigmoid;
