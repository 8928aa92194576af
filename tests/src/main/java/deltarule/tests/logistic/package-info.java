/** What tells a right logistic regression from a wrong one. */
package deltarule.tests.logistic;
