/** From what a learning platform exports to what is graded: whose each submission is, which attempt counts, and when it came. */
package deltarule.grader.intake;
