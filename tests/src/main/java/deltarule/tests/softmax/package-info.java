/** What tells a right softmax and cross-entropy from a wrong one. */
package deltarule.tests.softmax;
