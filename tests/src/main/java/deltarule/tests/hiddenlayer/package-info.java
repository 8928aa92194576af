/** What tells a right network with one hidden layer of sigmoid units from a wrong one. */
package deltarule.tests.hiddenlayer;
