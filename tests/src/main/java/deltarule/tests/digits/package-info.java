/** What tells a right network for digits from a wrong one. */
package deltarule.tests.digits;
