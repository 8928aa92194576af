/** What tells a right deep network from a wrong one. */
package deltarule.tests.deep;
