/** The multiclass hinge loss of raw class scores. */
package deltarule.problems.hinge;
