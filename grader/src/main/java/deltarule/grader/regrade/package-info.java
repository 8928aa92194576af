/** A graded class graded again, beside what was. */
package deltarule.grader.regrade;
