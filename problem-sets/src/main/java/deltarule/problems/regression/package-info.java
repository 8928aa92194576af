/** Linear regression by gradient descent. */
package deltarule.problems.regression;
