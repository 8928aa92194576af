/** The tests of the worksheet about what L2 and L1 prefer. */
package deltarule.tests.regularizationsheet;
