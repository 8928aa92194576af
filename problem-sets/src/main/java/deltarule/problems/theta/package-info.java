/** A network whose weight matrices carry the biases in column 0. */
package deltarule.problems.theta;
