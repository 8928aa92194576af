/** The tests of the worksheet about logic gates. */
package deltarule.tests.gatesheet;
