/** What tells right optimizers from wrong ones. */
package deltarule.tests.optimizers;
