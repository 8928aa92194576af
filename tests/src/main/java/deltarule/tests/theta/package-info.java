/** What tells a right network with Theta matrices from a wrong one. */
package deltarule.tests.theta;
