/** What tells right training loops from wrong ones. */
package deltarule.tests.loops;
