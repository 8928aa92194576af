/** What tells right linear regression from wrong. */
package deltarule.tests.regression;
