/** Who is in a course, and whose a submission is. */
package deltarule.grader.roster;
