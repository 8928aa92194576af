/** The reference for linear regression. */
package deltarule.reference.regression;
