/** A worksheet about concepts. */
package deltarule.problems.conceptsheet;
