/** What tells right penalties from wrong ones. */
package deltarule.tests.regularization;
