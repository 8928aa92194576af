/** The data sets, features and loss of a neural network playground. */
package deltarule.problems.playground;
