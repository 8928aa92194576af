/** What tells right data handling from wrong data handling. */
package deltarule.tests.data;
