/** Which variant of a set a student has: from the course's secret and the student's id, without a table. */
package deltarule.grader.variant;
