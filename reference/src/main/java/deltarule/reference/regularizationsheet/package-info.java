/** What is right on the worksheet about what L2 and L1 prefer. */
package deltarule.reference.regularizationsheet;
