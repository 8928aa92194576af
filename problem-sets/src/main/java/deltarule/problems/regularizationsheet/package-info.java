/** A worksheet about what L2 and L1 prefer. */
package deltarule.problems.regularizationsheet;
