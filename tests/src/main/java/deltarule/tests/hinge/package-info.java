/** What tells a right hinge loss from a wrong one. */
package deltarule.tests.hinge;
