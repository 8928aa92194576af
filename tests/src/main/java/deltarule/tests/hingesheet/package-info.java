/** The tests of the worksheet about the hinge loss. */
package deltarule.tests.hingesheet;
