/** A worksheet about the hinge loss. */
package deltarule.problems.hingesheet;
