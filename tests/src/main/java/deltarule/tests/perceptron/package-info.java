/** What tells a right perceptron from a wrong one. */
package deltarule.tests.perceptron;
