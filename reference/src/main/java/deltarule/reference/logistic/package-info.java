/** The reference for logistic regression. */
package deltarule.reference.logistic;
