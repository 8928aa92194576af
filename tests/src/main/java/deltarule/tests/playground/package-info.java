/** What tells a right playground from a wrong one. */
package deltarule.tests.playground;
