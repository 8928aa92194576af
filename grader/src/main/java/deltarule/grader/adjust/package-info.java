/** Points that staff change after the grading: read from a file, and applied to what was graded. */
package deltarule.grader.adjust;
