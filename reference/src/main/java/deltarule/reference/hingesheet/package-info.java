/** What is right on the worksheet about the hinge loss. */
package deltarule.reference.hingesheet;
