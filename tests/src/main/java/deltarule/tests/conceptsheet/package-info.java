/** The tests of the worksheet about concepts. */
package deltarule.tests.conceptsheet;
