/** What tells right logic networks from wrong ones. */
package deltarule.tests.logic;
