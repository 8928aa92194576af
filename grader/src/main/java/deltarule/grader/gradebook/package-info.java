/** Scores put into the gradebooks that learning platforms export. */
package deltarule.grader.gradebook;
